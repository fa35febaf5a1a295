import { readIntent } from '@/lib/auth/intent'
import type { Viewer } from '@/lib/auth/rules'
import { getViewer } from '@/lib/auth/viewer'
import { readStandings } from '@/lib/progress/queries'
import type { Standings } from '@/lib/progress/state.rules'

/** Who reads a public page and what they have done: from their account, or from this browser's cookie without one. */
export type Visit = { viewer: Viewer | null; standings: Standings; chosenPathIds: readonly string[] }

/**
 * The visit behind this request; null while the database does not answer (the layout says so). Statements: none without an
 * account, one beyond the viewer's with one.
 */
export async function getVisit(): Promise<Visit | null> {
  const access = await getViewer()
  if (access.status === 'unavailable') return null
  if (access.status === 'anonymous')
    return { viewer: null, standings: (await readIntent()).standings, chosenPathIds: [] }
  const { viewer } = access
  return {
    viewer,
    standings: await readStandings(viewer),
    chosenPathIds: viewer.enrollments.map(({ pathId }) => pathId),
  }
}
