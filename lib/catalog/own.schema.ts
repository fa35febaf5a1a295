import { z } from 'zod'
import { isWebAddress } from '../progress/link.rules'
import { KINDS } from './rules'

const milestoneId = z.string().regex(/^[a-z0-9-]{1,80}$/, 'This milestone does not exist.')
const ownMilestoneId = z
  .string()
  .regex(/^own-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'This milestone does not exist.')
const pathId = z.string().regex(/^[a-z0-9-]{1,80}$/, 'This path does not exist.')

const ticked = z.record(z.string().regex(/^[a-z0-9-]{1,80}$/), z.literal('on')).default({})

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
  title: z.string().trim().min(1, 'Give it a title.').max(200, 'Keep the title under 200 characters.'),
  url: z
    .string()
    .trim()
    .max(2048, 'Use a link of at most 2,048 characters.')
    .refine(
      (value) => value === '' || isWebAddress(value),
      'Write a whole web address that starts with https:// and has no password in it.',
    )
    .transform((value) => value || null),
  hours,
  /** Browsers send line ends as CR LF. */
  description: z
    .string()
    .max(4_000, 'Keep the description under 4,000 characters.')
    .transform((value) => value.replaceAll('\r\n', '\n').trim() || null),
  skills: ticked.transform((boxes) => Object.keys(boxes).sort()),
  level: z.coerce.number().pipe(z.literal([1, 2, 3], 'Choose a level.')),
}

export const addOwnSchema = z.strictObject({ milestoneId: ownMilestoneId, ...facts })

export const editOwnSchema = z.strictObject({
  milestoneId: ownMilestoneId,
  version: z.coerce.number().int().min(0),
  ...facts,
})

/** A button of the list: `<verb>:<id>`, so that the whole list is one form. */
export const arrangeSchema = z.strictObject({
  /** The whole list was shown, and is to be shown again. */
  show: z.literal('all').optional(),
  arrange: z
    .string()
    .regex(
      /^(raise|lower|remove|restore):own-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
      'This milestone does not exist.',
    )
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
