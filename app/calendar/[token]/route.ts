import { readActionEntries } from '@/lib/applications/queries'
import { provenViewer } from '@/lib/auth/viewer'
import { readExpiryEntries } from '@/lib/facts/queries'
import { log } from '@/lib/log'
import { origin } from '@/lib/origin'
import { isOutage } from '@/lib/outage'
import { feedFile } from '@/lib/plan/feed'
import { findFeed, readTargetEntries } from '@/lib/plan/feed.queries'

export const dynamic = 'force-dynamic'

/** A bearer link: whoever knows it may read, so no cache and no search engine shall. */
const HEADERS = { 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex, nofollow' }

const plain = (text: string, status: number) =>
  new Response(text, { status, headers: { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' } })

/** The file behind an address that ends in .ics; null where there is none. */
async function fileAt(address: string): Promise<string | null> {
  const userId = address.endsWith('.ics') ? await findFeed(address.slice(0, -'.ics'.length)) : undefined
  if (!userId) return null
  const holder = provenViewer(userId)
  const entries = await Promise.all([
    readTargetEntries(holder),
    readExpiryEntries(holder),
    readActionEntries(holder),
  ])
  return feedFile(userId, entries.flat(), origin())
}

/**
 * Somebody's calendar feed, for whoever has its address. The same 404 for an address that never was, was mistyped or was revoked;
 * 503 while the database does not answer.
 */
export async function GET(_request: Request, { params }: RouteContext<'/calendar/[token]'>) {
  try {
    const file = await fileAt((await params).token)
    if (file === null) return plain('There is no calendar here.\n', 404)
    return new Response(file, { headers: { ...HEADERS, 'Content-Type': 'text/calendar; charset=utf-8' } })
  } catch (err) {
    if (!isOutage(err)) throw err
    log().error({ err }, 'calendar not told: the database does not answer')
    return plain('Temporarily unavailable. Try again later.\n', 503)
  }
}
