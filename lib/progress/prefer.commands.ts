import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import type { MilestoneKind } from '../catalog/rules'
import type { Day } from '../day'
import { execute } from '../db'
import { type Result, succeed } from '../result'

type Preference = { kind: MilestoneKind | null }

/** Sets which kind of milestone the viewer would rather do next, with its event, in one statement; null for none. */
export async function preferKind(
  viewer: Pick<Viewer, 'id'>,
  { kind }: Preference,
  { today }: { today: Day },
): Promise<Result<Preference>> {
  await execute(
    'prefer',
    Prisma.sql`
    WITH changed AS (
      UPDATE "User" SET "prefersKind" = ${kind}::text
      WHERE id = ${viewer.id}::uuid AND "prefersKind" IS DISTINCT FROM ${kind}::text
      RETURNING id
    )
    INSERT INTO "Activity" ("userId", kind, "occurredOn", detail)
    SELECT id, 'preference_set', ${today}::date, ${kind}::text FROM changed`,
  )
  return succeed({ kind })
}
