import 'server-only'
import { cache } from 'react'
import { Prisma } from '../../prisma/generated/client'
import type { MilestoneKind } from '../catalog/rules'
import type { Day } from '../day'
import { db, prepared } from '../db'
import { log } from '../log'
import { isOutage } from '../outage'
import { readTicket } from './cookie'
import { type Access, SESSION, type Viewer, type ViewerId } from './rules'
import { hashOf, type Ticket } from './token'

type Row = {
  displayName: string
  timeZone: string
  prefersKind: MilestoneKind | null
  authAt: Date
  lastSeenAt: Date
  hasPassword: boolean
  lacksRecoveryCodes: boolean
  enrollments: { pathId: string; chosenOn: Day; chosenAt: string; primaryAt: string | null }[]
}

const ANONYMOUS: Access = { status: 'anonymous' }

/** Written by hand because it runs on every signed-in request: index look-ups only. */
const look = ({ userId }: Ticket, idHash: string, now: Date) =>
  prepared<Row>(
    'viewer',
    Prisma.sql`
  SELECT u."displayName", u."timeZone", u."prefersKind", s."authAt", s."lastSeenAt",
    u."passwordHash" IS NOT NULL AS "hasPassword",
    u."passwordHash" IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM "RecoveryCode" r WHERE r."userId" = s."userId") AS "lacksRecoveryCodes",
    (SELECT coalesce(json_agg(json_build_object('pathId', e."pathId", 'chosenOn', e."chosenOn",
        'chosenAt', e."chosenAt", 'primaryAt', e."primaryAt")
        ORDER BY e."chosenOn", e."pathId"), '[]')
      FROM "Enrollment" e WHERE e."userId" = s."userId") AS enrollments
  FROM "Session" s JOIN "User" u ON u.id = s."userId"
  WHERE s."userId" = ${userId}::uuid AND s."idHash" = ${idHash} AND s."revokedAt" IS NULL
    AND s."expiresAt" > ${now} AND s."lastSeenAt" > ${new Date(Number(now) - SESSION.idleMs)}`,
  )

/** Keeps a used session alive. A failure only means that it is tried again at the next request. */
async function touch(userId: string, idHash: string, now: Date) {
  await db()
    .session.updateMany({ where: { userId, idHash }, data: { lastSeenAt: now } })
    .catch((err: unknown) => log().warn({ err }, 'session not touched'))
}

/** Who holds this ticket at `now`: one statement. Unknown, revoked, idle and expired sessions are all nobody. */
export async function accessOf(ticket: Ticket, now: Date): Promise<Access> {
  const idHash = hashOf(ticket.sessionId)
  const [row] = await look(ticket, idHash, now)
  if (!row) return ANONYMOUS
  if (Number(now) - Number(row.lastSeenAt) > SESSION.touchMs) await touch(ticket.userId, idHash, now)
  return {
    status: 'user',
    viewer: {
      id: ticket.userId as ViewerId,
      displayName: row.displayName,
      timeZone: row.timeZone,
      prefersKind: row.prefersKind,
      sessionHash: idHash,
      authAt: row.authAt,
      hasPassword: row.hasPassword,
      lacksRecoveryCodes: row.lacksRecoveryCodes,
      enrollments: row.enrollments.map((each) => ({
        ...each,
        chosenAt: new Date(each.chosenAt),
        primaryAt: each.primaryAt === null ? null : new Date(each.primaryAt),
      })),
    },
  }
}

/**
 * Who is asking, once per request: no query without a genuine cookie, one with it. `unavailable` when the database does not
 * answer; the cookie stays, so that nobody is signed out by an outage.
 */
export const getViewer: () => Promise<Access> = cache(async () => {
  const ticket = await readTicket()
  if (!ticket) return ANONYMOUS
  try {
    return await accessOf(ticket, new Date())
  } catch (err) {
    if (!isOutage(err)) throw err
    log().error({ err }, 'viewer unknown: the database does not answer')
    return { status: 'unavailable' }
  }
})

/** Somebody whose password, code, provider or link (by its secret) was checked in this very request, without a session. */
export const provenViewer = (userId: string): Pick<Viewer, 'id'> => ({ id: userId as ViewerId })
