import 'server-only'
import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { hashOf } from '../auth/token'
import type { Day } from '../day'
import { execute } from '../db'
import { fail, type Result, succeed } from '../result'
import { inTurn } from '../turn'
import type { revokeSchema, shareSchema } from './schema'
import { endOf, MOST_LINKS } from './share.rules'

type Context = { now: Date; today: Day }

const OVER = 'Choose today or a later day.'

/**
 * Makes a private address of the profile for one recipient, with its event. The token is in the answer and nowhere else: the tables
 * keep its SHA-256. The form brings the id, so sent twice it makes one; the second time nobody can say the token any more.
 */
export async function makeLink(
  viewer: Pick<Viewer, 'id' | 'timeZone'>,
  { id, label, lastDay }: z.output<typeof shareSchema>,
  { today }: Context,
): Promise<Result<{ id: string; token: string }>> {
  if (lastDay && lastDay < today) return fail('invalid', OVER, { lastDay: OVER })
  const token = randomBytes(32).toString('base64url')
  const expiresAt = lastDay && endOf(lastDay, viewer.timeZone).toISOString()
  const detail = JSON.stringify({ id, label, tokenHash: hashOf(token), expiresAt })
  const made = await inTurn(viewer, async (tx) => {
    const live = await tx.shareLink.count({ where: { userId: viewer.id, revokedAt: null } })
    if (live >= MOST_LINKS) return null
    return tx.$executeRaw`
      WITH made AS (
        INSERT INTO "ShareLink" ("userId", id, label, "tokenHash", "expiresAt")
        VALUES (${viewer.id}::uuid, ${id}::uuid, ${label}, ${hashOf(token)}, ${expiresAt}::timestamptz)
        ON CONFLICT DO NOTHING RETURNING "userId"
      )
      INSERT INTO "Activity" ("userId", kind, "occurredOn", detail)
      SELECT "userId", 'share_made', ${today}::date, ${detail} FROM made`
  })
  if (made === null) return fail('conflict', `There is room for ${MOST_LINKS} links. Revoke one first.`)
  if (made === 0)
    return fail(
      'conflict',
      'This link was made already, and its address was shown then. Revoke it and make a new one.',
    )
  return succeed({ id, token })
}

/** Ends a link at once: its address answers like one that never was. Nothing happens the second time. */
export async function revokeLink(
  { id: userId }: Pick<Viewer, 'id'>,
  { id }: z.output<typeof revokeSchema>,
  { today }: Context,
): Promise<Result<null>> {
  const count = await execute(
    'revoke a share link',
    Prisma.sql`
    WITH link AS (
      SELECT "userId", id, "revokedAt" FROM "ShareLink" WHERE "userId" = ${userId}::uuid AND id = ${id}::uuid FOR UPDATE
    ), revoked AS (
      UPDATE "ShareLink" l SET "revokedAt" = now() FROM link
      WHERE l."userId" = link."userId" AND l.id = link.id AND link."revokedAt" IS NULL RETURNING l."userId", l.id
    ), told AS (
      INSERT INTO "Activity" ("userId", kind, "occurredOn", detail)
      SELECT "userId", 'share_revoked', ${today}::date, id::text FROM revoked
    )
    SELECT FROM link`,
  )
  return count === 1 ? succeed(null) : fail('not-found', 'This link does not exist.')
}
