import { z } from 'zod'
import { Level, Link, Position, Slug, Text, Version } from '../content/fields.schema'
import { isOwnId } from './own.rules'
import { KINDS } from './rules'

const Titled = z.strictObject({ title: Text, summary: Text })

/** release.json: which edition of the content this is. */
export const ReleaseFile = z.strictObject({
  version: Version,
  compiledOn: z.iso.date(),
  skillLevels: z.strictObject({ 1: Text, 2: Text, 3: Text }),
  note: Text,
})

/** skills/<group>.json: the skills of one group in the order they are shown; `position` orders the groups. */
export const SkillsFile = z.strictObject({
  group: Text,
  position: Position,
  skills: z.array(z.strictObject({ id: Slug, name: Text, description: Text })).min(1),
})

/** milestones/<id>.json: everything about a milestone that holds on every path. */
export const MilestoneFile = z.strictObject({
  id: Slug.refine((id) => !isOwnId(id), 'must not begin like the id of a milestone that somebody added'),
  kind: z.enum(KINDS),
  title: Text,
  provider: Text,
  url: Link.nullable(),
  hours: z.number().positive(),
  description: Text,
  skills: z.array(z.strictObject({ id: Slug, level: Level })).min(1),
  prerequisites: z.array(Slug),
  specialisation: Slug.nullable(),
  evidence: Text,
  cost: z.enum(['free', 'paid', 'varies']),
  /** How many sent applications an internship step asks for. */
  applications: z.number().int().positive().optional(),
  /** An internship step that gets somebody ready for a position, and is none. */
  prepares: z.literal(true).optional(),
  dataset: z.strictObject({ name: Text, url: Link }).optional(),
  retired: z.strictObject({ on: z.iso.date(), reason: Text }).optional(),
  successor: Slug.optional(),
})

const Placement = z.strictObject({ id: Slug, optional: z.boolean() })

/** paths/<id>.json: a path and what it places where; `position` orders the paths. */
export const PathFile = z.strictObject({
  id: Slug,
  position: Position,
  title: Text,
  tagline: Text,
  summary: Text,
  responsibilities: z.array(Text),
  typicalTools: z.array(Text),
  education: z.array(Text),
  ladder: z.array(Titled),
  neighbourRoles: z.array(Titled),
  specialisations: z.array(Titled.extend({ id: Slug })),
  industryApplications: z.array(Titled.extend({ milestoneIds: z.array(Slug) })),
  stages: z
    .array(z.strictObject({ id: Slug, title: Text, goal: Text, milestones: z.array(Placement).min(1) }))
    .min(1),
})

/** transitions/<from>-to-<to>.json: what somebody who changes from one path to another brings and misses. */
export const TransitionFile = z.strictObject({
  fromPathId: Slug,
  toPathId: Slug,
  title: Text,
  summary: Text,
  strengths: z.array(Text),
  gaps: z.array(Text),
  bridgeMilestones: z.array(Slug),
})

export type ReleaseFile = z.infer<typeof ReleaseFile>
export type SkillsFile = z.infer<typeof SkillsFile>
export type MilestoneFile = z.infer<typeof MilestoneFile>
export type PathFile = z.infer<typeof PathFile>
export type TransitionFile = z.infer<typeof TransitionFile>
