import { z } from 'zod'
import { KINDS } from '../catalog/rules'
import { type Day, isDay } from '../day'
import { back, milestoneId, NO_DAY, optionalLink, optionalText } from '../form.schema'
import type { MarkVerb, PathVerb } from './state.rules'
import { type Within, whenFrom } from './when.rules'

const day = z.string().refine(isDay, NO_DAY)

const VERBS: readonly MarkVerb[] = ['start', 'unstart', 'complete', 'know', 'reopen', 'set-aside']
const PATH_VERBS: readonly PathVerb[] = ['complete-again', 'repeat']

/** Of what was done within a month or year only that. */
const WHEN = '\\d{4}(-\\d{2}(-\\d{2})?)?'
/** `complete:cs50p:2026-11-21`; the verbs about one path name it: `repeat:cs50p:ds:2026-11-21`. */
const MARK = new RegExp(
  `^((${VERBS.join('|')}):[a-z0-9-]{1,80}|(${PATH_VERBS.join('|')}):[a-z0-9-]{1,80}:[a-z0-9-]{1,40})(:${WHEN})?$`,
)

/** What a control asks for. */
export type MarkAsk =
  | { verb: MarkVerb; id: string; on: Day | undefined; within?: Within | null | undefined }
  | { verb: PathVerb; id: string; pathId: string; on: Day | undefined }

function askOf(text: string): MarkAsk {
  const [first, id = '', third, fourth] = text.split(':')
  const verb = PATH_VERBS.find((each) => each === first)
  if (verb) return { verb, id, pathId: third ?? '', on: fourth }
  const when = third ? whenFrom(third) : null
  return { verb: first as MarkVerb, id, on: when?.on ?? third, within: when?.within }
}

/** A control of a milestone: one button carries the verb and the milestone, so that a whole list is one form. */
export const markSchema = z.strictObject({
  mark: z
    .string()
    .regex(MARK, 'This milestone does not exist.')
    .transform(askOf)
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

/**
 * The day, or what was typed for a month or year; `seen` is the one that the form showed, empty for what was known already. Here and below `back` asks for what was stored
 * `before` the last save, and `was` says what that was where no form can write it.
 */
export const redateSchema = z.strictObject({
  milestoneId,
  seen: z
    .string()
    .refine((shown) => shown === '' || whenFrom(shown) !== null, NO_DAY)
    .transform((shown) => shown || null),
  on: day.or(z.literal('')),
  about: z.string().max(40, 'Write a month or a year.').default(''),
  ...{ back, before: day.optional(), was: z.enum(['known', 'month', 'year']).optional() },
})

const text = optionalText(10_000)

export const evidenceSchema = z.strictObject({
  ...{ milestoneId, seen: text, evidenceUrl: optionalLink },
  ...{ back, before: optionalLink.optional() },
})

export const noteSchema = z.strictObject({
  milestoneId,
  seen: text,
  note: text,
  back,
  before: text.optional(),
})

/** The kind of milestone somebody would rather do next; empty for none. */
const anyKind = z.enum([...KINDS, '']).transform((kind) => kind || null)

/** `seen` is what the page showed. */
export const preferSchema = z.strictObject({ kind: anyKind, seen: anyKind })
