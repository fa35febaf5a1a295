import { z } from 'zod'
import { KINDS } from '../catalog/rules'
import { isDay } from '../day'
import { isWebAddress } from './link.rules'
import type { MarkVerb } from './state.rules'

export const milestoneId = z.string().regex(/^[a-z0-9-]{1,80}$/, 'This milestone does not exist.')

const day = z.string().refine(isDay, 'Write the date as year-month-day, for example 2026-11-21.')

const VERBS: readonly MarkVerb[] = ['start', 'unstart', 'complete', 'know', 'reopen', 'set-aside']

/** A control of a milestone: one button carries the verb and the milestone, so that a whole list is one form. */
export const markSchema = z.strictObject({
  mark: z
    .string()
    .regex(
      new RegExp(`^(${VERBS.join('|')}):[a-z0-9-]{1,80}(:\\d{4}-\\d{2}-\\d{2})?$`),
      'This milestone does not exist.',
    )
    .transform((text) => {
      const [verb, id, on] = text.split(':') as [MarkVerb, string, string | undefined]
      return { verb, id, on }
    })
    .refine(({ on }) => on === undefined || isDay(on), 'This day does not exist.'),
  /** The visitor's time zone, where they have no account that knows it. */
  zone: z.string().max(64).optional(),
})

/** More than any path has, and a form that is longer is none of ours. */
const MOST_AT_ONCE = 200
const AT_ONCE = `Choose at most ${MOST_AT_ONCE} milestones at once.`

const several = z.array(milestoneId).max(MOST_AT_ONCE, AT_ONCE)

/**
 * Milestones that somebody knows already, each a box of its own: `known.cs50p`. The button that takes it back names those that
 * were changed by it; what is ticked meanwhile is left alone then.
 */
export const knowSchema = z
  .strictObject({
    known: z.record(z.string(), z.literal('on')).default({}).transform(Object.keys).pipe(several),
    forget: z
      .string()
      .transform((text) => [...new Set(text.split(' '))])
      .pipe(several)
      .optional(),
    zone: z.string().max(64).optional(),
  })
  .refine(({ known, forget }) => forget !== undefined || known.length > 0, {
    path: ['known'],
    message: 'Choose at least one milestone.',
  })

/** `seen` is the day that the form showed; empty for what was known already. */
export const redateSchema = z.strictObject({
  milestoneId,
  seen: day.or(z.literal('')).transform((shown) => shown || null),
  on: day,
})

/** What a person links to: shown as a link to others, so only the web and never a password in it. */
const evidenceUrl = z
  .string()
  .trim()
  .max(2048, 'Use a link of at most 2,048 characters.')
  .refine(
    (value) => value === '' || isWebAddress(value),
    'Write a whole web address that starts with https:// and has no password in it.',
  )
  .transform((value) => value || null)

/** Browsers send line ends as CR LF, and a hidden field must compare with what a text area sent. */
const text = z
  .string()
  .max(10_000, 'Keep it under 10,000 characters.')
  .transform((value) => value.replaceAll('\r\n', '\n').trim() || null)

export const evidenceSchema = z.strictObject({ milestoneId, seen: text, evidenceUrl })

export const noteSchema = z.strictObject({ milestoneId, seen: text, note: text })

/** The kind of milestone somebody would rather do next; empty for none. */
export const preferSchema = z.strictObject({
  kind: z.enum([...KINDS, '']).transform((kind) => kind || null),
})
