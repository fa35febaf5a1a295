import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import type { MilestoneKind } from '../catalog/rules'
import type { Day } from '../day'
import { db, execute } from '../db'
import { changedElsewhere, type Result, succeed } from '../result'

type Preference = { kind: MilestoneKind | null }

/**
 * Sets which kind of milestone the viewer would rather do next (null: none), with its event, in one statement, if it is still the
 * one that was shown (`seen`); otherwise `conflict` with the stored one. The same sent twice is one.
 */
export async function preferKind(
  viewer: Pick<Viewer, 'id'>,
  { kind, seen }: Preference & { seen: MilestoneKind | null },
  { today }: { today: Day },
): Promise<Result<Preference>> {
  const written = await execute(
    'prefer',
    Prisma.sql`
    WITH changed AS (
      UPDATE "User" SET "prefersKind" = ${kind}::text
      WHERE id = ${viewer.id}::uuid AND "prefersKind" IS DISTINCT FROM ${kind}::text
        AND "prefersKind" IS NOT DISTINCT FROM ${seen}::text
      RETURNING id
    )
    INSERT INTO "Activity" ("userId", kind, "occurredOn", detail)
    SELECT id, 'preference_set', ${today}::date, ${kind}::text FROM changed`,
  )
  if (written === 1 || kind === seen) return succeed({ kind })
  const stored = await db().user.findUnique({ where: { id: viewer.id }, select: { prefersKind: true } })
  if (!stored || stored.prefersKind === kind) return succeed({ kind })
  return changedElsewhere(0, stored.prefersKind ?? '')
}
