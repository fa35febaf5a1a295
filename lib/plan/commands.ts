import 'server-only'
import type { z } from 'zod'
import type { Viewer } from '../auth/rules'
import type { Day } from '../day'
import { db } from '../db'
import { changedElsewhere, type Result, succeed } from '../result'
import { DEFAULT_HOURS, planDetail, planWords } from './rules'
import type { hideSchema, planSchema } from './schema'

type Context = { today: Day }

/**
 * Sets hours and days of the week, if nobody did since the form was shown (`version`), with the event in the same statement. Other
 * hours are another plan, which counts from today; the same form sent twice changes nothing (`version` null).
 */
export async function setPlan(
  { id }: Pick<Viewer, 'id'>,
  { version, hoursPerWeek, days }: z.output<typeof planSchema>,
  { today }: Context,
): Promise<Result<{ version: number | null }>> {
  const [written] = await db().$queryRaw<{ version: number }[]>`
    WITH written AS (
      INSERT INTO "Plan" AS held ("userId", "hoursPerWeek", days, "setOn", version)
      VALUES (${id}::uuid, ${hoursPerWeek}::int, ${days}::int[], ${today}::date, 1)
      ON CONFLICT ("userId") DO UPDATE SET
        "hoursPerWeek" = excluded."hoursPerWeek", days = excluded.days, version = held.version + 1,
        "setOn" = CASE WHEN held."hoursPerWeek" IS DISTINCT FROM excluded."hoursPerWeek"
          THEN excluded."setOn" ELSE coalesce(held."setOn", excluded."setOn") END
      WHERE held.version = ${version} AND (held."setOn" IS NULL
        OR held."hoursPerWeek" IS DISTINCT FROM excluded."hoursPerWeek" OR held.days <> excluded.days)
      RETURNING held."userId", held.version
    ), told AS (
      INSERT INTO "Activity" ("userId", kind, "occurredOn", detail)
      SELECT "userId", 'plan_set', ${today}::date, ${planDetail({ hoursPerWeek, days })} FROM written
    )
    SELECT version FROM written`
  if (written) return succeed(written)
  const stored = await db().plan.findUnique({
    where: { userId: id },
    select: { hoursPerWeek: true, days: true, version: true },
  })
  const same = stored && planDetail(stored) === planDetail({ hoursPerWeek, days })
  return !stored || same ? succeed({ version: null }) : changedElsewhere(stored.version, planWords(stored))
}

/** Hides all estimates everywhere, or shows them again. Nothing happens the second time. */
export async function hideEstimates(
  { id }: Pick<Viewer, 'id'>,
  { hidden }: z.output<typeof hideSchema>,
  { today }: Context,
): Promise<Result<{ hidden: boolean }>> {
  await db().$executeRaw`
    WITH written AS (
      INSERT INTO "Plan" AS held ("userId", "hoursPerWeek", days, hidden)
      SELECT ${id}::uuid, ${DEFAULT_HOURS}::int, '{1,2,3,4,5,6,7}'::int[], ${hidden}::boolean
      WHERE ${hidden}::boolean OR EXISTS (SELECT 1 FROM "Plan" WHERE "userId" = ${id}::uuid)
      ON CONFLICT ("userId") DO UPDATE SET hidden = excluded.hidden WHERE held.hidden <> excluded.hidden
      RETURNING held."userId"
    )
    INSERT INTO "Activity" ("userId", kind, "occurredOn")
    SELECT "userId", ${hidden ? 'estimates_hidden' : 'estimates_shown'}::"ActivityKind", ${today}::date FROM written`
  return succeed({ hidden })
}
