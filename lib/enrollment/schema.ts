import { z } from 'zod'
import { optionalText, ticked } from '../form.schema'

const pathId = z.string().regex(/^[a-z0-9-]{1,40}$/, 'This path does not exist.')

export const pathSchema = z.strictObject({ pathId })

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
