'use server'
import { viewerAction, visitorAction } from '../action'
import * as commands from './commands'
import { evidenceSchema, markSchema, noteSchema, redateSchema } from './schema'

export const mark = visitorAction(markSchema, { viewer: commands.mark, guest: commands.markAsGuest })
export const redate = viewerAction(redateSchema, commands.redate)
export const saveEvidence = viewerAction(evidenceSchema, commands.saveEvidence)
export const saveNote = viewerAction(noteSchema, commands.saveNote)
