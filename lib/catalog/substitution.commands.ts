import 'server-only'
import type { z } from 'zod'
import type { Viewer } from '../auth/rules'
import { type Day, toDate } from '../day'
import { db } from '../db'
import { fail, type Result, succeed } from '../result'
import { ownCatalog } from './own.rules'
import type { substituteSchema, undoSubstitutionSchema } from './own.schema'
import { getCatalog } from './queries'
import { whyNotInstead } from './substitution.rules'
import { inOwnTurn, remember } from './turn.commands'

type Owner = Pick<Viewer, 'id' | 'enrollments'>
type Context = { today: Day }

const NO_SUCH_PATH = fail('not-found', 'This path does not exist.')

const REPLACED = fail('conflict', 'Something stands in for it already. Use the original again first.')

/** What stands in for what now; `byId` null: the original again. */
export type Substituted = { pathId: string; milestoneId: string; byId: string | null }

/**
 * Lets one milestone stand in for another that a path of the viewer's requires, with their reason. Refused with a sentence where
 * it would count twice, or where nothing is left to replace. The same sent twice is one.
 */
export async function substitute(
  viewer: Owner,
  { pathId, milestoneId, byId, reason }: z.output<typeof substituteSchema>,
  { today }: Context,
): Promise<Result<Substituted>> {
  if (!viewer.enrollments.some((each) => each.pathId === pathId)) return NO_SUCH_PATH
  const shared = await getCatalog()
  return inOwnTurn(viewer, async (turn) => {
    const { substitutions } = turn.own
    const same = substitutions.find((each) => each.pathId === pathId && each.milestoneId === milestoneId)
    if (same?.byId === byId && same.reason === reason) return succeed({ pathId, milestoneId, byId })
    if (same) return REPLACED
    const catalog = ownCatalog(shared, turn.own)
    const path = catalog.paths.get(pathId)
    if (!path) return NO_SUCH_PATH
    const key = { userId: viewer.id, milestoneId }
    const done = await turn.tx.standing.count({ where: { ...key, doneOn: { not: null } } })
    const refused = whyNotInstead(catalog, path, milestoneId, byId, done > 0)
    if (refused) return refused
    const row = { ...key, pathId, byId, reason, madeOn: toDate(today) }
    await turn.tx.substitution.create({ data: row, select: { userId: true } })
    const detail = JSON.stringify({ byId, reason })
    await remember(turn, viewer, { kind: 'substituted', milestoneId, pathId, detail }, today)
    return succeed({ pathId, milestoneId, byId })
  })
}

/** Puts the original back in its place. Twice is once. */
export const undoSubstitution = (
  viewer: Owner,
  { pathId, milestoneId }: z.output<typeof undoSubstitutionSchema>,
  { today }: Context,
): Promise<Result<Substituted>> =>
  inOwnTurn(viewer, async (turn) => {
    const { count } = await turn.tx.substitution.deleteMany({
      where: { userId: viewer.id, pathId, milestoneId },
    })
    if (count > 0) await remember(turn, viewer, { kind: 'substitution_undone', milestoneId, pathId }, today)
    return succeed({ pathId, milestoneId, byId: null })
  })

/** Lets stand in what stood in before the original came back, for the same reason. Twice is once. */
export async function restoreSubstitution(
  viewer: Owner,
  { pathId, milestoneId }: z.output<typeof undoSubstitutionSchema>,
  context: Context,
): Promise<Result<Substituted>> {
  const last = await db().activity.findFirst({
    where: { userId: viewer.id, kind: 'substituted', pathId, milestoneId },
    orderBy: { id: 'desc' },
    select: { detail: true },
  })
  if (!last?.detail) return fail('not-found', 'Nothing stood in for it.')
  return substitute(viewer, { pathId, milestoneId, ...JSON.parse(last.detail) }, context)
}
