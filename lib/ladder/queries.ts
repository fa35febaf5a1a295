import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { NOTHING_OWN, ownVersion } from '../catalog/own.queries'
import type { OwnVersion } from '../catalog/own.rules'
import { prepared } from '../db'
import { type StandingRows, standingsFrom, standingsJson } from '../progress/standing.queries'
import type { Standings } from '../progress/state.rules'
import type { LadderPlace } from './rules'

/** What the ladder is made of. */
export type LadderPage = { place: LadderPlace | null; standings: Standings; own: OwnVersion }

/** Where the viewer says that they are, where they stand with every milestone, and what makes the catalogue their own: one statement. */
export async function readLadder(viewer: Pick<Viewer, 'id'>): Promise<LadderPage> {
  const [row] = await prepared<{ place: LadderPlace | null; standings: StandingRows; own: OwnVersion }>(
    'ladder',
    Prisma.sql`SELECT
      (SELECT json_build_object('roleId', "roleId", 'on', "saidOn") FROM "LadderPlace"
        WHERE "userId" = ${viewer.id}::uuid) AS place,
      ${standingsJson(viewer)} AS standings, ${ownVersion(viewer)} AS own`,
  )
  return {
    place: row?.place ?? null,
    standings: standingsFrom(row?.standings),
    own: row?.own ?? NOTHING_OWN,
  }
}
