import type { Day } from '../day'
import { apply, type MilestoneEvent, type Standing, UNTOUCHED } from '../progress/standing.rules'
import type { Archive } from './file.schema'
import { lastOf, type Slice, type Taker } from './take.rules'

type Row = Archive['tables']['Standing'][number]

const standingOf = ({ Standing: [row] = [] }: Slice): Standing => {
  if (!row) return UNTOUCHED
  const { milestoneId: _, ...standing } = row
  return standing
}

/** Equal but for how often it was changed. */
const sameStanding = (a: Standing, b: Standing) =>
  (Object.keys(UNTOUCHED) as (keyof Standing)[]).every((name) => name === 'version' || a[name] === b[name])

type Step = Pick<MilestoneEvent, 'kind'> & Partial<MilestoneEvent>

/** The next step from one standing towards another; null where it is reached, or none leads nearer. */
function nextStep(now: Standing, to: Standing): Step | null {
  if (now.evidenceUrl !== to.evidenceUrl)
    return to.evidenceUrl ? { kind: 'evidence_added', detail: to.evidenceUrl } : { kind: 'evidence_removed' }
  if (now.note !== to.note) return { kind: 'note_saved', detail: to.note }
  if (now.startedOn !== to.startedOn)
    return to.startedOn ? { kind: 'started', occurredOn: to.startedOn } : { kind: 'start_undone' }
  // Of what is done the first reopening takes the day, and the second what was set aside.
  if (now.setAsideOn && !to.setAsideOn) return { kind: 'reopened' }
  if (to.setAsideOn && now.setAsideOn !== to.setAsideOn)
    return { kind: 'set_aside', occurredOn: to.setAsideOn }
  if (now.doneOn && !to.doneOn) return { kind: 'reopened' }
  const dated = now.doneOn === to.doneOn && now.doneWithin === to.doneWithin
  if (!to.doneOn || (dated && now.declaredOn === to.declaredOn)) return null
  const on = { occurredOn: to.doneOn }
  if (to.declaredOn) return { kind: now.doneOn ? 'day_forgotten' : 'already_known', ...on }
  return { kind: now.doneOn ? 'date_changed' : 'done', within: to.doneWithin ?? null, ...on }
}

/** No standing is further than this from another. */
const MOST_STEPS = 9

function stepsTo(from: Standing, to: Standing, today: Day): { events: MilestoneEvent[]; standing: Standing } {
  let standing = from
  const events: MilestoneEvent[] = []
  while (events.length < MOST_STEPS) {
    const step = nextStep(standing, to)
    if (!step) break
    const event = { occurredOn: today, within: null, detail: null, ...step }
    events.push(event)
    standing = apply(standing, event)
  }
  return { events, standing }
}

/** Days, evidence and note of a milestone. */
export const takeStanding: Taker = (mine, theirs, { id: milestoneId, today }) => {
  const to = standingOf(theirs)
  const { events, standing } = stepsTo(standingOf(mine), to, today)
  if (!sameStanding(standing, to)) return null
  const corrected = lastOf(mine, ['done', 'already_known', 'date_changed'])
  const corrects = ({ kind }: MilestoneEvent) => kind === 'date_changed' || kind === 'day_forgotten'
  const row = { milestoneId, ...standing } as Row
  return {
    entries: events.map((event) => ({
      ...event,
      milestoneId,
      supersedes: corrects(event) ? corrected : null,
    })),
    rows: { Standing: [row] },
  }
}
