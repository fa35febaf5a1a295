import 'server-only'
import type { Viewer } from '../auth/rules'
import { getCatalogWith } from '../catalog/own.queries'
import type { Day } from '../day'
import { execute } from '../db'
import { changedElsewhere, fail, type Result, succeed } from '../result'
import { recording } from '../standing'
import { maySetAside } from './aside.rules'
import { decide, type Verb } from './decide.rules'
import { readStanding } from './queries'
import { knownWhen } from './redate.rules'
import { apply, type Standing, UNTOUCHED } from './standing.rules'

/** Of writers that collide on one milestone at least one wins each round; ten rounds outlast any double click. */
const ROUNDS = 10

export const NO_SUCH_MILESTONE = fail('not-found', 'This milestone does not exist.')

/** What a form shows of a standing: of its date no more than is known of it. */
export const shownIn = (standing: Standing, field: Seen['field']): string | null =>
  field === 'doneOn' ? knownWhen(standing) : standing[field]

/** The text an edit started from. Compared by field: ticking a milestone in another tab is no reason to refuse its note. */
export type Seen = { field: 'doneOn' | 'evidenceUrl' | 'note'; text: string | null }

/** A change: the standing before and after it; the same where it was so already. */
export type Change = { before: Standing; after: Standing }

/**
 * Carries out a verb on one milestone: decide, then write the standing and its event together; again if another tab was first.
 * `seen` is what the person edited, so that nobody overwrites a newer text unseen.
 */
export async function change(
  viewer: Pick<Viewer, 'id' | 'enrollments'>,
  milestoneId: string,
  ask: Verb,
  today: Day,
  seen?: Seen,
): Promise<Result<Change>> {
  const catalog = await getCatalogWith(viewer, milestoneId)
  if (!catalog.milestones.has(milestoneId)) return NO_SUCH_MILESTONE
  const paths = viewer.enrollments.map(({ pathId }) => pathId)
  const circumstances = { today, maySetAside: maySetAside(catalog, paths, milestoneId) }
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = (await readStanding(viewer, milestoneId)) ?? UNTOUCHED
    const decided = decide(before, ask, circumstances)
    if (!decided.ok) return decided
    if (!decided.value) return succeed({ before, after: before })
    if (seen && shownIn(before, seen.field) !== seen.text)
      return changedElsewhere(before.version, shownIn(before, seen.field) ?? '')
    const after = apply(before, decided.value)
    const written = await execute(
      'record',
      recording(viewer.id, [{ milestoneId, standing: after, event: decided.value }]),
    )
    if (written === 1) return succeed({ before, after })
  }
  return fail('conflict', 'This milestone is being changed elsewhere. Try again.')
}
