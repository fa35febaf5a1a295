import { getVisit } from '@/app/visit'
import { log } from '@/lib/log'
import { isOutage } from '@/lib/outage'

export const dynamic = 'force-dynamic'

const PRIVATE = { headers: { 'Cache-Control': 'private, no-store' } }

const unavailable = () => Response.json({ status: 'unavailable' }, { ...PRIVATE, status: 503 })

/**
 * By milestone, the days on which whoever asks started, finished or set it aside: from their account, or from their browser's own
 * cookie. 503 while the database does not answer. Statements: as a public page, none without an account and two with one.
 */
export async function GET() {
  try {
    const visit = await getVisit()
    return visit ? Response.json(Object.fromEntries(visit.standings), PRIVATE) : unavailable()
  } catch (err) {
    if (!isOutage(err)) throw err
    log().error({ err }, 'standings not told: the database does not answer')
    return unavailable()
  }
}
