import type { Again, Placement } from '../catalog/rules'
import type { Day } from '../day'
import { type Within, whenText } from './when.rules'

/** The days on which somebody started, finished or set aside one milestone. The state follows from them. */
export type Dates = {
  startedOn: Day | null
  doneOn: Day | null
  /** Set where somebody only knows the month or year in which it was done: `doneOn` is the first day of it. */
  doneWithin?: Within | null
  setAsideOn: Day | null
  /** Set with `doneOn` where somebody said that they knew it already: done, but nobody knows when. */
  declaredOn?: Day | null
  /** It is done, but not on the path in question: there somebody does it again. */
  again?: Again | null
}

/** Those of an untouched milestone. */
export const UNDATED: Dates = { startedOn: null, doneOn: null, setAsideOn: null }

/** By milestone id; a milestone that is absent is untouched. */
export type Standings = ReadonlyMap<string, Dates>

export type State = 'not-started' | 'in-progress' | 'done' | 'set-aside'

/**
 * Done outranks set aside, which outranks started, so that taking one back uncovers the one below. What is to be done again is as
 * if it had never been touched.
 */
export function stateOf(standing: Dates | undefined): State {
  if (standing?.again) return 'not-started'
  if (standing?.doneOn) return 'done'
  if (standing?.setAsideOn) return 'set-aside'
  return standing?.startedOn ? 'in-progress' : 'not-started'
}

/** The day on which it was done, where that is known. */
export const dayDone = ({ doneOn, doneWithin, declaredOn }: Dates): Day | null =>
  doneWithin || declaredOn ? null : doneOn

/** The milestones that somebody said they knew already. */
export const knownBefore = (standings: Standings): string[] =>
  [...standings].flatMap(([id, { doneOn, declaredOn }]) => (doneOn && declaredOn ? [id] : []))

/**
 * Where somebody stands with a milestone on a path: the one place that knows that what they do again there does not count yet. What
 * was done after the day it was asked for counts, for then it was done again.
 */
export function datesOn({ id, again }: Placement, standings: Standings): Dates | undefined {
  const dates = standings.get(id)
  return again && dates?.doneOn && dates.doneOn <= again.on ? { ...dates, again } : dates
}

/** The verbs that a control carries. */
export type MarkVerb = 'start' | 'unstart' | 'complete' | 'know' | 'reopen' | 'set-aside'

/** Those about what somebody does again on one path: it is done there, too, and it is to be done there again. */
export type PathVerb = 'complete-again' | 'repeat'

/**
 * The value of the button that takes a verb back exactly, date included. `before` is the standing it changed, `pathId` the path of
 * a verb that is about one.
 */
export function undoOf(verb: MarkVerb | PathVerb, id: string, before: Dates, pathId = ''): string {
  if (verb === 'repeat') return `complete-again:${id}:${pathId}`
  if (before.again) return `repeat:${id}:${before.again.pathId}:${before.again.on}`
  if (verb === 'start') return `unstart:${id}`
  if (verb === 'unstart') return `start:${id}`
  if (verb !== 'reopen') return `reopen:${id}`
  if (!before.doneOn) return `set-aside:${id}`
  const when = whenText({ on: before.doneOn, within: before.doneWithin ?? null })
  return `${before.declaredOn ? 'know' : 'complete'}:${id}:${when}`
}
