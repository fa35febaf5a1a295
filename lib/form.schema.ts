import { z } from 'zod'
import { type Day, EARLIEST_DAY, isDay } from './day'
import { isWebAddress } from './link.rules'

// The fields that forms of several features have in common. What is left empty becomes null.

/** The id of a milestone, of the catalogue or one's own; whether there is one is for the command to say. */
export const milestoneId = z.string().regex(/^[a-z0-9-]{1,80}$/, 'This milestone does not exist.')

/** One line, also from a file, of at most `most` characters; `what` names it in the sentence that refuses more. */
export const line = (most: number, what = 'it') =>
  z
    .string()
    .overwrite((text) => text.replaceAll(/[\r\n]+/g, ' '))
    .trim()
    .max(most, `Keep ${what} under ${most} characters.`)

export const optionalLine = (most: number, what = 'it') =>
  line(most, what).transform((value) => value || null)

/** Several lines. Browsers send line ends as CR LF, old files as CR, and a hidden field must compare with what a text area sent. */
export const optionalText = (most: number, what = 'it') =>
  z
    .string()
    .max(most, `Keep ${what} under ${most.toLocaleString('en')} characters.`)
    .transform((value) => value.replaceAll(/\r\n?/g, '\n').trim() || null)

export const NO_LINK = 'Write a whole web address that starts with https:// and has no password in it.'

const address = z.string().trim().max(2048, 'Use a link of at most 2,048 characters.')

/** An address as it was typed, empty where there is none. */
export const anyAddress = address.default('')

/** What a person links to: shown as a link to others, so only the web and never a password in it. */
export const optionalLink = address
  .refine((value) => value === '' || isWebAddress(value), NO_LINK)
  .transform((value) => value || null)

export const NO_DAY = 'Write the date as year-month-day, for example 2026-11-21.'

/** Far enough for any plan, and a typing slip like 20226 is none. */
const LATEST_DAY: Day = '2199-12-31'

/** Whether somebody may name this day, past or to come. */
export const isNameable = (value: string) => isDay(value) && value >= EARLIEST_DAY && value <= LATEST_DAY

export const optionalDay = z
  .string()
  .trim()
  .refine((value) => value === '' || isNameable(value), NO_DAY)
  .transform((value) => value || null)

/** The button of a form that asks for what was stored before its last save. */
export const back = z.literal('yes').optional()

/** Boxes that are ticked, each a field of the group: so a refused form keeps them all. */
export const ticked = z
  .record(z.string().regex(/^[a-z0-9-]{1,80}$/), z.literal('on'))
  .default({})
  .transform((boxes) => Object.keys(boxes))

/** What proves who is asking, where an action asks for it. */
export const proof = {
  currentPassword: z.string().max(300, 'This password is too long.').optional(),
  displayName: z.string().max(300, 'This name is too long.').optional(),
}
