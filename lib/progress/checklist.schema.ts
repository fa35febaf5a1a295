import { z } from 'zod'
import type { StepVerb } from './checklist.rules'
import { milestoneId } from './schema'

const VERBS: readonly StepVerb['verb'][] = ['add', 'rename', 'tick', 'untick', 'remove', 'raise', 'lower']

/** A form of the checklist: its button says what to do with which step; `text` comes with a new step or new words. */
export const stepSchema = z.strictObject({
  milestoneId,
  step: z
    .string()
    .regex(
      new RegExp(`^(${VERBS.join('|')}):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`),
      'This step does not exist.',
    )
    .transform((value) => {
      const [verb, id] = value.split(':') as [StepVerb['verb'], string]
      return { verb, id }
    }),
  text: z.string().trim().max(200, 'Keep a step under 200 characters.').default(''),
  /** The words that a rename began with. */
  seen: z.string().max(200).optional(),
})
