'use server'
import { sheetAction, viewerAction } from '../action'
import * as commands from './commands'
import { answersSchema, nothing, sheetSchema } from './schema'

const onward = { redirectTo: ({ to }: { to: string }) => to }
const toStart = { redirectTo: () => '/assessment' }

export const save = viewerAction(answersSchema, commands.save)
export const answer = sheetAction(
  sheetSchema,
  { viewer: commands.answer, guest: commands.answerAsGuest },
  onward,
)
export const startAgain = sheetAction(
  nothing,
  { viewer: commands.startAgain, guest: commands.startAgainAsGuest },
  toStart,
)
