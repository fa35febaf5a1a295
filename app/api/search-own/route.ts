import { privately } from '@/app/api/privately'
import { ownEntries } from '@/components/search/own-entries'
import { getViewer } from '@/lib/auth/viewer'
import { getCatalog } from '@/lib/catalog/queries'
import { readWritten } from '@/lib/search/mention.queries'

export const dynamic = 'force-dynamic'

/**
 * What whoever asks added and wrote themselves, for the search to find: their own milestones and applications, notes, steps, links
 * and records. Nothing for a visitor, and nothing of anybody else. Statements: none without an account, two with one.
 */
export const GET = privately('own words', async () => {
  const [access, catalog] = await Promise.all([getViewer(), getCatalog()])
  if (access.status === 'unavailable') return null
  return access.status === 'user' ? ownEntries(await readWritten(access.viewer), catalog) : []
})
