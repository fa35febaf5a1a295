import { readIntent } from '@/lib/auth/intent'
import type { Viewer } from '@/lib/auth/rules'
import { getViewer } from '@/lib/auth/viewer'
import { ownCatalog } from '@/lib/catalog/own.rules'
import { getCatalog } from '@/lib/catalog/queries'
import type { Catalog } from '@/lib/catalog/rules'
import { readStandings } from '@/lib/progress/standing.queries'
import type { Standings } from '@/lib/progress/state.rules'

/** Who reads a public page and what they have done: from their account, or from this browser's cookie without one. */
export type Visit = {
  viewer: Viewer | null
  /** As this reader has it. */
  catalog: Catalog
  standings: Standings
  chosenPathIds: readonly string[]
}

/**
 * The visit behind this request; null while the database does not answer (the layout says so). Statements: none without an
 * account, one beyond the viewer's with one.
 */
export async function getVisit(): Promise<Visit | null> {
  const [access, catalog] = await Promise.all([getViewer(), getCatalog()])
  if (access.status === 'unavailable') return null
  if (access.status === 'anonymous')
    return { viewer: null, catalog, standings: (await readIntent()).standings, chosenPathIds: [] }
  const { viewer } = access
  const { standings, own } = await readStandings(viewer)
  return {
    viewer,
    catalog: ownCatalog(catalog, own),
    standings,
    chosenPathIds: viewer.enrollments.map(({ pathId }) => pathId),
  }
}
