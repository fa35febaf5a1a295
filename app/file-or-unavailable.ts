import { log } from '@/lib/log'
import { isOutage } from '@/lib/outage'

/** What only its owner may keep a copy of. */
export const PRIVATE = { 'Cache-Control': 'private, no-store' }

const unavailable = () =>
  new Response('Temporarily unavailable. Try again later.\n', {
    status: 503,
    headers: { ...PRIVATE, 'Content-Type': 'text/plain; charset=utf-8' },
  })

/**
 * A file of somebody signed in: 503 while the database does not answer, also where the handler says so by null. Everything else
 * that goes wrong goes on to Next.
 */
export const fileOrUnavailable =
  <Args extends unknown[]>(handler: (...args: Args) => Promise<Response | null>) =>
  async (...args: Args): Promise<Response> => {
    try {
      return (await handler(...args)) ?? unavailable()
    } catch (err) {
      if (!isOutage(err)) throw err
      log().error({ err }, 'file not made: the database does not answer')
      return unavailable()
    }
  }
