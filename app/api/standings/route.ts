import { privately } from '@/app/api/privately'
import { getVisit } from '@/app/visit'

export const dynamic = 'force-dynamic'

/**
 * By milestone, the days on which whoever asks started, finished or set it aside: from their account, or from their browser's own
 * cookie. Statements: as a public page, none without an account and two with one.
 */
export const GET = privately('standings', async () => {
  const visit = await getVisit()
  return visit && Object.fromEntries(visit.standings)
})
