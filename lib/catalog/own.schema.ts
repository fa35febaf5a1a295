import { z } from 'zod'
import { line, milestoneId, optionalLink, optionalText, ticked } from '../form.schema'
import { UUID } from '../id.rules'
import { KINDS } from './rules'

const ownMilestoneId = z.string().regex(new RegExp(`^own-${UUID}$`), 'This milestone does not exist.')
const pathId = z.string().regex(/^[a-z0-9-]{1,80}$/, 'This path does not exist.')

/** 12, 12.5 or 12,5; nothing is not zero hours, so it is asked for. */
const hours = z
  .string()
  .trim()
  .refine(
    (value) => /^\d{1,4}([.,]\d)?$/.test(value) && Number(value.replace(',', '.')) > 0,
    'Estimate the hours as a number over 0 and under 10,000, for example 12 or 12.5.',
  )
  .transform((value) => Number(value.replace(',', '.')))

const facts = {
  kind: z.enum(KINDS, 'Choose a kind.'),
  title: line(200, 'the title').min(1, 'Give it a title.'),
  url: optionalLink,
  hours,
  description: optionalText(4_000, 'the description'),
  skills: ticked.transform((ids) => ids.sort()),
  level: z.coerce.number().pipe(z.literal([1, 2, 3], 'Choose a level.')),
}

export const addOwnSchema = z.strictObject({ milestoneId: ownMilestoneId, ...facts })

export const editOwnSchema = z.strictObject({
  milestoneId: ownMilestoneId,
  version: z.coerce.number().int().min(0),
  ...facts,
})

/** `version` is the one that the edit to take back led to. */
export const undoOwnSchema = z.strictObject({
  milestoneId: ownMilestoneId,
  version: z.coerce.number().int().min(1),
})

/** A button of the list: `<verb>:<id>`, so that the whole list is one form. */
export const arrangeSchema = z.strictObject({
  /** The whole list was shown, and is to be shown again. */
  show: z.literal('all').optional(),
  arrange: z
    .string()
    .regex(new RegExp(`^(raise|lower|remove|restore):own-${UUID}$`), 'This milestone does not exist.')
    .transform((value) => {
      const [verb, id] = value.split(':') as ['raise' | 'lower' | 'remove' | 'restore', string]
      return { verb, id }
    }),
})

export const substituteSchema = z.strictObject({
  pathId,
  milestoneId,
  byId: z.string().regex(/^[a-z0-9-]{1,80}$/, 'Choose what you do instead.'),
  reason: z
    .string()
    .trim()
    .min(1, 'Say why, in a few words: it stands beside it wherever it is shown.')
    .max(500, 'Keep the reason under 500 characters.'),
})

export const undoSubstitutionSchema = z.strictObject({ pathId, milestoneId })
