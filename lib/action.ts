import 'server-only'
import { randomUUID } from 'node:crypto'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { callerAddress } from './address'
import { addressKey } from './address.rules'
import { readTicket } from './auth/cookie'
import { readIntent, writeIntent } from './auth/intent'
import type { Viewer } from './auth/rules'
import { getViewer } from './auth/viewer'
import { type Day, dayIn, isTimeZone } from './day'
import { parseForm, typed } from './form'
import { consume } from './limit'
import { log } from './log'
import { fromOurPages } from './origin'
import { isOutage, UNAVAILABLE } from './outage'
import type { Intent } from './progress/intent.rules'
import { fail, type Result, succeed } from './result'

/** What a command may know about the moment: the instant and the person's own calendar day. */
export type Moment = { now: Date; today: Day }

/** The one shape of an action: for `useActionState`, and for a plain form without JavaScript. */
export type FormAction<T> = (previous: Result<unknown> | null, form: FormData) => Promise<Result<T>>

export type Options<T> = {
  /** Where to go once it is done. */
  redirectTo?: (value: T) => string
}

type Command<S extends z.ZodObject, T> = (input: z.output<S>, moment: Moment) => Promise<Result<T>>
/** Somebody who may: what to run for them, and the zone whose calendar days are theirs. */
type Admitted<S extends z.ZodObject, T> = Result<{ timeZone: string; run: Command<S, T> }>

const FOREIGN = fail('invalid', 'This was not sent from a page of Waymark. Reload the page and try again.')

const SIGN_IN = fail('unauthenticated', 'You are signed out. Sign in and try again.')

/** The only fault that is expected of the database is silence; everything else goes to the error page. */
async function heard<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work()
  } catch (err) {
    if (!isOutage(err)) throw err
    const requestId = (await headers()).get('x-request-id') ?? randomUUID()
    log().error({ err, requestId }, 'action refused: the database does not answer')
    return UNAVAILABLE
  }
}

/**
 * The order that every action keeps: same origin, who it is and whether they may (`admit`), strict parse, command, result.
 * A failure carries what was typed, without passwords.
 */
function guarded<S extends z.ZodObject, T>(
  schema: S,
  admit: (form: FormData) => Promise<Admitted<S, T>>,
  options: Options<T>,
): FormAction<T> {
  return async (_previous, form) => {
    const result = await heard(async () => {
      if (!fromOurPages(await headers())) return FOREIGN
      const admitted = await admit(form)
      if (!admitted.ok) return admitted
      const input = parseForm(schema, form)
      if (!input.ok) return input
      const { timeZone, run } = admitted.value
      const now = new Date()
      return run(input.value, { now, today: dayIn(timeZone, now) })
    })
    if (!result.ok) return { ...result, values: typed(form) }
    if (options.redirectTo) redirect(options.redirectTo(result.value))
    return result
  }
}

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
