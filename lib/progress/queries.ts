import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { prepared } from '../db'
import type { Standing } from './standing.rules'
import type { Dates, Standings } from './state.rules'

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
