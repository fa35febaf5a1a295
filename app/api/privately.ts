import { log } from '@/lib/log'
import { isOutage } from '@/lib/outage'

const PRIVATE = { headers: { 'Cache-Control': 'private, no-store' } }

const unavailable = () => Response.json({ status: 'unavailable' }, { ...PRIVATE, status: 503 })

/**
 * Answers with what `read` finds for whoever asks, as JSON that no cache keeps. 503 while the database does not answer, which
 * `read` may also say with null.
 */
export const privately =
  (what: string, read: () => Promise<object | null>) => async (): Promise<Response> => {
    try {
      const found = await read()
      return found ? Response.json(found, PRIVATE) : unavailable()
    } catch (err) {
      if (!isOutage(err)) throw err
      log().error({ err }, `${what} not told: the database does not answer`)
      return unavailable()
    }
  }
