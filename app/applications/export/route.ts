import { getSignedIn } from '@/app/signed-in'
import { csvFile } from '@/lib/applications/csv.rules'
import { readWhole } from '@/lib/applications/queries'
import { dayIn } from '@/lib/day'
import { log } from '@/lib/log'
import { isOutage } from '@/lib/outage'

export const dynamic = 'force-dynamic'

const PRIVATE = { 'Cache-Control': 'private, no-store' }

const unavailable = () =>
  new Response('Temporarily unavailable. Try again later.\n', {
    status: 503,
    headers: { ...PRIVATE, 'Content-Type': 'text/plain; charset=utf-8' },
  })

/** The viewer's applications as a file that the import reads back; 503 while the database does not answer. */
export async function GET() {
  const viewer = await getSignedIn()
  if (!viewer) return unavailable()
  try {
    const file = csvFile(await readWhole(viewer))
    const name = `waymark-applications-${dayIn(viewer.timeZone, new Date())}.csv`
    return new Response(file, {
      headers: {
        ...PRIVATE,
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${name}"`,
      },
    })
  } catch (err) {
    if (!isOutage(err)) throw err
    log().error({ err }, 'applications not exported: the database does not answer')
    return unavailable()
  }
}
