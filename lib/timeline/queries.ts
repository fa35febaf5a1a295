import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { NOTHING_OWN, ownVersion } from '../catalog/own.queries'
import type { OwnVersion } from '../catalog/own.rules'
import type { Day } from '../day'
import { prepared } from '../db'
import { type StandingRows, standingsFrom, standingsJson } from '../progress/standing.queries'
import type { Standings } from '../progress/state.rules'
import type { Asked } from './asked.rules'
import { ENTRIES, newest, shown } from './entry.queries'
import { learningJson } from './learning.queries'
import type { Lately } from './learning.rules'
import type { Cursor, Entry } from './rules'

/** What changes the statement. */
const VARIANTS = ['path', 'skill', 'text', 'before', 'whole'] as const

/** Days, with some to spare: a month that has begun counts as a whole. */
const YEAR = 372

export type TimelinePage = {
  /** Newest first. */
  entries: Entry[]
  /** Entries of each month on this page, counted over the whole timeline: `2026-11` → 12. */
  counts: ReadonlyMap<string, number>
  /** Where "Show earlier" goes on; null at the beginning of the history. */
  earlier: Cursor | null
  /** The first day that the filter shows; null where it shows nothing. */
  first: Day | null
  /** Where the viewer stands, for what lies ahead. */
  standings: Standings
  own: OwnVersion
  /** null where it was not asked for. */
  lately: Lately | null
}

type Row = {
  entries: Entry[]
  counts: { month: string; count: number }[]
  first: Day | null
  standings: StandingRows
  own: OwnVersion
  lately: Lately | null
}

/** The column with a `Lately`. */
const lately = (viewer: Viewer) => Prisma.sql`(
  SELECT json_build_object('since', ("createdAt" AT TIME ZONE ${viewer.timeZone})::date, 'hidesRhythm', "hidesRhythm", 'pauses', (
      SELECT coalesce(json_agg(json_build_object('fromDay', "fromDay", 'toDay', "toDay", 'kind', kind)), '[]')
      FROM "Pause" WHERE "userId" = ${viewer.id}::uuid),
    'others', ${learningJson(viewer, Prisma.sql`> (now() AT TIME ZONE ${viewer.timeZone})::date - ${YEAR}::int`)})
  FROM "User" WHERE id = ${viewer.id}::uuid)`

/**
 * A page of the viewer's history by keyset, with what lies ahead: one statement. An entry that is added meanwhile neither
 * repeats nor hides another.
 */
export async function readTimeline(viewer: Viewer, asked: Asked): Promise<TimelinePage> {
  const [row] = await prepared<Row>(
    ['timeline', ...VARIANTS.filter((each) => asked[each])].join(' '),
    Prisma.sql`
    WITH page AS MATERIALIZED (${newest(viewer, asked, asked.limit + 1)})
    SELECT (${ENTRIES}) AS entries,
      (SELECT coalesce(json_agg(json_build_object('month', to_char(start, 'YYYY-MM'), 'count', (
          SELECT count(*) FROM "Activity" a WHERE ${shown(viewer, asked)}
            AND a."occurredOn" >= start AND a."occurredOn" < start + interval '1 month'))), '[]')
        FROM (SELECT DISTINCT date_trunc('month', "occurredOn")::date AS start FROM page) months) AS counts,
      (SELECT a."occurredOn"::text FROM "Activity" a WHERE ${shown(viewer, asked)}
        ORDER BY a."occurredOn", a.id LIMIT 1) AS first,
      ${standingsJson(viewer)} AS standings, ${ownVersion(viewer)} AS own,
      ${asked.whole ? lately(viewer) : Prisma.sql`NULL`} AS lately`,
  )
  const { entries = [], counts = [], standings, own = NOTHING_OWN } = row ?? {}
  const page = entries.slice(0, asked.limit)
  const last = entries.length > asked.limit ? page.at(-1) : undefined
  return {
    entries: page,
    counts: new Map(counts.map(({ month, count }) => [month, count])),
    first: row?.first ?? null,
    earlier: last ? { occurredOn: last.occurredOn, id: last.id } : null,
    standings: standingsFrom(standings),
    own,
    lately: row?.lately ?? null,
  }
}
