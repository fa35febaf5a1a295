import 'server-only'
import type { Viewer } from '../auth/rules'
import { fromDate } from '../day'
import { db } from '../db'
import type { Standing } from './standing.rules'
import type { Dates, Standings } from './state.rules'

const DATE_COLUMNS = { milestoneId: true, startedOn: true, doneOn: true, setAsideOn: true } as const
export const STANDING_COLUMNS = { ...DATE_COLUMNS, evidenceUrl: true, note: true, version: true } as const

type DateRow = Record<keyof Dates, Date | null>
type Row = DateRow & Omit<Standing, keyof Dates>

/** The domain's view of the dates in a row. */
const toDates = (row: DateRow): Dates => ({
  startedOn: row.startedOn && fromDate(row.startedOn),
  doneOn: row.doneOn && fromDate(row.doneOn),
  setAsideOn: row.setAsideOn && fromDate(row.setAsideOn),
})

/** The domain's view of a whole row. */
export const toStanding = (row: Row): Standing => ({
  ...toDates(row),
  evidenceUrl: row.evidenceUrl,
  note: row.note,
  version: row.version,
})

/** One of the viewer's standings, undefined for an untouched milestone. */
export async function readStanding(
  viewer: Pick<Viewer, 'id'>,
  milestoneId: string,
): Promise<Standing | undefined> {
  const row = await db().standing.findUnique({
    where: { userId_milestoneId: { userId: viewer.id, milestoneId } },
    select: STANDING_COLUMNS,
  })
  return row ? toStanding(row) : undefined
}

/** All the viewer's standings by milestone. At most one per milestone of the catalogue. */
export async function readStandings(viewer: Pick<Viewer, 'id'>): Promise<Standings> {
  const rows = await db().standing.findMany({ where: { userId: viewer.id }, select: DATE_COLUMNS })
  return new Map(rows.map((row) => [row.milestoneId, toDates(row)]))
}

/** The viewer's standings with these milestones, evidence and notes included: for a page about one milestone. */
export async function readStandingsOf(
  viewer: Pick<Viewer, 'id'>,
  milestoneIds: readonly string[],
): Promise<ReadonlyMap<string, Standing>> {
  const rows = await db().standing.findMany({
    where: { userId: viewer.id, milestoneId: { in: [...milestoneIds] } },
    select: STANDING_COLUMNS,
  })
  return new Map(rows.map((row) => [row.milestoneId, toStanding(row)]))
}
