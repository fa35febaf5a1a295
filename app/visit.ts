import { readIntent } from '@/lib/auth/intent'
import type { Viewer } from '@/lib/auth/rules'
import { getViewer } from '@/lib/auth/viewer'
import { type OwnVersion, ownCatalog } from '@/lib/catalog/own.rules'
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

/** What a page reads about somebody with an account: at least this. */
type Read = { standings: Standings; own: OwnVersion }

/** The visit behind this request: see `visitWith`. */
export const getVisit = (): Promise<Visit | null> => visitWith(readStandings)

/**
 * The visit behind this request, with what `read` finds about somebody with an account (`page`; null without one). null while the
 * database does not answer (the layout says so). Statements: none without an account, with one those of `read` beyond the viewer's.
 */
export async function visitWith<P extends Read>(
  read: (viewer: Viewer) => Promise<P>,
): Promise<(Visit & { page: P | null }) | null> {
  const [access, catalog] = await Promise.all([getViewer(), getCatalog()])
  if (access.status === 'unavailable') return null
  if (access.status === 'anonymous')
    return { viewer: null, page: null, catalog, standings: (await readIntent()).standings, chosenPathIds: [] }
  const { viewer } = access
  const page = await read(viewer)
  return {
    viewer,
    page,
    catalog: ownCatalog(catalog, page.own),
    standings: page.standings,
    chosenPathIds: viewer.enrollments.map(({ pathId }) => pathId),
  }
}
