'use server'
import { openAction, viewerAction } from '../action'
import * as commands from './commands'
import { subjectSchema, verifySchema } from './schema'
import * as verifying from './verify.commands'

export const make = viewerAction(subjectSchema, commands.make, {
  redirectTo: ({ id }) => `/badges?saved=made#${id}`,
})
export const remove = viewerAction(subjectSchema, commands.remove, {
  redirectTo: () => '/badges?saved=removed',
})
export const verify = openAction(verifySchema, verifying.verify)
