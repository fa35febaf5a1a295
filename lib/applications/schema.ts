import { z } from 'zod'
import { line, optionalDay, optionalLine, optionalLink, optionalText } from '../form.schema'
import { UUID } from '../id.rules'
import { STAGES } from './rules'

const id = z.string().regex(new RegExp(`^${UUID}$`), 'This application does not exist.')

/** How the page that sent the form showed the list, to show it so again. */
const view = z.enum(['board', 'table']).default('table')

const facts = {
  company: line(200, 'the company').min(1, 'Write the name of the company.'),
  role: line(200, 'the role').min(1, 'Write the role.'),
  place: optionalLine(200, 'the place'),
  link: optionalLink,
  contacts: optionalText(2_000, 'the contacts'),
  nextAction: optionalLine(500, 'the next action'),
  nextActionOn: optionalDay,
  notes: optionalText(10_000, 'the notes'),
  milestoneId: z
    .string()
    .regex(/^[a-z0-9-]{0,80}$/, 'Choose a milestone.')
    .transform((value) => value || null),
}

/** What is written about an application, without a form around it. */
export const factsSchema = z.strictObject(facts)

const stage = z.enum(STAGES, 'Choose a stage.')

export const addSchema = z.strictObject({ id, view, ...facts, stage, on: optionalDay })

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
  on: optionalDay,
})

export const undoSchema = z.strictObject({ id, seen: z.coerce.number().int().min(0), view })

/** `version` is the one that the edit to take back led to. */
export const undoEditSchema = z.strictObject({ id, version: z.coerce.number().int().min(1) })

export const removeSchema = z.strictObject({ id })

export const previewSchema = z.strictObject({
  text: z.string().default(''),
  file: z.instanceof(File).optional(),
})

export const importSchema = z.strictObject({ text: z.string() })
