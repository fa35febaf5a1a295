import { z } from 'zod'
import { optionalDay, optionalLine, optionalText } from '../form.schema'
import { UUID } from '../id.rules'
import { foldHandle, handleFault } from './handle.rules'
import { HIDEABLE, type HiddenItem, SECTIONS } from './rules'

/** Whether it is one is checked by nobody but its reader: it only must not be a link or a text. */
const optionalEmail = optionalLine(254, 'the e-mail address').refine(
  (value) => value === null || /^[^\s@<>"']+@[^\s@<>"']+$/.test(value),
  'Write an e-mail address, for example ada@example.org.',
)

/** Signs that turn the direction of a text or hide in it could make a name look like another. */
const SPOOFING = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069]/u

const shownLine = (most: number, what: string) =>
  optionalLine(most, what).refine(
    (value) => value === null || !SPOOFING.test(value),
    'Use letters, digits and punctuation only.',
  )

export const profileSchema = z.strictObject({
  version: z.coerce.number().int().min(0),
  name: shownLine(80, 'the name').refine(
    (value) => !value?.includes('@'),
    'An e-mail address is shown only where you ask for it below. Write a name.',
  ),
  headline: shownLine(120, 'the headline'),
  about: optionalText(1_500, 'what you say about yourself'),
  email: optionalEmail,
  targetRole: shownLine(80, 'the role'),
  workPlace: shownLine(80, 'the place'),
  workFrom: optionalDay,
  indexed: z
    .literal('on')
    .optional()
    .transform((box) => box === 'on'),
  sections: z
    .partialRecord(z.enum(SECTIONS), z.literal('on'))
    .default({})
    .transform((boxes) => SECTIONS.filter((section) => boxes[section])),
})

const handle = z
  .string()
  .transform(foldHandle)
  .superRefine((value, context) => {
    const message = handleFault(value)
    if (message) context.addIssue({ code: 'custom', message })
  })

/** `seen`: the one that the form was shown with; empty where there was none. */
export const handleSchema = z.strictObject({ seen: z.string().max(30), handle })

/** An address only where there was none when the form was shown. */
export const publishSchema = z.strictObject({ handle: handle.optional() })

export const nothing = z.strictObject({})

/** `hide:skill:python`, `show:milestone:cs50p` */
export const itemSchema = z.strictObject({
  item: z
    .string()
    .regex(new RegExp(`^(?:hide|show):(?:${HIDEABLE.join('|')}):[a-z0-9-]{1,80}$`), 'This does not exist.')
    .transform((value) => {
      const [verb, kind, itemId] = value.split(':') as ['hide' | 'show', HiddenItem['kind'], string]
      return { verb, kind, itemId }
    }),
})

const linkId = z.string().regex(new RegExp(`^${UUID}$`), 'This link does not exist.')

export const shareSchema = z.strictObject({
  id: linkId,
  label: optionalLine(80, 'the name').refine((value) => value !== null, 'Write whom the link is for.'),
  lastDay: optionalDay,
})

export const revokeSchema = z.strictObject({ id: linkId })
