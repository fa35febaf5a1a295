import { z } from 'zod'
import { isDay } from '../day'
import { optionalText, proof, ticked } from '../form.schema'
import { specialiseFrom } from './specialise.rules'

const pathId = z.string().regex(/^[a-z0-9-]{1,40}$/, 'This path does not exist.')

export const pathSchema = z.strictObject({ pathId })

export const resetSchema = z.strictObject({ pathId, ...proof })

/**
 * `from` is the main path as the page showed it: a page that is out of date switches nothing. `again` are the milestones that do
 * not count on the other path before they are done there again.
 */
export const switchSchema = z.strictObject({
  pathId,
  from: pathId,
  reason: optionalText(300, 'the reason'),
  again: ticked,
})

export const undoSwitchSchema = z.strictObject({ pathId })

const ask = z
  .string()
  .regex(/^(choose|leave):[a-z0-9-]{1,40}(:\d{4}-\d{2}-\d{2})?$/, 'This specialisation does not exist.')
  .transform(specialiseFrom)
  .refine(({ on }) => on === undefined || isDay(on), 'This day does not exist.')

/** The button of a specialisation, or `back`, the one that takes the last change back. */
export const specialiseSchema = z.strictObject({ pathId, specialise: ask.optional(), back: ask.optional() })
