import { log } from '@/lib/log'
import { missingMigrations } from '@/lib/readiness'

export const dynamic = 'force-dynamic'

const answer = (status: 200 | 503, reason: string) =>
  Response.json({ status: reason }, { status, headers: { 'Cache-Control': 'no-store' } })

/** Whether this instance may get requests: the database answers and has the migrations of this build. */
export async function GET() {
  try {
    const missing = await missingMigrations()
    if (missing.length === 0) return answer(200, 'ready')
    log().warn({ missing }, 'not ready: migrations are missing')
    return answer(503, 'migrations are missing')
  } catch (err) {
    log().warn({ err }, 'not ready: the database does not answer')
    return answer(503, 'the database does not answer')
  }
}
