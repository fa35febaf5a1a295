import { z } from 'zod'
import { isDay } from '../day'
import {
  back,
  optionalLink as link,
  milestoneId,
  NO_DAY,
  optionalLine,
  optionalText,
  ticked as skills,
} from '../form.schema'
import { ROLES } from './rules'

const line = optionalLine(200)
const text = optionalText(4_000)

const day = z
  .string()
  .trim()
  .refine((value) => value === '' || isDay(value), NO_DAY)
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

const about = {
  milestoneId,
  version: z.coerce.number().int().min(0),
  /** These are the facts as they were before the last save. */
  back,
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
