import 'server-only'
import { randomUUID } from 'node:crypto'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import type { Day } from './day'
import { parseForm, typed } from './form'
import { log } from './log'
import { fromOurPages } from './origin'
import { isOutage, UNAVAILABLE } from './outage'
import { fail, type Result } from './result'
import { dayIn } from './zone'

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
export type Admitted<S extends z.ZodObject, T> = Result<{ timeZone: string; run: Command<S, T> }>

const FOREIGN = fail('invalid', 'This was not sent from a page of Waymark. Reload the page and try again.')

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
export function guarded<S extends z.ZodObject, T>(
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
