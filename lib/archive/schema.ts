import { z } from 'zod'

/** `no` tells the file that was looked at from one chosen after it; `person` takes its name and time zone as well. */
export const confirmSchema = z.strictObject({ no: z.string().max(60), person: z.literal('on').optional() })

export const nothing = z.strictObject({})
