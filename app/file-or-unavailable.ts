import { log } from '@/lib/log'
import { isOutage } from '@/lib/outage'
import type { Failure } from '@/lib/result'

/** What only its owner may keep a copy of. */
export const PRIVATE = { 'Cache-Control': 'private, no-store' }

const plain = (text: string, status: number) =>
  new Response(text, { status, headers: { ...PRIVATE, 'Content-Type': 'text/plain; charset=utf-8' } })

const unavailable = () => plain('Temporarily unavailable. Try again later.\n', 503)

/** The same answer wherever there is no file, whatever the reason. */
export const nothingHere = () => plain('There is nothing here.\n', 404)

/** Whoever asks for more than there is room for. */
export const tooOften = ({ message }: Failure) => plain(`${message}\n`, 429)

/**
 * A file of somebody: 503 while the database does not answer, also where the handler says so by null. Everything else
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
