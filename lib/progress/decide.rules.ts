import type { Day } from '../day'
import { fail, type Result, succeed } from '../result'
import type { MilestoneEvent, MilestoneEventKind, Standing } from './standing.rules'
import { stateOf } from './state.rules'
import { type When, type Within, whyNotThen } from './when.rules'

/** What a person asks for. `on` is the day it was done, or the first of the month or year `within` which it was; absent: today. */
export type Verb =
  | { verb: 'start' }
  | { verb: 'unstart' }
  | { verb: 'complete'; on?: Day | undefined; within?: Within | null | undefined }
  | { verb: 'know'; on?: Day | undefined }
  | { verb: 'reopen' }
  | { verb: 'set-aside' }
  | { verb: 'redate'; on: Day; within?: Within | null | undefined }
  | { verb: 'forget-day'; on: Day }
  | { verb: 'save-evidence'; url: string | null }
  | { verb: 'save-note'; text: string | null }

type Circumstances = { today: Day; maySetAside: boolean }

const event = (kind: MilestoneEventKind, occurredOn: Day, detail: string | null = null) =>
  succeed<MilestoneEvent | null>({ kind, occurredOn, within: null, detail })

const ALREADY_SO: Result<MilestoneEvent | null> = succeed(null)

function dated(
  kind: 'done' | 'already_known' | 'date_changed' | 'day_forgotten',
  { on, within = null }: { on: Day; within?: When['within'] | undefined },
  today: Day,
) {
  const why = whyNotThen({ on, within }, today)
  if (why)
    return fail('invalid', `The date cannot be ${on > today ? 'in the future' : 'before 1970'}.`, { on: why })
  return succeed<MilestoneEvent | null>({ kind, occurredOn: on, within, detail: null })
}

/** Whether it was done then already, and somebody said so. */
const isSo = (
  { doneOn, doneWithin, declaredOn }: Standing,
  { on, within }: { on: Day; within?: Within | null | undefined },
) => doneOn === on && (doneWithin ?? null) === (within ?? null) && !declaredOn

/**
 * What a verb does to a standing: the one event to record, or null where it is so already (every verb may safely come twice).
 * Refused with a sentence: a date in the future or before 1970, setting aside what a chosen path requires, dating the undone.
 */
export function decide(
  standing: Standing,
  ask: Verb,
  { today, maySetAside }: Circumstances,
): Result<MilestoneEvent | null> {
  const state = stateOf(standing)
  switch (ask.verb) {
    case 'start':
      return state === 'not-started' ? event('started', today) : ALREADY_SO
    case 'unstart':
      return state === 'in-progress' ? event('start_undone', today) : ALREADY_SO
    case 'complete':
      return state === 'done' ? ALREADY_SO : dated('done', { ...ask, on: ask.on ?? today }, today)
    case 'know':
      return state === 'done' ? ALREADY_SO : dated('already_known', { on: ask.on ?? today }, today)
    case 'reopen':
      return state === 'done' || state === 'set-aside' ? event('reopened', today) : ALREADY_SO
    case 'set-aside':
      if (state === 'set-aside') return ALREADY_SO
      if (state === 'done') return fail('conflict', 'It is done. Reopen it before you set it aside.')
      return maySetAside
        ? event('set_aside', today)
        : fail('conflict', 'A path you chose requires this milestone, so it cannot be set aside.')
    case 'redate':
      if (state !== 'done')
        return fail('conflict', 'Only a finished milestone has a date. Mark it done first.')
      return isSo(standing, ask) ? ALREADY_SO : dated('date_changed', ask, today)
    case 'forget-day':
      return state !== 'done' || standing.declaredOn ? ALREADY_SO : dated('day_forgotten', ask, today)
    case 'save-evidence':
      if (standing.evidenceUrl === ask.url) return ALREADY_SO
      return ask.url ? event('evidence_added', today, ask.url) : event('evidence_removed', today)
    case 'save-note':
      return standing.note === ask.text ? ALREADY_SO : event('note_saved', today, ask.text)
  }
}
