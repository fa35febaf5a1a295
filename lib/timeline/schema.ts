import { z } from 'zod'
import { optionalText } from '../form.schema'
import { MOST_ANSWER } from './reflection.rules'

const answer = optionalText(MOST_ANSWER, 'an answer')

export const reflectionSchema = z.strictObject({
  /** `2026-11`; whether one can look back on it is for the command to say. */
  month: z.string().max(7),
  version: z.coerce.number().int().min(0),
  went: answer,
  hard: answer,
  next: answer,
})

export const rhythmSchema = z.strictObject({
  hidden: z.enum(['yes', 'no']).transform((word) => word === 'yes'),
})
