import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { fromDate } from '../day'
import { prepared } from '../db'
import type { Standing } from './standing.rules'
import type { Dates, Standings } from './state.rules'

export const STANDING_COLUMNS = {
  milestoneId: true,
  startedOn: true,
  doneOn: true,
  setAsideOn: true,
  declaredOn: true,
  evidenceUrl: true,
  note: true,
  version: true,
} as const

type Row = Record<keyof Required<Dates>, Date | null> & Omit<Standing, keyof Dates>

/** The domain's view of a row. */
export const toStanding = (row: Row): Standing => ({
  startedOn: row.startedOn && fromDate(row.startedOn),
  doneOn: row.doneOn && fromDate(row.doneOn),
  setAsideOn: row.setAsideOn && fromDate(row.setAsideOn),
  declaredOn: row.declaredOn && fromDate(row.declaredOn),
  evidenceUrl: row.evidenceUrl,
  note: row.note,
  version: row.version,
})

const DATES = Prisma.sql`"startedOn"::text, "doneOn"::text, "setAsideOn"::text, "declaredOn"::text`

/** One of the viewer's standings, undefined for an untouched milestone. */
export async function readStanding(
  viewer: Pick<Viewer, 'id'>,
  milestoneId: string,
): Promise<Standing | undefined> {
  const [standing] = await prepared<Standing>(
    'standing',
    Prisma.sql`SELECT ${DATES}, "evidenceUrl", note, version FROM "Standing"
      WHERE "userId" = ${viewer.id}::uuid AND "milestoneId" = ${milestoneId}`,
  )
  return standing
}

/** All the viewer's standings by milestone. At most one per milestone of the catalogue. */
export async function readStandings(viewer: Pick<Viewer, 'id'>): Promise<Standings> {
  const rows = await prepared<Dates & { milestoneId: string }>(
    'standings',
    Prisma.sql`SELECT "milestoneId", ${DATES} FROM "Standing" WHERE "userId" = ${viewer.id}::uuid`,
  )
  return new Map(rows.map(({ milestoneId, ...dates }) => [milestoneId, dates]))
}
