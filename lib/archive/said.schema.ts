import { z } from 'zod'
import { STAGES } from '../applications/rules'
import { KINDS } from '../catalog/rules'
import { PAUSE_KINDS } from '../plan/rules'
import { anyDay, contentId, count, day, milestoneId, pathId, text, uuid } from './column.schema'
import { FACTS } from './facts.schema'
import { MILESTONES } from './milestones.schema'
import { PATHS } from './paths.schema'
import { PLAN } from './plan.schema'
import { savedProfile } from './profile.schema'

// What an entry of a history says beside its kind, as far as it is more than a day or a name.

/** JSON of the longest thing that is written at once, with every character escaped. */
const MOST = 200_000

function parsed(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return undefined
  }
}

/** A text that is JSON of this shape. It stays text: that is how the history keeps it. */
const json = (shape: z.ZodType) =>
  text(MOST).refine(
    (value) => shape.safeParse(parsed(value)).success,
    'does not say what entries of this kind say',
  )

const said = (pattern: RegExp) => z.string().regex(pattern, 'does not say what entries of this kind say')

export const nothing = z.null()
export const words = text(10_000).nullable()
const DAY = '\\d{4}-\\d{2}-\\d{2}'
export const hours = said(/^(-|\d{1,2}) [1-7]{0,7}$/)
export const pause = said(new RegExp(`^${DAY} (${DAY}|-) (${PAUSE_KINDS.join('|')})$`))

export const step = json(
  z.strictObject({ id: uuid, text: text(200), place: z.int().min(-1), doneOn: anyDay.nullable().optional() }),
)
export const ownLink = json(MILESTONES.MilestoneLink.omit({ milestoneId: true }))
export const own = json(
  z.strictObject({
    ...PATHS.OwnMilestone.omit({ milestoneId: true, position: true, removedOn: true, version: true }).shape,
    kind: z.enum(KINDS),
    skills: z.array(z.strictObject({ id: contentId, level: count.max(3) })).max(200),
  }),
)
export const application = json(
  z
    .strictObject({
      ...PLAN.Application.omit({ id: true, version: true, changes: true }).shape,
      stage: z.enum(STAGES),
      milestoneId: milestoneId.nullable(),
    })
    .partial(),
)
export const switched = json(
  z.strictObject({
    from: pathId,
    reason: text(300).nullable(),
    before: z.strictObject({ primaryAt: z.string().max(40).nullable() }).nullable(),
    again: z.array(z.tuple([milestoneId, day.nullable()])).max(500),
    back: z.literal(true).optional(),
  }),
)
export const reset = json(z.strictObject({ again: z.array(z.tuple([milestoneId, day.nullable()])).max(500) }))
export const specialisation = json(z.strictObject({ id: contentId, title: text(300) }))

/** Fields that came later are absent from what was written before. */
const factsOf = (shape: z.ZodObject, more: z.ZodRawShape = {}) =>
  z.strictObject({ ...shape.omit({ milestoneId: true, version: true }).shape, ...more }).partial()
export const facts = json(
  z.union([
    factsOf(FACTS.CourseFacts),
    factsOf(FACTS.ProjectFacts, { skills: z.array(contentId).max(200) }),
    factsOf(FACTS.CertificationFacts),
    factsOf(FACTS.ReadingFacts),
    factsOf(FACTS.EventFacts),
  ]),
)
export const substituted = json(z.strictObject({ byId: milestoneId, reason: text(500) }))
export const reflected = json(
  z.strictObject({
    ...PLAN.Reflection.omit({ month: true, version: true }).shape,
    month: z.string().regex(/^\d{4}-\d{2}$/),
  }),
)
export const place = json(z.strictObject({ roleId: contentId.nullable(), title: text(300) }))
export const profile = json(savedProfile)
export const item = said(/^(milestone|skill):[a-z0-9-]{1,80}$/)
export const assessed = said(/^\d{1,9} [\w.-]{1,40} [\w.-]{0,4000}$/)
