import type { Day } from '../day'
import type { Pause } from '../plan/rules'
import { dayDone, type Standings } from '../progress/state.rules'

/** How often something was learnt on a day; days without anything are absent. */
export type Learning = ReadonlyMap<Day, number>

/** Days of learning, and how often. */
export type LearningRows = readonly { day: Day; count: number }[]

/** What the rhythm is made of, beside what somebody started and finished. */
export type Lately = {
  /** The first day of the account, in the person's zone. */
  since: Day
  hidesRhythm: boolean
  pauses: readonly Pause[]
  /** Of a year up to today, beside starting and finishing. */
  others: LearningRows
}

/** Activity that is learning beside starting and finishing, which the standings tell. Visits, plans and applications are none. */
export const LEARNING_KINDS = [
  'step_done',
  'evidence_added',
  'facts_saved',
  'note_saved',
  'reflected',
] as const

/**
 * When somebody learnt: the days on which they started and finished what they have started and finished now (what was taken back
 * counts for nothing), and `others`, the days of the other kinds. What was known before
 * has no day, nor has what was done some time in a month or year.
 */
export function learningOf(standings: Standings, others: LearningRows): Map<Day, number> {
  const days = new Map<Day, number>()
  const add = (day: Day | null, count: number) => day && days.set(day, (days.get(day) ?? 0) + count)
  for (const dates of standings.values()) {
    add(dates.startedOn, 1)
    add(dayDone(dates), 1)
  }
  for (const { day, count } of others) add(day, count)
  return days
}

/** How often something was learnt from one day to another, both included. */
export function learntWithin(learning: Learning, from: Day, to: Day): number {
  let sum = 0
  for (const [day, count] of learning) if (from <= day && day <= to) sum += count
  return sum
}
