import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { hashOf } from '../auth/token'
import { ownTitle } from '../catalog/own.queries'
import { getCatalog } from '../catalog/queries'
import { prepared } from '../db'
import { isToken } from '../id.rules'
import type { FeedEntry } from './feed.rules'
import type { Target } from './rules'

/** Whose calendar feed has this token; undefined for one that never was or was revoked. */
export async function findFeed(token: string): Promise<string | undefined> {
  if (!isToken(token)) return undefined
  const [row] = await prepared<{ userId: string }>(
    'feed',
    Prisma.sql`SELECT "userId" FROM "CalendarFeed" WHERE "tokenHash" = ${hashOf(token)}`,
  )
  return row?.userId
}

/** The viewer's target dates as entries of the calendar feed. */
export async function readTargetEntries(viewer: Pick<Viewer, 'id'>): Promise<FeedEntry[]> {
  const [catalog, rows] = await Promise.all([
    getCatalog(),
    prepared<
      Pick<Target, 'milestoneId' | 'on'> & {
        version: number
        changedAt: Date
        done: boolean
        title: string | null
      }
    >(
      'target entries',
      Prisma.sql`SELECT t."milestoneId", t."targetOn"::text AS "on", t.version, t."changedAt", s."doneOn" IS NOT NULL AS done,
          ${ownTitle(Prisma.sql`t`)} AS title
        FROM "Target" t LEFT JOIN "Standing" s USING ("userId", "milestoneId")
        WHERE t."userId" = ${viewer.id}::uuid ORDER BY t."targetOn", t."milestoneId"`,
    ),
  ])
  return rows.map(({ milestoneId, on, version, changedAt, done, title }) => ({
    key: `target ${milestoneId}`,
    day: on,
    title: `${done ? 'Done' : 'Target'}: ${title ?? catalog.milestones.get(milestoneId)?.title ?? milestoneId}`,
    description: 'The day you named for it in your plan.',
    path: `/milestones/${milestoneId}`,
    changedAt,
    changes: version,
  }))
}
