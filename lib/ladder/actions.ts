'use server'
import { viewerAction } from '../action'
import * as commands from './commands'
import { standSchema } from './schema'

export const stand = viewerAction(standSchema, commands.stand)
