import 'server-only'
import type { z } from 'zod'
import { callerAddress } from './address'
import { readTicket } from './auth/cookie'
import { readIntent, writeIntent } from './auth/intent'
import { type Proof, unproven } from './auth/proof.commands'
import type { Viewer } from './auth/rules'
import { readSheet, writeSheet } from './auth/sheet'
import { getViewer } from './auth/viewer'
import { type FormAction, guarded, type Moment, type Options } from './guard'
import { consume } from './limit'
import { UNAVAILABLE } from './outage'
import { fail, type Result, succeed } from './result'
import { isTimeZone } from './zone'

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

/**
 * The same for what has no simple way back: its form asks for a proof of who is asking (`proofField`), and the command only runs
 * once it holds. What protects the person, such as revoking a link or ending a session, never asks.
 */
export const provenAction = <S extends z.ZodObject & z.ZodType<Proof>, T>(
  schema: S,
  command: (viewer: Viewer, input: z.output<S>, moment: Moment) => Promise<Result<T>>,
  options: Options<T> = {},
): FormAction<T> =>
  viewerAction<S, T>(
    schema,
    async (viewer, input, moment) =>
      (await unproven(viewer, input, moment.now)) ?? command(viewer, input, moment),
    options,
  )

/** Where a visitor's browser remembers something without an account. */
type Memory<M> = { read: () => Promise<M>; write: (remembered: M) => Promise<Result<null>> }

/** What an action does for somebody without an account: changes what their browser remembers; no database. */
type GuestRule<M, S extends z.ZodObject, T> = (
  remembered: M,
  input: z.output<S>,
  moment: Moment,
) => Result<{ remembered: M; value: T }> | Promise<Result<{ remembered: M; value: T }>>

type Both<M, S extends z.ZodObject, T> = {
  viewer: (viewer: Viewer, input: z.output<S>, moment: Moment) => Promise<Result<T>>
  guest: GuestRule<M, S, T>
}

/** The visitor's own zone, which a form may carry in a hidden field. */
const zoneOf = (form: FormData): string => {
  const zone = form.get('zone')
  return typeof zone === 'string' && isTimeZone(zone) ? zone : 'UTC'
}

/** An action for everybody: with an account the command, without one the guest's pure rule on what this browser remembers. */
const everybody =
  <M>(memory: Memory<M>) =>
  <S extends z.ZodObject, T>(
    schema: S,
    { viewer: command, guest }: Both<M, S, T>,
    options: Options<T> = {},
  ): FormAction<T> =>
    guarded<S, T>(
      schema,
      async (form) => {
        const admitted = await admitViewer()
        if (admitted.ok) {
          const viewer = admitted.value
          return succeed({
            timeZone: viewer.timeZone,
            run: (input, moment) => command(viewer, input, moment),
          })
        }
        // A session that ended meanwhile is no guest: what they change belongs to their account, not to this browser.
        if (admitted.code !== 'unauthenticated' || (await readTicket())) return admitted
        return succeed({
          timeZone: zoneOf(form),
          run: (input, moment) => remember(memory, guest, input, moment),
        })
      },
      options,
    )

async function remember<M, S extends z.ZodObject, T>(
  { read, write }: Memory<M>,
  rule: GuestRule<M, S, T>,
  input: z.output<S>,
  moment: Moment,
): Promise<Result<T>> {
  const decided = await rule(await read(), input, moment)
  if (!decided.ok) return decided
  const written = await write(decided.value.remembered)
  return written.ok ? succeed(decided.value.value) : written
}

/**
 * An action on what somebody chose and ticked, which waits in a signed cookie where there is no account. The hidden field `zone`
 * may say the visitor's time zone.
 */
export const visitorAction = everybody({ read: readIntent, write: writeIntent })

/** The same on what somebody answered. */
export const sheetAction = everybody({ read: readSheet, write: writeSheet })

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
      const address = await callerAddress()
      const timeZone = zoneOf(form)
      return succeed({ timeZone, run: (input, moment) => command(input, { ...moment, address, timeZone }) })
    },
    options,
  )
