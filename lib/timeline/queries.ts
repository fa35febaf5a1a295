import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { NOTHING_OWN, ownVersion } from '../catalog/own.queries'
import type { OwnVersion } from '../catalog/own.rules'
import type { Day } from '../day'
import { prepared } from '../db'
import type { Expiry } from '../facts/expiry.rules'
import {
  type EstimateRow,
  estimateFrom,
  estimateJson,
  expiriesJson,
  pausesJson,
  targetsJson,
} from '../plan/estimate.queries'
import type { Target } from '../plan/rules'
import type { OwnPlan } from '../plan/work.rules'
import { type StandingRows, standingsFrom, standingsJson } from '../progress/standing.queries'
import type { Standings } from '../progress/state.rules'
import type { Asked } from './asked.rules'
import { ENTRIES, newest, shown } from './entry.queries'
import { learningJson } from './learning.queries'
import type { Lately } from './learning.rules'
import type { Cursor, Entry } from './rules'
import { DEFAULT_ZOOM, type Stretch, stretchName } from './stretch.rules'
import type { TallyRow } from './tally.rules'

/** What changes the statement. */
const VARIANTS = ['path', 'skill', 'text', 'before', 'whole', 'ahead', 'counted'] as const

/** Days, with some to spare: a month that has begun counts as a whole. */
const YEAR = 372

export type TimelinePage = {
  /** Newest first. */
  entries: Entry[]
  /** Entries under each heading of this page, by its name, counted over the whole timeline: `2026-11` → 12. */
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
  /** The last days of certificates, shown or not. */
  expiries: readonly Expiry[]
  /** Target dates, passed and done ones too; none where what lies ahead was not asked for. */
  targets: readonly Target[]
  /** What the estimate is made of; null where it was not asked for, or nobody wants to see one. */
  estimate: OwnPlan | null
  /** For the counts beside the filters; null where nobody asked, or there is too much to count by the way. */
  tally: TallyRow[] | null
}

type Row = {
  entries: Entry[]
  counts: (Stretch & { count: number })[]
  first: Day | null
  standings: StandingRows
  own: OwnVersion
  lately: Lately | null
  expiries: Expiry[]
  targets: Target[] | null
  estimate: EstimateRow
  tally: TallyRow[] | null
}

/** The column with a `Lately`. */
const lately = (viewer: Viewer) => Prisma.sql`(
  SELECT json_build_object('since', ("createdAt" AT TIME ZONE ${viewer.timeZone})::date, 'hidesRhythm', "hidesRhythm",
    'pauses', ${pausesJson(viewer)},
    'others', ${learningJson(viewer, Prisma.sql`> (now() AT TIME ZONE ${viewer.timeZone})::date - ${YEAR}::int`)})
  FROM "User" WHERE id = ${viewer.id}::uuid)`

/** What `stretchOf` says, in SQL. */
function unitSql({ zoom }: Asked, within: Prisma.Sql) {
  const unit = Prisma.sql`${zoom ?? DEFAULT_ZOOM}::text`
  return Prisma.sql`CASE WHEN ${within} = 'year' THEN 'year' WHEN ${within} = 'month' AND ${unit} = 'week' THEN 'month' ELSE ${unit} END`
}

/** The column with how many entries stand under each heading of the rows of `page`. */
const stretchCounts = (viewer: Viewer, asked: Asked) => Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('unit', unit, 'from', start, 'count', (
      SELECT count(*) FROM "Activity" a WHERE ${shown(viewer, asked)}
        AND a."occurredOn" >= start AND a."occurredOn" < start + CASE unit WHEN 'week' THEN interval '1 week'
          WHEN 'month' THEN interval '1 month' WHEN 'quarter' THEN interval '3 months' ELSE interval '1 year' END
        AND ${unitSql(asked, Prisma.sql`a."within"`)} = unit))), '[]')
  FROM (SELECT DISTINCT unit, date_trunc(unit, "occurredOn")::date AS start
    FROM (SELECT "occurredOn", ${unitSql(asked, Prisma.sql`"within"`)} AS unit FROM page) units) stretches)`

/** So many entries are counted for the filters on every page; more only when somebody asks, as no page may grow slow with the years. */
const FEW = 500

/** The column with how many entries of each kind there are about each thing, whatever kind and path are asked for; NULL for too many. */
const tally = (viewer: Viewer, asked: Asked) => Prisma.sql`(
  SELECT CASE WHEN ${asked.counted === 'all'}::boolean OR NOT EXISTS (
      SELECT FROM "Activity" WHERE "userId" = ${viewer.id}::uuid OFFSET ${FEW}::int) THEN (
    SELECT coalesce(json_agg(counted), '[]') FROM (
      SELECT a.kind, a."milestoneId", a."pathId", count(*)::int AS count FROM "Activity" a
      WHERE ${shown(viewer, { ...asked, kind: null, path: null })} GROUP BY 1, 2, 3) counted) END)`

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
      ${stretchCounts(viewer, asked)} AS counts,
      (SELECT a."occurredOn"::text FROM "Activity" a WHERE ${shown(viewer, asked)}
        ORDER BY a."occurredOn", a.id LIMIT 1) AS first,
      ${standingsJson(viewer)} AS standings, ${ownVersion(viewer)} AS own,
      ${asked.whole ? lately(viewer) : Prisma.sql`NULL`} AS lately,
      ${expiriesJson(viewer)} AS expiries,
      ${asked.ahead ? targetsJson(viewer) : Prisma.sql`NULL`} AS targets,
      ${asked.ahead ? estimateJson(viewer) : Prisma.sql`NULL`} AS estimate,
      ${asked.counted ? tally(viewer, asked) : Prisma.sql`NULL`} AS tally`,
  )
  const { entries = [], counts = [], standings, own = NOTHING_OWN } = row ?? {}
  const stood = standingsFrom(standings)
  const page = entries.slice(0, asked.limit)
  const last = entries.length > asked.limit ? page.at(-1) : undefined
  return {
    entries: page,
    counts: new Map(counts.map(({ count, ...stretch }) => [stretchName(stretch), count])),
    first: row?.first ?? null,
    earlier: last ? { occurredOn: last.occurredOn, id: last.id } : null,
    standings: stood,
    own,
    lately: row?.lately ?? null,
    expiries: row?.expiries ?? [],
    targets: row?.targets ?? [],
    estimate: estimateFrom(row?.estimate ?? null, stood),
    tally: row?.tally ?? null,
  }
}
