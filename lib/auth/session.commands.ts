import 'server-only'
import type { Prisma } from '../../prisma/generated/client'
import { db } from '../db'
import { fail, type Result, succeed } from '../result'
import { SESSION, type Viewer } from './rules'
import { hashOf, newSessionId, type Ticket } from './token'

/** Opens a session for somebody whose password, code or provider was checked just now. */
export async function startSession(userId: string, userAgent: string, now: Date): Promise<Ticket> {
  const sessionId = newSessionId()
  const expiresAt = new Date(Number(now) + SESSION.absoluteMs)
  const times = { createdAt: now, lastSeenAt: now, authAt: now, expiresAt }
  await db().session.create({
    data: { userId, idHash: hashOf(sessionId), userAgent: userAgent.slice(0, 300), ...times },
  })
  return { userId, sessionId }
}

/** Ends the session of a ticket; twice is once. */
export async function endSession({ userId, sessionId }: Ticket, now: Date): Promise<void> {
  await db().session.updateMany({
    where: { userId, idHash: hashOf(sessionId), revokedAt: null },
    data: { revokedAt: now },
  })
}

/** Ends every session of a person, or every one but `except`, within the caller's transaction. */
export const endSessions = (tx: Prisma.TransactionClient, userId: string, now: Date, except?: string) =>
  tx.session.updateMany({
    where: { userId, revokedAt: null, ...(except !== undefined && { idHash: { not: except } }) },
    data: { revokedAt: now },
  })

/** Signs the person out in every browser, this one included. */
export async function signOutEverywhere(
  viewer: Viewer,
  _input: unknown,
  { now }: { now: Date },
): Promise<Result<null>> {
  await endSessions(db(), viewer.id, now)
  return succeed(null)
}

/** Signs the person out in one of their browsers. `not-found` for a session that is not theirs or ended already. */
export async function revokeSession(
  viewer: Viewer,
  { session }: { session: string },
  { now }: { now: Date },
): Promise<Result<null>> {
  const { count } = await db().session.updateMany({
    where: { userId: viewer.id, idHash: session, revokedAt: null },
    data: { revokedAt: now },
  })
  return count === 1 ? succeed(null) : fail('not-found', 'This browser is signed out already.')
}
