import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { NOTHING_OWN, ownOutline, ownTitle } from '../catalog/own.queries'
import type { OwnVersion } from '../catalog/own.rules'
import { prepared } from '../db'
import { type StandingRows, standingsFrom, standingsJson } from '../progress/standing.queries'
import type { Standings } from '../progress/state.rules'
import { type Cursor, type Entry, kindsOf, type TimelineFilter } from './rules'

export type TimelinePage = {
  /** Newest first. */
  entries: Entry[]
  /** Entries of each month on this page, counted over the whole timeline: `2026-11` → 12. */
  counts: ReadonlyMap<string, number>
  /** Where "Show earlier" goes on; null at the beginning of the history. */
  earlier: Cursor | null
  /** Where the viewer stands, for what lies ahead. */
  standings: Standings
  own: OwnVersion
}

type Row = {
  entries: Entry[]
  counts: { month: string; count: number }[]
  standings: StandingRows
  own: OwnVersion
}

type Asked = Omit<TimelineFilter, 'path'> & {
  /** Only what concerns this path: itself and its milestones. */
  path: { id: string; milestoneIds: readonly string[] } | null
  limit: number
}

/** The rows a filter shows: of an entry and its correction only the correction. */
const shown = (viewer: Viewer, { kind, path }: Pick<Asked, 'kind' | 'path'>) => Prisma.sql`
  a."userId" = ${viewer.id}::uuid
  AND a.kind::text = ANY(${[...kindsOf(kind)]})
  ${
    path
      ? Prisma.sql`AND (a."pathId" = ${path.id} OR a."milestoneId" = ANY(${[...path.milestoneIds]}) OR a."milestoneId" IN (
    SELECT "byId" FROM "Substitution" WHERE "userId" = ${viewer.id}::uuid AND "pathId" = ${path.id}))`
      : Prisma.empty
  }
  AND NOT EXISTS (SELECT 1 FROM "Activity" later WHERE later."userId" = ${viewer.id}::uuid AND later.supersedes = a.id)`

const older = (before: Cursor | null) =>
  before
    ? Prisma.sql`AND (a."occurredOn", a.id) < (${before.occurredOn}::date, ${before.id}::bigint)`
    : Prisma.empty

/** The newest rows that a filter shows, as an `Entry` each. */
const newest = (viewer: Viewer, asked: Asked, limit: number) => Prisma.sql`
  SELECT a.id, a.kind, a."milestoneId", a."pathId", a."applicationId", a."occurredOn", a.detail,
    (a."recordedAt" AT TIME ZONE ${viewer.timeZone})::date AS "recordedOn",
    a."applicationId" IS NOT NULL AND NOT EXISTS (
      SELECT FROM "Application" p WHERE p."userId" = a."userId" AND p.id = a."applicationId") AS removed,
    ${ownTitle(Prisma.sql`a`)} AS title
  FROM "Activity" a WHERE ${shown(viewer, asked)} ${older(asked.before)}
  ORDER BY a."occurredOn" DESC, a.id DESC LIMIT ${limit}`

/** The rows of `page` as a JSON array. */
const ENTRIES = Prisma.sql`
  SELECT coalesce(json_agg(json_build_object('id', id::text, 'kind', kind, 'milestoneId', "milestoneId",
    'pathId', "pathId", 'applicationId', "applicationId", 'removed', removed, 'occurredOn', "occurredOn",
    'recordedOn', "recordedOn", 'detail', detail, 'title', title) ORDER BY "occurredOn" DESC, id DESC), '[]') AS entries FROM page`

const EVERYTHING = { kind: null, path: null, before: null }

/** The viewer's latest entries, newest first: one statement. */
export async function readLately(viewer: Viewer, limit: number): Promise<Entry[]> {
  const [row] = await prepared<Pick<Row, 'entries'>>(
    'lately',
    Prisma.sql`WITH page AS (${newest(viewer, { ...EVERYTHING, limit }, limit)}) ${ENTRIES}`,
  )
  return row?.entries ?? []
}

/**
 * A page of the viewer's history by keyset, with what lies ahead: one statement. An entry that is added meanwhile neither
 * repeats nor hides another.
 */
export async function readTimeline(viewer: Viewer, asked: Asked): Promise<TimelinePage> {
  const [row] = await prepared<Row>(
    `timeline${asked.path ? ' of a path' : ''}${asked.before ? ' before' : ''}`,
    Prisma.sql`
    WITH page AS MATERIALIZED (${newest(viewer, asked, asked.limit + 1)})
    SELECT (${ENTRIES}) AS entries,
      (SELECT coalesce(json_agg(json_build_object('month', to_char(start, 'YYYY-MM'), 'count', (
          SELECT count(*) FROM "Activity" a WHERE ${shown(viewer, asked)}
            AND a."occurredOn" >= start AND a."occurredOn" < start + interval '1 month'))), '[]')
        FROM (SELECT DISTINCT date_trunc('month', "occurredOn")::date AS start FROM page) months) AS counts,
      ${standingsJson(viewer)} AS standings, ${ownOutline(viewer)} AS own`,
  )
  const { entries = [], counts = [], standings, own = NOTHING_OWN } = row ?? {}
  const page = entries.slice(0, asked.limit)
  const last = entries.length > asked.limit ? page.at(-1) : undefined
  return {
    entries: page,
    counts: new Map(counts.map(({ month, count }) => [month, count])),
    earlier: last ? { occurredOn: last.occurredOn, id: last.id } : null,
    standings: standingsFrom(standings),
    own,
  }
}
