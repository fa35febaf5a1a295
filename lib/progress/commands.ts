import 'server-only'
import type { Viewer } from '../auth/rules'
import { getCatalog } from '../catalog/queries'
import type { Day } from '../day'
import { db } from '../db'
import { type Failure, fail, type Result, succeed } from '../result'
import type { Intent } from './intent.rules'
import { readStanding } from './queries'
import { record } from './record'
import { maySetAside } from './rules'
import { apply, decide, type Standing, UNTOUCHED, type Verb } from './standing.rules'
import type { Dates, MarkVerb } from './state.rules'

/** Of writers that collide on one milestone at least one wins each round; ten rounds outlast any double click. */
const ROUNDS = 10

const NO_SUCH_MILESTONE = fail('not-found', 'This milestone does not exist.')

/** Nothing is overwritten and nothing typed is lost: the person sees the stored text beside their own. */
const changedElsewhere = (stored: Standing, ask: Verb): Failure => ({
  ...fail('conflict', 'This was changed in another tab. Compare both and save again.'),
  current: {
    version: stored.version,
    text: (ask.verb === 'save-note' ? stored.note : stored.evidenceUrl) ?? '',
  },
})

/** A change: the standing before and after it; the same where it was so already. */
type Change = { before: Standing; after: Standing }

/**
 * Carries out a verb on one milestone: decide, then write the standing and its event together; again if another tab was first.
 * `expected` is the version the person saw, for edits that must not overwrite a newer text.
 */
async function change(
  viewer: Pick<Viewer, 'id' | 'enrollments'>,
  milestoneId: string,
  ask: Verb,
  today: Day,
  expected?: number,
): Promise<Result<Change>> {
  const catalog = await getCatalog()
  if (!catalog.milestones.has(milestoneId)) return NO_SUCH_MILESTONE
  const paths = viewer.enrollments.map(({ pathId }) => pathId)
  const circumstances = { today, maySetAside: maySetAside(catalog, paths, milestoneId) }
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = (await readStanding(viewer, milestoneId)) ?? UNTOUCHED
    const decided = decide(before, ask, circumstances)
    if (!decided.ok) return decided
    if (!decided.value) return succeed({ before, after: before })
    if (expected !== undefined && expected !== before.version) return changedElsewhere(before, ask)
    const after = apply(before, decided.value)
    const written = await record(db(), viewer.id, [{ milestoneId, standing: after, event: decided.value }])
    if (written === 1) return succeed({ before, after })
  }
  return fail('conflict', 'This milestone is being changed elsewhere. Try again.')
}

type Edit<Field extends string> = { milestoneId: string; version: number } & Record<Field, string | null>
type Context = { today: Day }
type Mark = { mark: { verb: MarkVerb; id: string; on: Day | undefined } }

const datesOf = ({ startedOn, doneOn, setAsideOn }: Standing): Dates => ({ startedOn, doneOn, setAsideOn })

/** What a control changed, for the list it stands in. */
export type Marked = { milestoneId: string; before: Dates; after: Dates }

const marked = (milestoneId: string, { before, after }: Change): Marked => ({
  milestoneId,
  before: datesOf(before),
  after: datesOf(after),
})

/** Carries out the verb of a control. Done on `on`, by default today. */
export async function mark(
  viewer: Viewer,
  { mark: { verb, id, on } }: Mark,
  { today }: Context,
): Promise<Result<Marked>> {
  const changed = await change(viewer, id, { verb, on }, today)
  return changed.ok ? succeed(marked(id, changed.value)) : changed
}

/** What a form saved, and the version to send with the next edit. */
export type Saved = { text: string; version: number }

async function save(
  field: 'doneOn' | 'evidenceUrl' | 'note',
  changing: Promise<Result<Change>>,
): Promise<Result<Saved>> {
  const changed = await changing
  if (!changed.ok) return changed
  const { after } = changed.value
  return succeed({ text: after[field] ?? '', version: after.version })
}

/** Moves the day a milestone was done. */
export const redate = (
  viewer: Viewer,
  { milestoneId, on }: { milestoneId: string; on: Day },
  { today }: Context,
) => save('doneOn', change(viewer, milestoneId, { verb: 'redate', on }, today))

/** Sets or removes the evidence link of a milestone. */
export const saveEvidence = (viewer: Viewer, edit: Edit<'evidenceUrl'>, { today }: Context) =>
  save(
    'evidenceUrl',
    change(viewer, edit.milestoneId, { verb: 'save-evidence', url: edit.evidenceUrl }, today, edit.version),
  )

/** Sets or removes the private note of a milestone. */
export const saveNote = (viewer: Viewer, edit: Edit<'note'>, { today }: Context) =>
  save('note', change(viewer, edit.milestoneId, { verb: 'save-note', text: edit.note }, today, edit.version))

/** The same verbs for a visitor without an account, on what their cookie remembers. */
export async function markAsGuest(
  intent: Intent,
  { mark: { verb, id, on } }: Mark,
  { today }: Context,
): Promise<Result<{ intent: Intent; value: Marked }>> {
  const catalog = await getCatalog()
  if (!catalog.milestones.has(id)) return NO_SUCH_MILESTONE
  const before = { ...UNTOUCHED, ...intent.standings.get(id) }
  const decided = decide(before, { verb, on }, { today, maySetAside: maySetAside(catalog, [], id) })
  if (!decided.ok) return decided
  const after = decided.value ? apply(before, decided.value) : before
  const standings = new Map(intent.standings).set(id, datesOf(after))
  return succeed({ intent: { ...intent, standings }, value: marked(id, { before, after }) })
}
