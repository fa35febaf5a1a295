import { z } from 'zod'
import { back, isNameable, NO_DAY, optionalDay } from '../form.schema'
import type { Weekday } from './calendar.rules'
import { MOST_HOURS, PAUSE_KINDS } from './rules'

const HOURS = `Write a whole number from 1 to ${MOST_HOURS}, or leave it empty to go without a plan.`

const hoursPerWeek = z
  .string()
  .trim()
  .regex(/^\d{0,3}$/, HOURS)
  .transform((text) => (text === '' ? null : Number(text)))
  .refine((hours) => hours === null || (hours >= 1 && hours <= MOST_HOURS), HOURS)

/** Ticked boxes, each a field of its own: `days.1` is Monday. */
const days = z
  .partialRecord(z.enum(['1', '2', '3', '4', '5', '6', '7']), z.literal('on'))
  .optional()
  .transform(
    (ticked) =>
      Object.keys(ticked ?? {})
        .map(Number)
        .sort() as Weekday[],
  )
  .refine((chosen) => chosen.length > 0, 'Choose at least one day.')

export const planSchema = z.strictObject({
  version: z.coerce.number().int().min(0),
  hoursPerWeek,
  days,
})

export const undoPlanSchema = z.strictObject({ version: z.coerce.number().int().min(0) })

export const nothing = z.strictObject({})

export const hideSchema = z.strictObject({
  hidden: z.enum(['yes', 'no']).transform((word) => word === 'yes'),
})

const day = z.string().trim().refine(isNameable, NO_DAY)

export const pauseSchema = z
  .strictObject({ fromDay: day, toDay: optionalDay, kind: z.enum(PAUSE_KINDS, 'Choose what it is for.') })
  .refine(({ fromDay, toDay }) => toDay === null || toDay >= fromDay, {
    path: ['toDay'],
    message: 'Choose a last day that is not before the first.',
  })

export const pauseOfSchema = z.strictObject({ fromDay: day })

export const targetSchema = z.strictObject({
  milestoneId: z.string().regex(/^[a-z0-9-]{1,80}$/, 'Choose a milestone.'),
  /** The day that the form showed. */
  seen: optionalDay,
  targetOn: optionalDay,
})

/** The form on the page of a milestone: its day, or `back` with the day `before` the last save, which is taken back. */
export const targetOrBackSchema = targetSchema.extend({
  back,
  before: optionalDay.default(null),
})
