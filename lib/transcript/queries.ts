import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { NOTHING_OWN, ownVersion } from '../catalog/own.queries'
import { type OwnVersion, ownCatalog } from '../catalog/own.rules'
import { getCatalog } from '../catalog/queries'
import { prepared } from '../db'
import { finishedJson } from '../portfolio/finished.queries'
import { type Finished, portfolioOf } from '../portfolio/rules'
import { type Part, transcriptOf } from './rules'

type Row = { finished: Finished[]; own: OwnVersion; hidden: boolean }

/** The viewer's transcript, and whether they want to see no estimate: one statement. */
export async function readTranscript(
  viewer: Pick<Viewer, 'id'>,
): Promise<{ parts: Part[]; hidden: boolean }> {
  const [shared, [row]] = await Promise.all([
    getCatalog(),
    prepared<Row>(
      'transcript',
      Prisma.sql`SELECT ${finishedJson(viewer)} AS finished, ${ownVersion(viewer)} AS own,
        EXISTS (SELECT FROM "Plan" WHERE "userId" = ${viewer.id}::uuid AND hidden) AS hidden`,
    ),
  ])
  const catalog = ownCatalog(shared, row?.own ?? NOTHING_OWN)
  const parts = transcriptOf(catalog, portfolioOf(catalog, row?.finished ?? []))
  return { parts, hidden: row?.hidden ?? false }
}
