import 'server-only'
import { log } from '../log'
import { isOutage } from '../outage'
import { type Result, succeed } from '../result'
import { dropCookie, readTicket } from './cookie'
import type { Viewer } from './rules'
import { endSession } from './session.commands'

/**
 * Signs this browser out, whether or not it was signed in. The cookie goes even while the database does not answer: somebody
 * leaving a shared computer must not be kept. The row then ends by itself, at the latest after a week.
 */
export async function leave(_input: unknown, { now }: { now: Date }): Promise<Result<null>> {
  const ticket = await readTicket()
  await dropCookie('session')
  if (!ticket) return succeed(null)
  await endSession(ticket, now).catch((err: unknown) => {
    if (!isOutage(err)) throw err
    log().warn({ err }, 'session ended in the browser only')
  })
  return succeed(null)
}

/** A command after which this browser is signed out, when it succeeded. */
export const leaving =
  <Input, Context>(command: (viewer: Viewer, input: Input, context: Context) => Promise<Result<null>>) =>
  async (viewer: Viewer, input: Input, context: Context): Promise<Result<null>> => {
    const left = await command(viewer, input, context)
    if (left.ok) await dropCookie('session')
    return left
  }
