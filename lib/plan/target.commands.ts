import 'server-only'
import type { z } from 'zod'
import type { Viewer } from '../auth/rules'
import { getCatalogWith } from '../catalog/own.queries'
import { type Day, fromDate } from '../day'
import { db } from '../db'
import { changedElsewhere, fail, type Result, succeed } from '../result'
import type { targetSchema } from './schema'

type Context = { today: Day }

const NO_SUCH_MILESTONE = fail('not-found', 'This milestone does not exist.')

/** The first day that was named stays, and moves are counted: moved dates are shown as moved. */
const setting = (userId: string, milestoneId: string, on: Day, seen: Day | null, today: Day) =>
  db().$executeRaw`
    WITH written AS (
      INSERT INTO "Target" AS held ("userId", "milestoneId", "targetOn", "firstOn")
      VALUES (${userId}::uuid, ${milestoneId}, ${on}::date, ${on}::date)
      ON CONFLICT ("userId", "milestoneId") DO UPDATE
        SET "targetOn" = excluded."targetOn", moves = held.moves + 1, version = held.version + 1, "changedAt" = now()
        WHERE held."targetOn" = ${seen}::date AND held."targetOn" <> excluded."targetOn"
      RETURNING "userId", "milestoneId", "targetOn"
    )
    INSERT INTO "Activity" ("userId", kind, "milestoneId", "occurredOn", detail)
    SELECT "userId", 'target_set', "milestoneId", ${today}::date, "targetOn"::text FROM written`

const removing = (userId: string, milestoneId: string, seen: Day | null, today: Day) =>
  db().$executeRaw`
    WITH gone AS (
      DELETE FROM "Target"
      WHERE "userId" = ${userId}::uuid AND "milestoneId" = ${milestoneId} AND "targetOn" = ${seen}::date
      RETURNING "userId", "milestoneId"
    )
    INSERT INTO "Activity" ("userId", kind, "milestoneId", "occurredOn")
    SELECT "userId", 'target_removed', "milestoneId", ${today}::date FROM gone`

/** The day as it is now, and what takes the change back needs: which milestone, and its day before. */
export type TargetSaved = { text: string; milestoneId: string; before: Day | null }

/**
 * Sets, moves or removes (without a day) the target date of a milestone, if it is still the one that was shown (`seen`); otherwise
 * `conflict` with the stored one. Nothing happens the second time.
 */
export async function saveTarget(
  viewer: Pick<Viewer, 'id'>,
  { milestoneId, seen, targetOn }: z.output<typeof targetSchema>,
  { today }: Context,
): Promise<Result<TargetSaved>> {
  if (!(await getCatalogWith(viewer, milestoneId)).milestones.has(milestoneId)) return NO_SUCH_MILESTONE
  const { id } = viewer
  const written = targetOn
    ? await setting(id, milestoneId, targetOn, seen, today)
    : await removing(id, milestoneId, seen, today)
  const saved = succeed({ text: targetOn ?? '', milestoneId, before: seen })
  if (written === 1) return saved
  const row = await db().target.findUnique({
    where: { userId_milestoneId: { userId: id, milestoneId } },
    select: { targetOn: true },
  })
  const stored = row && fromDate(row.targetOn)
  return stored === targetOn ? saved : changedElsewhere(0, stored ?? '')
}
