import { type Day, isDay } from '../day'
import type { Answers } from './rules'
import { decodeSheet, encodeSheet } from './sheet.rules'

/** A result before it is scored: a sheet and its day. */
export type Taken = { takenOn: Day; answers: Answers }

/** What a visitor's browser knows of the assessment: the answers so far, and the result seen last. */
export type Remembered = { draft: Answers; taken: Taken | null }

export const NOTHING_ANSWERED: Remembered = { draft: {}, taken: null }

/** `2026-11-21.x4k5b012…`: the day, then the sheet. */
export const takenText = ({ takenOn, answers }: Taken): string => `${takenOn}.${encodeSheet(answers)}`

/** The inverse; null for anything that says no day. */
export function takenFrom(ids: readonly string[], text: string): Taken | null {
  const [takenOn = '', sheet = ''] = text.split('.')
  return isDay(takenOn) ? { takenOn, answers: decodeSheet(ids, sheet) } : null
}
