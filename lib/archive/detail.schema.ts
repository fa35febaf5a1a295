import { z } from 'zod'
import type { ActivityKind } from '../../prisma/generated/client'
import { STAGES } from '../applications/rules'
import { KINDS } from '../catalog/rules'
import { PAUSE_KINDS } from '../plan/rules'
import {
  anyDay,
  contentId,
  count,
  day,
  link,
  milestoneId,
  ownMilestoneId,
  pathId,
  text,
  uuid,
} from './column.schema'
import { FACTS } from './facts.schema'
import type { KINDS_LEFT_OUT } from './left-out.rules'
import { MILESTONES } from './milestones.schema'
import { PATHS } from './paths.schema'
import { PLAN } from './plan.schema'
import { savedProfile } from './profile.schema'

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

const nothing = z.null()
const words = text(10_000).nullable()
const DAY = '\\d{4}-\\d{2}-\\d{2}'
const hours = said(/^(-|\d{1,2}) [1-7]{0,7}$/)
const pause = said(new RegExp(`^${DAY} (${DAY}|-) (${PAUSE_KINDS.join('|')})$`))

const step = json(
  z.strictObject({ id: uuid, text: text(200), place: z.int().min(-1), doneOn: anyDay.nullable().optional() }),
)
const ownLink = json(MILESTONES.MilestoneLink.omit({ milestoneId: true }))
const own = json(
  z.strictObject({
    ...PATHS.OwnMilestone.omit({ milestoneId: true, position: true, removedOn: true, version: true }).shape,
    kind: z.enum(KINDS),
    skills: z.array(z.strictObject({ id: contentId, level: count.max(3) })).max(200),
  }),
)
const application = json(
  z
    .strictObject({
      ...PLAN.Application.omit({ id: true, version: true, changes: true }).shape,
      stage: z.enum(STAGES),
      milestoneId: milestoneId.nullable(),
    })
    .partial(),
)
const switched = json(
  z.strictObject({
    from: pathId,
    reason: text(300).nullable(),
    before: z.strictObject({ primaryAt: z.string().max(40).nullable() }).nullable(),
    again: z.array(z.tuple([milestoneId, day.nullable()])).max(500),
    back: z.literal(true).optional(),
  }),
)
const reset = json(z.strictObject({ again: z.array(z.tuple([milestoneId, day.nullable()])).max(500) }))
const specialisation = json(z.strictObject({ id: contentId, title: text(300) }))

/** Fields that came later are absent from what was written before. */
const factsOf = (shape: z.ZodObject, more: z.ZodRawShape = {}) =>
  z.strictObject({ ...shape.omit({ milestoneId: true, version: true }).shape, ...more }).partial()
const facts = json(
  z.union([
    factsOf(FACTS.CourseFacts),
    factsOf(FACTS.ProjectFacts, { skills: z.array(contentId).max(200) }),
    factsOf(FACTS.CertificationFacts),
    factsOf(FACTS.ReadingFacts),
    factsOf(FACTS.EventFacts),
  ]),
)

/** Kinds of entries that no archive has. */
export type Secret = (typeof KINDS_LEFT_OUT)[number]

/** What the detail of an entry of each kind says. */
export const DETAILS = {
  path_chosen: nothing,
  path_changed: nothing,
  path_switched: switched,
  switch_undone: switched,
  path_reset: reset,
  reset_undone: reset,
  again_asked: day.nullable(),
  done_again: nothing,
  started: nothing,
  start_undone: nothing,
  done: nothing,
  reopened: nothing,
  set_aside: nothing,
  date_changed: nothing,
  already_known: nothing,
  day_forgotten: nothing,
  preference_set: z.enum(KINDS).nullable(),
  evidence_added: link,
  evidence_removed: words,
  note_saved: words,
  facts_saved: facts,
  step_added: step,
  step_renamed: step,
  step_done: step,
  step_reopened: step,
  step_removed: step,
  step_moved: step,
  link_added: ownLink,
  link_edited: ownLink,
  link_removed: ownLink,
  assessed: said(/^\d{1,9} [\w.-]{1,40} [\w.-]{0,4000}$/),
  plan_set: hours,
  plan_undone: hours,
  estimates_hidden: nothing,
  estimates_shown: nothing,
  paused: pause,
  resumed: pause,
  resume_undone: pause,
  pause_removed: day,
  target_set: day,
  target_removed: words,
  target_undone: day.nullable(),
  application_added: application,
  application_edited: application,
  application_moved: application,
  application_move_undone: application,
  application_removed: application,
  own_added: own,
  own_edited: own,
  own_moved: ownMilestoneId,
  own_removed: nothing,
  own_restored: nothing,
  substituted: json(z.strictObject({ byId: milestoneId, reason: text(500) })),
  substitution_undone: words,
  reflected: json(
    z.strictObject({
      ...PLAN.Reflection.omit({ month: true, version: true }).shape,
      month: z.string().regex(/^\d{4}-\d{2}$/),
    }),
  ),
  rhythm_hidden: nothing,
  rhythm_shown: nothing,
  specialisation_chosen: specialisation,
  specialisation_left: specialisation,
  profile_saved: json(savedProfile),
  item_hidden: said(/^(milestone|skill):[a-z0-9-]{1,80}$/),
  item_shown: said(/^(milestone|skill):[a-z0-9-]{1,80}$/),
  place_said: json(z.strictObject({ roleId: contentId.nullable(), title: text(300) })),
} satisfies Record<Exclude<ActivityKind, Secret>, z.ZodType>

export type ArchivedKind = keyof typeof DETAILS

export const ARCHIVED_KINDS = Object.keys(DETAILS) as [ArchivedKind, ...ArchivedKind[]]
