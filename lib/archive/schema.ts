import { z } from 'zod'

/** Boxes of what is to be as in the file. One that no page showed names nothing and does nothing. */
const chosen = (pattern: RegExp) =>
  z
    .record(z.string().regex(pattern), z.literal('on'))
    .default({})
    .transform((boxes) => Object.keys(boxes))

/**
 * `no` tells the file that was looked at from one chosen after it; `person` takes its name and time zone as well, `take` and `all`
 * the file's side of what is here otherwise, by subject and by group.
 */
export const confirmSchema = z.strictObject({
  no: z.string().max(60),
  person: z.literal('on').optional(),
  take: chosen(/^[a-z]{1,20}( [a-z0-9-]{1,80})?$/),
  all: chosen(/^[a-z]{1,20}$/),
})

export const nothing = z.strictObject({})
