import 'server-only'
import type { z } from 'zod'
import type { Viewer } from '../auth/rules'
import { type Day, fromDate } from '../day'
import { db } from '../db'
import { fail, type Result, succeed } from '../result'
import { daysAfter } from './calendar.rules'
import { type Pause, pauseDetail } from './rules'
import type { pauseOfSchema, pauseSchema } from './schema'

type Context = { today: Day }

const NO_SUCH_PAUSE = fail('not-found', 'This pause does not exist any more.')

/** Nobody has more holidays; and a page lists them all. */
const MOST = 200

/**
 * Adds a pause, with its event in the same statement. `conflict` where a day of it is in another pause, or there are too many; the same one
 * sent twice is one.
 */
export async function pause(
  { id }: Pick<Viewer, 'id'>,
  asked: z.output<typeof pauseSchema>,
  { today }: Context,
): Promise<Result<Pause>> {
  const { fromDay, toDay, kind } = asked
  const written = await db().$executeRaw`
    WITH written AS (
      INSERT INTO "Pause" ("userId", "fromDay", "toDay", kind)
      SELECT ${id}::uuid, ${fromDay}::date, ${toDay}::date, ${kind}::"PauseKind"
      WHERE NOT EXISTS (SELECT 1 FROM "Pause" other WHERE other."userId" = ${id}::uuid
          AND other."fromDay" <= coalesce(${toDay}::date, 'infinity') AND coalesce(other."toDay", 'infinity') >= ${fromDay}::date)
        AND (SELECT count(*) FROM "Pause" WHERE "userId" = ${id}::uuid) < ${MOST}
      ON CONFLICT DO NOTHING
      RETURNING "userId"
    )
    INSERT INTO "Activity" ("userId", kind, "occurredOn", detail)
    SELECT "userId", 'paused', ${today}::date, ${pauseDetail(asked)} FROM written`
  if (written === 1) return succeed(asked)
  const there = await db().pause.findMany({
    where: { userId: id },
    select: { fromDay: true, toDay: true, kind: true },
  })
  const texts = there.map((each) =>
    pauseDetail({ ...each, fromDay: fromDate(each.fromDay), toDay: each.toDay && fromDate(each.toDay) }),
  )
  if (texts.includes(pauseDetail(asked))) return succeed(asked)
  if (there.length >= MOST) return fail('conflict', `There are ${MOST} pauses already. Remove one first.`)
  return fail('conflict', 'Another pause has some of these days.', {
    fromDay: 'Choose days that are in no other pause, or remove the other one first.',
  })
}

/** The pause that somebody went on after, or what was removed since it had begun only today. */
export type Resumed = { fromDay: Day; removed: Pause | null }

/** Goes on today: the pause that lasts ends yesterday. Nothing happens the second time. */
export async function resume(
  { id }: Pick<Viewer, 'id'>,
  { fromDay }: z.output<typeof pauseOfSchema>,
  { today }: Context,
): Promise<Result<Resumed>> {
  const yesterday = daysAfter(today, -1)
  // What begins today or later would end before it begins: it is taken back instead.
  if (fromDay > yesterday) {
    const gone = await removePause({ id }, { fromDay }, { today })
    return gone.ok ? succeed({ fromDay, removed: gone.value }) : gone
  }
  const written = await db().$executeRaw`
    WITH written AS (
      UPDATE "Pause" SET "toDay" = ${yesterday}::date
      WHERE "userId" = ${id}::uuid AND "fromDay" = ${fromDay}::date AND coalesce("toDay", 'infinity') > ${yesterday}::date
      RETURNING "userId", "fromDay", "toDay", kind
    )
    INSERT INTO "Activity" ("userId", kind, "occurredOn", detail)
    SELECT "userId", 'resumed', ${today}::date, concat_ws(' ', "fromDay", "toDay", kind) FROM written`
  const resumed = succeed({ fromDay, removed: null })
  if (written === 1) return resumed
  const there = await db().pause.count({ where: { userId: id, fromDay: new Date(fromDay) } })
  return there === 1 ? resumed : NO_SUCH_PAUSE
}

/** Takes a pause back, as if it had not been. `not-found` where there is none. Returns what was removed. */
export async function removePause(
  { id }: Pick<Viewer, 'id'>,
  { fromDay }: z.output<typeof pauseOfSchema>,
  { today }: Context,
): Promise<Result<Pause>> {
  const [gone] = await db().$queryRaw<Pause[]>`
    WITH gone AS (
      DELETE FROM "Pause" WHERE "userId" = ${id}::uuid AND "fromDay" = ${fromDay}::date
      RETURNING "userId", "fromDay", "toDay", kind
    ), told AS (
      INSERT INTO "Activity" ("userId", kind, "occurredOn", detail)
      SELECT "userId", 'pause_removed', ${today}::date, ${fromDay}::text FROM gone
    )
    SELECT "fromDay"::text, "toDay"::text, kind::text FROM gone`
  return gone ? succeed(gone) : NO_SUCH_PAUSE
}
