import 'server-only'
import { randomBytes } from 'node:crypto'
import type { Viewer } from '../auth/rules'
import { hashOf } from '../auth/token'
import type { Day } from '../day'
import { db } from '../db'
import { type Result, succeed } from '../result'

type Context = { today: Day }

/**
 * A new address for the viewer's calendar feed; an older one stops working. The token is in the answer and nowhere else: the
 * tables keep its SHA-256.
 */
export async function makeFeed(
  { id }: Pick<Viewer, 'id'>,
  _: object,
  { today }: Context,
): Promise<Result<{ token: string }>> {
  const token = randomBytes(32).toString('base64url')
  await db().$executeRaw`
    WITH made AS (
      INSERT INTO "CalendarFeed" ("userId", "tokenHash") VALUES (${id}::uuid, ${hashOf(token)})
      ON CONFLICT ("userId") DO UPDATE SET "tokenHash" = excluded."tokenHash", "madeAt" = now()
      RETURNING "userId", "tokenHash"
    )
    INSERT INTO "Activity" ("userId", kind, "occurredOn", detail)
    SELECT "userId", 'feed_made', ${today}::date, "tokenHash" FROM made`
  return succeed({ token })
}

/** Ends the feed: its address answers like one that never was. Nothing happens the second time. */
export async function revokeFeed(
  { id }: Pick<Viewer, 'id'>,
  _: object,
  { today }: Context,
): Promise<Result<null>> {
  await db().$executeRaw`
    WITH gone AS (DELETE FROM "CalendarFeed" WHERE "userId" = ${id}::uuid RETURNING "userId")
    INSERT INTO "Activity" ("userId", kind, "occurredOn")
    SELECT "userId", 'feed_revoked', ${today}::date FROM gone`
  return succeed(null)
}
