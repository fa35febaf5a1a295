import 'server-only'
import { db } from '../db'
import { type Browser, describeBrowser } from './browser.rules'
import { SESSION, type Viewer } from './rules'

export type Account = {
  /** null for an account that only signs in through a provider. */
  loginName: string | null
  displayName: string
  timeZone: string
  version: number
  hasPassword: boolean
  providers: string[]
  /** Recovery codes not used yet; null when none were ever made. */
  codesLeft: number | null
}

/** What the settings page shows about the person; null when the account was deleted meanwhile. One statement. */
export async function getAccount(viewer: Viewer): Promise<Account | null> {
  const user = await db().user.findUnique({
    relationLoadStrategy: 'join',
    where: { id: viewer.id },
    select: {
      loginName: true,
      displayName: true,
      timeZone: true,
      version: true,
      passwordHash: true,
      identities: { select: { provider: true } },
      recoveryCodes: { select: { usedAt: true } },
    },
  })
  if (!user) return null
  const { passwordHash, identities, recoveryCodes, ...shown } = user
  return {
    ...shown,
    hasPassword: passwordHash !== null,
    providers: identities.map(({ provider }) => provider),
    codesLeft: recoveryCodes.length === 0 ? null : recoveryCodes.filter(({ usedAt }) => !usedAt).length,
  }
}

export type SessionView = {
  /** The stored hash, which names the session to `revokeSession`; it opens nothing. */
  id: string
  browser: Browser
  createdAt: Date
  /** To the hour. */
  lastSeenAt: Date
  current: boolean
}

/** The browsers in which the person is signed in at `now`, the most recently used first. */
export async function listSessions(viewer: Viewer, now: Date): Promise<SessionView[]> {
  const rows = await db().session.findMany({
    where: {
      userId: viewer.id,
      revokedAt: null,
      expiresAt: { gt: now },
      lastSeenAt: { gt: new Date(Number(now) - SESSION.idleMs) },
    },
    select: { idHash: true, userAgent: true, createdAt: true, lastSeenAt: true },
    orderBy: [{ lastSeenAt: 'desc' }, { createdAt: 'desc' }],
    take: 100,
  })
  return rows.map(({ idHash, userAgent, createdAt, lastSeenAt }) => ({
    id: idHash,
    browser: describeBrowser(userAgent),
    createdAt,
    lastSeenAt,
    current: idHash === viewer.sessionHash,
  }))
}

/** Whether the person has a password but nothing to recover it with: worth a reminder. One statement. */
export async function lacksRecoveryCodes(viewer: Viewer): Promise<boolean> {
  const where = { id: viewer.id, passwordHash: { not: null }, recoveryCodes: { none: { usedAt: null } } }
  return (await db().user.count({ where })) > 0
}
