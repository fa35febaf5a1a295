import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import { holdingsJson } from '../archive/holdings.queries'
import type { Holdings } from '../archive/rules'
import { prepared } from '../db'
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
  providers: string[]
  /** Recovery codes not used yet; null when none were ever made. */
  codesLeft: number | null
  /** The browsers that are signed in, the most recently used first. */
  sessions: SessionView[]
  /** What goes when the account does. */
  holdings: Holdings
}

type SessionRow = { idHash: string; userAgent: string; createdAt: string; lastSeenAt: string }

type Row = Omit<Account, 'sessions'> & { sessions: SessionRow[] }

/** The most recently used first. */
const openSessions = ({ id }: Pick<Viewer, 'id'>, now: Date) => Prisma.sql`
  SELECT "idHash", "userAgent", "createdAt", "lastSeenAt" FROM "Session"
  WHERE "userId" = ${id}::uuid AND "revokedAt" IS NULL AND "expiresAt" > ${now}
    AND "lastSeenAt" > ${new Date(Number(now) - SESSION.idleMs)}
  ORDER BY "lastSeenAt" DESC, "createdAt" DESC LIMIT 100`

/** What the settings show about the person at `now`; null when the account was deleted meanwhile. One statement. */
export async function getAccount(viewer: Viewer, now: Date): Promise<Account | null> {
  const [row] = await prepared<Row>(
    'account',
    Prisma.sql`SELECT u."loginName", u."displayName", u."timeZone", u.version, u."hidesRhythm",
        u."passwordHash" IS NOT NULL AS "hasPassword",
        coalesce((SELECT hidden FROM "Plan" WHERE "userId" = u.id), false) AS "hidesEstimates",
        ARRAY(SELECT provider FROM "Identity" WHERE "userId" = u.id ORDER BY provider) AS providers,
        (SELECT CASE WHEN count(*) > 0 THEN count(*) FILTER (WHERE "usedAt" IS NULL) END::int
          FROM "RecoveryCode" WHERE "userId" = u.id) AS "codesLeft",
        (SELECT coalesce(json_agg(s), '[]') FROM (${openSessions(viewer, now)}) s) AS sessions,
        ${holdingsJson(viewer)} AS holdings
      FROM "User" u WHERE u.id = ${viewer.id}::uuid`,
  )
  if (!row) return null
  const { sessions, ...shown } = row
  return {
    ...shown,
    sessions: sessions.map(({ idHash, userAgent, createdAt, lastSeenAt }) => ({
      id: idHash,
      browser: describeBrowser(userAgent),
      createdAt: new Date(createdAt),
      lastSeenAt: new Date(lastSeenAt),
      current: idHash === viewer.sessionHash,
    })),
  }
}
