'use server'
import { viewerAction } from '../action'
import * as commands from './commands'
import { reflectionSchema, rhythmSchema } from './schema'

export const saveReflection = viewerAction(reflectionSchema, commands.saveReflection)
export const hideRhythm = viewerAction(rhythmSchema, commands.hideRhythm, {
  redirectTo: () => '/timeline',
})
