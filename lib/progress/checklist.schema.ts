import { z } from 'zod'
import { isDay } from '../day'
import { milestoneId } from '../form.schema'
import { UUID } from '../id.rules'
import type { StepVerb } from './checklist.rules'

const VERBS: readonly StepVerb['verb'][] = ['add', 'rename', 'tick', 'untick', 'remove', 'raise', 'lower']

/** A form of the checklist: its button says what to do with which step; `text` comes with a new step or new words. */
export const stepSchema = z.strictObject({
  milestoneId,
  step: z
    .string()
    .regex(new RegExp(`^(${VERBS.join('|')}):${UUID}$`), 'This step does not exist.')
    .transform((value) => {
      const [verb, id] = value.split(':') as [StepVerb['verb'], string]
      return { verb, id }
    }),
  text: z.string().trim().max(200, 'Keep a step under 200 characters.').default(''),
  /** The words that a rename began with. */
  seen: z.string().max(200).optional(),
  // What takes a change back says where the step was, when it was done, and whether the milestone was done with it.
  place: z.coerce.number().int().min(0).optional(),
  doneOn: z.string().refine(isDay, 'This day does not exist.').optional(),
  reopens: z
    .literal('yes')
    .transform(() => true)
    .optional(),
})
