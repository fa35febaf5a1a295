import { z } from 'zod'
import { EARLIEST_DAY, isDay } from '../day'
import { isWebAddress } from '../progress/link.rules'
import { STAGES } from './rules'

/** A line is one, also in a file. */
const line = (most: number, what: string) =>
  z
    .string()
    .overwrite((text) => text.replaceAll(/[\r\n]+/g, ' '))
    .trim()
    .max(most, `Keep ${what} under ${most} characters.`)

const optional = (most: number, what: string) => line(most, what).transform((text) => text || null)

/** Browsers send line ends as CR LF, and old files as CR. */
const text = (most: number, what: string) =>
  z
    .string()
    .max(most, `Keep ${what} under ${most.toLocaleString('en')} characters.`)
    .transform((value) => value.replaceAll(/\r\n?/g, '\n').trim() || null)

const DAY = 'Write the date as year-month-day, for example 2026-11-21.'

const isKnown = (value: string) => isDay(value) && value >= EARLIEST_DAY && value <= '2199-12-31'

const dayOrNone = z
  .string()
  .trim()
  .refine((value) => value === '' || isKnown(value), DAY)
  .transform((value) => value || null)

const id = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'This application does not exist.')

/** How the page that sent the form showed the list, to show it so again. */
const view = z.enum(['board', 'table']).default('table')

const facts = {
  company: line(200, 'the company').min(1, 'Write the name of the company.'),
  role: line(200, 'the role').min(1, 'Write the role.'),
  place: optional(200, 'the place'),
  link: z
    .string()
    .trim()
    .max(2048, 'Use a link of at most 2,048 characters.')
    .refine(
      (value) => value === '' || isWebAddress(value),
      'Write a whole web address that starts with https:// and has no password in it.',
    )
    .transform((value) => value || null),
  contacts: text(2_000, 'the contacts'),
  nextAction: optional(500, 'the next action'),
  nextActionOn: dayOrNone,
  notes: text(10_000, 'the notes'),
  milestoneId: z
    .string()
    .regex(/^[a-z0-9-]{0,80}$/, 'Choose a milestone.')
    .transform((value) => value || null),
}

/** What is written about an application, without a form around it. */
export const factsSchema = z.strictObject(facts)

const stage = z.enum(STAGES, 'Choose a stage.')

export const addSchema = z.strictObject({ id, view, ...facts, stage, on: dayOrNone })

export const editSchema = z.strictObject({ id, version: z.coerce.number().int().min(0), ...facts })

/** A button of the list: `<id>:<changes seen>:<stage>`, so that the whole list is one form. */
export const moveSchema = z.strictObject({
  view,
  move: z.string().transform((value, context) => {
    const [given, seen, to] = value.split(':')
    const parsed = z
      .object({ id, seen: z.coerce.number().int().min(0), stage })
      .safeParse({ id: given, seen, stage: to })
    if (parsed.success) return parsed.data
    context.addIssue({ code: 'custom', message: 'This application does not exist.' })
    return z.NEVER
  }),
})

export const moveOnSchema = z.strictObject({
  id,
  seen: z.coerce.number().int().min(0),
  stage,
  on: dayOrNone,
})

export const undoSchema = z.strictObject({ id, seen: z.coerce.number().int().min(0), view })

export const removeSchema = z.strictObject({ id })

export const previewSchema = z.strictObject({
  text: z.string().default(''),
  file: z.instanceof(File).optional(),
})

export const importSchema = z.strictObject({ text: z.string() })
