import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { NOTHING_OWN, ownOutline, ownVersion } from '../catalog/own.queries'
import type { OwnVersion } from '../catalog/own.rules'
import { prepared } from '../db'
import type { Dates, Standings } from './state.rules'

/** As `standingsJson` selects them. */
export type StandingRows = (Dates & { milestoneId: string })[]

/**
 * The column with the days of the viewer's standings, all or `only` some, for the one statement of a page. One with a note and
 * without a day is left out: that milestone is untouched.
 */
export const standingsJson = ({ id }: Pick<Viewer, 'id'>, only = Prisma.sql`TRUE`) => Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('milestoneId', "milestoneId", 'startedOn', "startedOn",
    'doneOn', "doneOn", 'doneWithin', "doneWithin", 'setAsideOn', "setAsideOn", 'declaredOn', "declaredOn")), '[]')
  FROM "Standing" WHERE "userId" = ${id}::uuid AND num_nonnulls("startedOn", "doneOn", "setAsideOn") > 0 AND ${only})`

/** What `standingsJson` selected, by milestone; without what few have, since lists travel to the browser with their dates. */
export const standingsFrom = (rows: StandingRows = []): Standings =>
  new Map(
    rows.map(({ milestoneId, doneWithin, ...dates }) => [
      milestoneId,
      doneWithin ? { ...dates, doneWithin } : dates,
    ]),
  )

/** Where the viewer stands with every milestone, and what makes the catalogue their own: one statement. */
export async function readStandings(
  viewer: Pick<Viewer, 'id'>,
): Promise<{ standings: Standings; own: OwnVersion }> {
  const [row] = await prepared<{ standings: StandingRows; own: OwnVersion }>(
    'standings',
    Prisma.sql`SELECT ${standingsJson(viewer)} AS standings, ${ownVersion(viewer)} AS own`,
  )
  return { standings: standingsFrom(row?.standings), own: row?.own ?? NOTHING_OWN }
}

/** The same with the milestones among them that the viewer removed: one statement. */
export async function readMine(
  viewer: Pick<Viewer, 'id'>,
): Promise<{ standings: Standings; own: OwnVersion }> {
  const [row] = await prepared<{ standings: StandingRows; own: OwnVersion }>(
    'standings and removed ones',
    Prisma.sql`SELECT ${standingsJson(viewer)} AS standings, ${ownOutline(viewer, { removed: true })} AS own`,
  )
  return { standings: standingsFrom(row?.standings), own: row?.own ?? NOTHING_OWN }
}
