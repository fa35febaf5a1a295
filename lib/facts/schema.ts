import { z } from 'zod'
import { isDay } from '../day'
import { isWebAddress } from '../progress/link.rules'
import { ROLES } from './rules'

const LINE = 200
const TEXT = 4_000

const line = z
  .string()
  .trim()
  .max(LINE, `Keep it under ${LINE} characters.`)
  .transform((value) => value || null)

const text = z
  .string()
  .max(TEXT, 'Keep it under 4,000 characters.')
  .transform((value) => value.replaceAll('\r\n', '\n').trim() || null)

const link = z
  .string()
  .trim()
  .max(2048, 'Use a link of at most 2,048 characters.')
  .refine(
    (value) => value === '' || isWebAddress(value),
    'Write a whole web address that starts with https:// and has no password in it.',
  )
  .transform((value) => value || null)

const day = z
  .string()
  .trim()
  .refine(
    (value) => value === '' || isDay(value),
    'Write the date as year-month-day, for example 2026-11-21.',
  )
  .transform((value) => value || null)

/** 12, 12.5 or 12,5. */
const hours = z
  .string()
  .trim()
  .refine(
    (value) => value === '' || /^\d{1,4}([.,]\d)?$/.test(value),
    'Write hours as a number under 10,000, for example 12 or 12.5.',
  )
  .transform((value) => (value === '' ? null : Number(value.replace(',', '.'))))

/** Boxes that are ticked, each a field of the group: so a refused form keeps them all. */
const skills = z
  .record(z.string().regex(/^[a-z0-9-]{1,80}$/), z.literal('on'))
  .default({})
  .transform((ticked) => Object.keys(ticked))

const about = {
  milestoneId: z.string().regex(/^[a-z0-9-]{1,80}$/, 'This milestone does not exist.'),
  version: z.coerce.number().int().min(0),
}

export const courseSchema = z.strictObject({
  ...about,
  provider: line,
  courseUrl: link,
  hours,
  certificateUrl: link,
})

export const projectSchema = z.strictObject({
  ...about,
  question: text,
  data: text,
  result: text,
  repositoryUrl: link,
  demoUrl: link,
  industry: line,
  skills,
})

export const certificationSchema = z.strictObject({
  ...about,
  issuer: line,
  exam: line,
  earnedOn: day,
  expiresOn: day,
  credentialUrl: link,
})

export const readingSchema = z.strictObject({ ...about, work: line, workUrl: link, takeaway: text })

export const eventSchema = z.strictObject({
  ...about,
  name: line,
  role: z.enum([...ROLES, '']).transform((role) => role || null),
  heldOn: day,
  place: line,
  eventUrl: link,
})
