'use server'
import { sheetAction, viewerAction } from '../action'
import * as commands from './commands'
import { answersSchema, sheetSchema } from './schema'

const onward = { redirectTo: ({ to }: { to: string }) => to }

export const save = viewerAction(answersSchema, commands.save)
export const answer = sheetAction(
  sheetSchema,
  { viewer: commands.answer, guest: commands.answerAsGuest },
  onward,
)
