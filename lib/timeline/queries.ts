import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { NOTHING_OWN, ownOutline } from '../catalog/own.queries'
import type { OwnVersion } from '../catalog/own.rules'
import { prepared } from '../db'
import { type StandingRows, standingsFrom, standingsJson } from '../progress/standing.queries'
import type { Standings } from '../progress/state.rules'
import { type Asked, ENTRIES, newest, shown } from './entry.queries'
import type { Cursor, Entry } from './rules'

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
