import type { Day } from '../day'
import type { Dates } from './state.rules'
import type { Within } from './when.rules'

/** Where somebody stands with one milestone. */
export type Standing = Dates & {
  evidenceUrl: string | null
  note: string | null
  /** Counts the changes: a write that expects an older version is refused. */
  version: number
}

export const UNTOUCHED: Standing = {
  startedOn: null,
  doneOn: null,
  doneWithin: null,
  setAsideOn: null,
  declaredOn: null,
  evidenceUrl: null,
  note: null,
  version: 0,
}

/** The days of a standing, which a list shows and a visitor's cookie keeps. */
export const datesOf = ({ startedOn, doneOn, doneWithin, setAsideOn, declaredOn }: Standing): Dates => ({
  ...{ startedOn, doneOn, setAsideOn },
  ...(doneWithin && { doneWithin }),
  ...(declaredOn && { declaredOn }),
})

export type MilestoneEventKind =
  | 'started'
  | 'start_undone'
  | 'done'
  | 'already_known'
  | 'reopened'
  | 'set_aside'
  | 'date_changed'
  | 'day_forgotten'
  | 'evidence_added'
  | 'evidence_removed'
  | 'note_saved'

/** What happened, as the history keeps it. */
export type MilestoneEvent = {
  kind: MilestoneEventKind
  occurredOn: Day
  within: Within | null
  detail: string | null
}

const EFFECTS: Record<MilestoneEventKind, (standing: Standing, event: MilestoneEvent) => Partial<Standing>> =
  {
    started: (_, { occurredOn }) => ({ startedOn: occurredOn }),
    start_undone: () => ({ startedOn: null }),
    done: (_, { occurredOn, within }) => ({ doneOn: occurredOn, doneWithin: within }),
    reopened: ({ doneOn }) =>
      doneOn ? { doneOn: null, doneWithin: null, declaredOn: null } : { setAsideOn: null },
    set_aside: (_, { occurredOn }) => ({ setAsideOn: occurredOn }),
    already_known: (_, { occurredOn }) => ({ doneOn: occurredOn, declaredOn: occurredOn }),
    date_changed: (_, { occurredOn, within }) => ({
      ...{ doneOn: occurredOn, doneWithin: within, declaredOn: null },
    }),
    day_forgotten: (_, { occurredOn }) => ({
      ...{ doneOn: occurredOn, doneWithin: null, declaredOn: occurredOn },
    }),
    evidence_added: (_, { detail }) => ({ evidenceUrl: detail }),
    evidence_removed: () => ({ evidenceUrl: null }),
    note_saved: (_, { detail }) => ({ note: detail }),
  }

/** The standing after an event. The commands write what this returns, so folding the history gives the same standing again. */
export const apply = (standing: Standing, happened: MilestoneEvent): Standing => ({
  ...standing,
  ...EFFECTS[happened.kind](standing, happened),
  version: standing.version + 1,
})
