'use server'
import { viewerAction, visitorAction } from '../action'
import * as before from './before.commands'
import { beforeSchema } from './before.schema'
import { changeStep as change } from './checklist.commands'
import { stepSchema } from './checklist.schema'
import * as commands from './commands'
import * as several from './know.commands'
import * as lists from './list.commands'
import { listSchema } from './list.schema'
import { changeLink as changeOwnLink } from './own-link.commands'
import { linkSchema } from './own-link.schema'
import { preferKind } from './prefer.commands'
import { evidenceSchema, knowSchema, markSchema, noteSchema, preferSchema, redateSchema } from './schema'

export const prefer = viewerAction(preferSchema, preferKind, { redirectTo: () => '/dashboard' })
export const mark = visitorAction(markSchema, { viewer: commands.mark, guest: commands.markAsGuest })
export const knowSeveral = visitorAction(knowSchema, {
  viewer: several.knowSeveral,
  guest: several.knowSeveralAsGuest,
})
export const finishBefore = viewerAction(beforeSchema, before.finishBefore)
export const bringList = viewerAction(listSchema, lists.bringList)
export const redate = viewerAction(redateSchema, commands.redate)
export const saveEvidence = viewerAction(evidenceSchema, commands.saveEvidence)
export const saveNote = viewerAction(noteSchema, commands.saveNote)
export const changeLink = viewerAction(linkSchema, changeOwnLink)
export const changeStep = viewerAction(stepSchema, change)
