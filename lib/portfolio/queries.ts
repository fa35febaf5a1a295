import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { NOTHING_OWN, ownVersion } from '../catalog/own.queries'
import { type OwnVersion, ownCatalog } from '../catalog/own.rules'
import { getCatalog } from '../catalog/queries'
import { prepared } from '../db'
import { finishedJson } from './finished.queries'
import { type Finished, type Portfolio, portfolioOf } from './rules'

/** Everything that the viewer finished, with its evidence: one statement. */
export async function readPortfolio(viewer: Pick<Viewer, 'id'>): Promise<Portfolio> {
  const [catalog, [row]] = await Promise.all([
    getCatalog(),
    prepared<{ finished: Finished[]; own: OwnVersion }>(
      'portfolio',
      Prisma.sql`SELECT ${finishedJson(viewer)} AS finished, ${ownVersion(viewer)} AS own`,
    ),
  ])
  return portfolioOf(ownCatalog(catalog, row?.own ?? NOTHING_OWN), row?.finished ?? [])
}
