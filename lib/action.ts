import 'server-only'
import type { z } from 'zod'
import { callerAddress } from './address'
import { addressKey } from './address.rules'
import { readTicket } from './auth/cookie'
import { readIntent, writeIntent } from './auth/intent'
import type { Viewer } from './auth/rules'
import { getViewer } from './auth/viewer'
import { isTimeZone } from './day'
import { type FormAction, guarded, type Moment, type Options } from './guard'
import { consume } from './limit'
import { UNAVAILABLE } from './outage'
import type { Intent } from './progress/intent.rules'
import { fail, type Result, succeed } from './result'

const SIGN_IN = fail('unauthenticated', 'You are signed out. Sign in and try again.')

async function admitViewer(): Promise<Result<Viewer>> {
  const access = await getViewer()
  if (access.status === 'unavailable') return UNAVAILABLE
  if (access.status === 'anonymous') return SIGN_IN
  return (await consume('action', access.viewer.id)) ?? succeed(access.viewer)
}

/**
 * An action for people with an account. The command gets the viewer, the parsed form and the moment.
 * Answers `unauthenticated`, `unavailable`, `too-many` and `invalid` itself; statements: viewer 1, limit 1, the command's.
 */
export const viewerAction = <S extends z.ZodObject, T>(
  schema: S,
  command: (viewer: Viewer, input: z.output<S>, moment: Moment) => Promise<Result<T>>,
  options: Options<T> = {},
): FormAction<T> =>
  guarded<S, T>(
    schema,
    async () => {
      const admitted = await admitViewer()
      if (!admitted.ok) return admitted
      const viewer = admitted.value
      return succeed({ timeZone: viewer.timeZone, run: (input, moment) => command(viewer, input, moment) })
    },
    options,
  )

/** What an action does for somebody without an account: changes what their browser remembers; no database. */
export type GuestRule<S extends z.ZodObject, T> = (
  intent: Intent,
  input: z.output<S>,
  moment: Moment,
) => Result<{ intent: Intent; value: T }> | Promise<Result<{ intent: Intent; value: T }>>

/** The visitor's own zone, which a form may carry in a hidden field. */
const zoneOf = (form: FormData): string => {
  const zone = form.get('zone')
  return typeof zone === 'string' && isTimeZone(zone) ? zone : 'UTC'
}

/**
 * An action for everybody: with an account the command, without one the guest's pure rule, which changes what this browser
 * remembers in its signed cookie. The hidden field `zone` may say the guest's time zone.
 */
export const visitorAction = <S extends z.ZodObject, T>(
  schema: S,
  {
    viewer: command,
    guest,
  }: {
    viewer: (viewer: Viewer, input: z.output<S>, moment: Moment) => Promise<Result<T>>
    guest: GuestRule<S, T>
  },
  options: Options<T> = {},
): FormAction<T> =>
  guarded<S, T>(
    schema,
    async (form) => {
      const admitted = await admitViewer()
      if (admitted.ok) {
        const viewer = admitted.value
        return succeed({ timeZone: viewer.timeZone, run: (input, moment) => command(viewer, input, moment) })
      }
      // A session that ended meanwhile is no guest: what they change belongs to their account, not to this browser.
      if (admitted.code !== 'unauthenticated' || (await readTicket())) return admitted
      return succeed({ timeZone: zoneOf(form), run: (input, moment) => remember(guest, input, moment) })
    },
    options,
  )

async function remember<S extends z.ZodObject, T>(rule: GuestRule<S, T>, input: z.output<S>, moment: Moment) {
  const decided = await rule(await readIntent(), input, moment)
  if (!decided.ok) return decided
  const written = await writeIntent(decided.value.intent)
  return written.ok ? succeed(decided.value.value) : written
}

/** Who tries, as far as it is known: where from, and in which time zone their browser lives (UTC without JavaScript). */
export type Attempt = Moment & { address: string; timeZone: string }

/** An action of the sign-in pages: for nobody in particular, so its command counts attempts itself. */
export const openAction = <S extends z.ZodObject, T>(
  schema: S,
  command: (input: z.output<S>, attempt: Attempt) => Promise<Result<T>>,
  options: Options<T> = {},
): FormAction<T> =>
  guarded<S, T>(
    schema,
    async (form) => {
      const address = addressKey(await callerAddress())
      const timeZone = zoneOf(form)
      return succeed({ timeZone, run: (input, moment) => command(input, { ...moment, address, timeZone }) })
    },
    options,
  )
