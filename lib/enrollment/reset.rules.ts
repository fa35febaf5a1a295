import { type Day, toDate } from '../day'
import type { SwitchDetail } from './rules'

/** For how many days a fresh start can be taken back. */
export const UNDO_DAYS = 30

/** What the history keeps of a fresh start: what it let be done again, each with the day since when it was so before. */
export type ResetDetail = Pick<SwitchDetail, 'again'>

export const resetText = ({ again }: ResetDetail): string => JSON.stringify({ again })

/** The inverse of `resetText`; of what cannot be read nothing is told. */
export function resetFrom(text: string | null): ResetDetail {
  const { again }: Partial<ResetDetail> = JSON.parse(text || '{}')
  return { again: again ?? [] }
}

const DAY_MS = 86_400_000

/** Days from one to a later one; both are without a clock, so summer time does not matter. */
const daysBetween = (from: Day, to: Day): number => (Number(toDate(to)) - Number(toDate(from))) / DAY_MS

/** Whether a fresh start on the day `on` can still be taken back. */
export const mayUndo = (on: Day, today: Day): boolean => daysBetween(on, today) <= UNDO_DAYS

/** A path that somebody walks, and the day of a fresh start that can still be taken back. */
export type Resettable = { pathId: string; resetOn: Day | null }
