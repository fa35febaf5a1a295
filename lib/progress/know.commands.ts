import 'server-only'
import type { Viewer } from '../auth/rules'
import { getCatalogWith } from '../catalog/own.queries'
import { getCatalog } from '../catalog/queries'
import type { Day } from '../day'
import { db } from '../db'
import { fail, type Result, succeed } from '../result'
import { type Change, recording, STANDING_COLUMNS, toStanding } from '../standing'
import { NO_SUCH_MILESTONE } from './change.commands'
import type { Intent } from './intent.rules'
import { apply, datesOf, decide, type Standing, UNTOUCHED } from './standing.rules'

/** Several milestones at once: what somebody knows already or, to take that back, what they said so of. */
type Asked = { known: readonly string[]; forget?: readonly string[] | undefined }

/** The milestones that were changed: what takes it back names these and no other. */
export type Known = { verb: 'know' | 'forget'; ids: readonly string[] }

const askOf = ({ known, forget }: Asked): Known =>
  forget ? { verb: 'forget', ids: forget } : { verb: 'know', ids: known }

type Context = { today: Day }

/** Of writers that collide on one milestone at least one wins each round. */
const ROUNDS = 10

/** Another tab was first: everything of this attempt is taken back. */
class Overtaken extends Error {}

/** The change to one milestone. What was given its day since, or is done anyway, stays as it is. */
function changeOf(milestoneId: string, held: Standing, verb: Known['verb'], today: Day): Change[] {
  if (verb === 'forget' && !held.declaredOn) return []
  const ask = { verb: verb === 'know' ? 'know' : 'reopen' } as const
  const decided = decide(held, ask, { today, maySetAside: false })
  if (!decided.ok || !decided.value) return []
  return [{ milestoneId, standing: apply(held, decided.value), event: decided.value }]
}

/** Writes all changes with their events, or none of them. */
const attempt = (userId: string, { verb, ids }: Known, today: Day) =>
  db().$transaction(async (tx) => {
    const rows = await tx.standing.findMany({
      where: { userId, milestoneId: { in: [...ids] } },
      select: STANDING_COLUMNS,
    })
    const held = new Map(rows.map((row) => [row.milestoneId, toStanding(row)]))
    const changes = ids.flatMap((id) => changeOf(id, held.get(id) ?? UNTOUCHED, verb, today))
    if ((await tx.$executeRaw(recording(userId, changes))) !== changes.length) throw new Overtaken()
    return changes.map(({ milestoneId }) => milestoneId)
  })

/**
 * Marks several milestones as known already, or takes that back: one event each, all of them in one transaction. `not-found` and
 * nothing written where one of them does not exist. Nothing happens the second time.
 */
export async function knowSeveral(
  viewer: Pick<Viewer, 'id'>,
  asked: Asked,
  { today }: Context,
): Promise<Result<Known>> {
  const ask = askOf(asked)
  const { milestones } = await getCatalogWith(viewer, ...ask.ids)
  if (!ask.ids.every((id) => milestones.has(id))) return NO_SUCH_MILESTONE
  for (let round = 0; round < ROUNDS; round += 1) {
    try {
      return succeed({ verb: ask.verb, ids: await attempt(viewer.id, ask, today) })
    } catch (cause) {
      if (!(cause instanceof Overtaken)) throw cause
    }
  }
  return fail('conflict', 'These milestones are being changed elsewhere. Try again.')
}

/** The same for a visitor without an account, on what their cookie remembers. */
export async function knowSeveralAsGuest(
  intent: Intent,
  asked: Asked,
  { today }: Context,
): Promise<Result<{ remembered: Intent; value: Known }>> {
  const { milestones } = await getCatalog()
  const { verb, ids } = askOf(asked)
  if (!ids.every((id) => milestones.has(id))) return NO_SUCH_MILESTONE
  const changes = ids.flatMap((id) =>
    changeOf(id, { ...UNTOUCHED, ...intent.standings.get(id) }, verb, today),
  )
  const standings = new Map(intent.standings)
  for (const { milestoneId, standing } of changes) standings.set(milestoneId, datesOf(standing))
  const value = { verb, ids: changes.map(({ milestoneId }) => milestoneId) }
  return succeed({ remembered: { ...intent, standings }, value })
}
