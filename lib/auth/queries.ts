import 'server-only'
import type { Prisma } from '../../prisma/generated/client'
import { db } from '../db'
import { describeBrowser } from './browser.rules'
import { SESSION, type Viewer } from './rules'

type SessionView = {
  /** The stored hash, which names the session to `revokeSession`; it opens nothing. */
  id: string
  /** "Firefox on Linux". */
  browser: string
  createdAt: Date
  /** To the hour. */
  lastSeenAt: Date
  current: boolean
}

export type Account = {
  /** null for an account that only signs in through a provider. */
  loginName: string | null
  displayName: string
  timeZone: string
  version: number
  hasPassword: boolean
  /** They want to see no estimates, and no weekly rhythm. */
  hidesEstimates: boolean
  hidesRhythm: boolean
  /** Whoever knows the address of their calendar feed can read it. */
  hasFeed: boolean
  providers: string[]
  /** Recovery codes not used yet; null when none were ever made. */
  codesLeft: number | null
  /** The browsers that are signed in, the most recently used first. */
  sessions: SessionView[]
}

const COLUMNS = {
  loginName: true,
  displayName: true,
  timeZone: true,
  version: true,
  passwordHash: true,
  identities: { select: { provider: true } },
  recoveryCodes: { select: { usedAt: true } },
  hidesRhythm: true,
  plan: { select: { hidden: true } },
  calendarFeed: { select: { madeAt: true } },
} as const

const openSessions = (now: Date) =>
  ({
    where: {
      revokedAt: null,
      expiresAt: { gt: now },
      lastSeenAt: { gt: new Date(Number(now) - SESSION.idleMs) },
    },
    select: { idHash: true, userAgent: true, createdAt: true, lastSeenAt: true },
    orderBy: [{ lastSeenAt: 'desc' }, { createdAt: 'desc' }],
    take: 100,
  }) satisfies Prisma.User$sessionsArgs

/** What the settings show about the person at `now`; null when the account was deleted meanwhile. One statement. */
export async function getAccount(viewer: Viewer, now: Date): Promise<Account | null> {
  const user = await db().user.findUnique({
    relationLoadStrategy: 'join',
    where: { id: viewer.id },
    select: { ...COLUMNS, sessions: openSessions(now) },
  })
  if (!user) return null
  const { passwordHash, identities, recoveryCodes, sessions, plan, calendarFeed, ...shown } = user
  return {
    ...shown,
    hasPassword: passwordHash !== null,
    hidesEstimates: plan?.hidden ?? false,
    hasFeed: calendarFeed !== null,
    providers: identities.map(({ provider }) => provider),
    codesLeft: recoveryCodes.length === 0 ? null : recoveryCodes.filter(({ usedAt }) => !usedAt).length,
    sessions: sessions.map(({ idHash, userAgent, ...times }) => ({
      id: idHash,
      browser: describeBrowser(userAgent),
      ...times,
      current: idHash === viewer.sessionHash,
    })),
  }
}
