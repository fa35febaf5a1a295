import type { Day } from '../day'

/** The days on which somebody started, finished or set aside one milestone. The state follows from them. */
export type Dates = {
  startedOn: Day | null
  doneOn: Day | null
  setAsideOn: Day | null
  /** Set with `doneOn` where somebody said that they knew it already: done, but nobody knows when. */
  declaredOn?: Day | null
}

/** By milestone id; a milestone that is absent is untouched. */
export type Standings = ReadonlyMap<string, Dates>

export type State = 'not-started' | 'in-progress' | 'done' | 'set-aside'

/** Done outranks set aside, which outranks started, so that taking one back uncovers the one below. */
export function stateOf(standing: Dates | undefined): State {
  if (standing?.doneOn) return 'done'
  if (standing?.setAsideOn) return 'set-aside'
  return standing?.startedOn ? 'in-progress' : 'not-started'
}

/** The milestones that somebody said they knew already. */
export const knownBefore = (standings: Standings): string[] =>
  [...standings].flatMap(([id, { doneOn, declaredOn }]) => (doneOn && declaredOn ? [id] : []))

/** The verbs that a control carries. */
export type MarkVerb = 'start' | 'unstart' | 'complete' | 'know' | 'reopen' | 'set-aside'

/** The value of the button that takes a verb back exactly, date included. `before` is the standing it changed. */
export function undoOf(verb: MarkVerb, id: string, before: Dates): string {
  if (verb === 'start') return `unstart:${id}`
  if (verb === 'unstart') return `start:${id}`
  if (verb !== 'reopen') return `reopen:${id}`
  return before.doneOn
    ? `${before.declaredOn ? 'know' : 'complete'}:${id}:${before.doneOn}`
    : `set-aside:${id}`
}
