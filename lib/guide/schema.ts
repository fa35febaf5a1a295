import { z } from 'zod'
import { Level, Link, Position, Slug, Text, Version } from '../content/fields.schema'
import { Verification } from './claim.schema'

const Weight = z.enum(['primary', 'shared', 'secondary'])
const Owned = z.enum(['primary', 'shared', 'secondary', 'none'])
const RoleSkill = z.strictObject({ id: Slug, weight: Weight, level: Level })

const OccupationCode = z.strictObject({
  system: Text,
  code: Text.nullable(),
  uri: Link,
  title: Text,
  match: z.enum(['exact', 'close', 'related']),
  iscoGroup: Text.optional(),
  note: Text.optional(),
  source: z.strictObject({ title: Text, url: Link }),
  verification: Verification,
})

/** release.json: the edition, what its words mean, and the formulas as readers see them. */
export const GuideRelease = z.strictObject({
  version: Version,
  compiledOn: z.iso.date(),
  catalogVersion: Version,
  skillLevels: z.strictObject({ 1: Text, 2: Text, 3: Text }),
  weights: z.strictObject({ primary: z.number(), shared: z.number(), secondary: z.number() }),
  weightMeaning: z.strictObject({ primary: Text, shared: Text, secondary: Text }),
  overlapFormula: Text,
  sharedSpine: z.array(Slug),
  stanceMeaning: Text,
  displayRules: z.array(Text),
})

/** roles/<id>.json: a role and the skills it takes; `position` orders the roles. */
export const RoleFile = z.strictObject({
  id: Slug,
  position: Position,
  kind: z.enum(['path', 'ladder', 'neighbour']),
  title: Text,
  pathId: Slug.nullable(),
  summary: Text,
  skills: z.array(RoleSkill).min(1),
  eitherOf: z.array(z.array(Slug).min(2)),
  gaps: z.array(z.strictObject({ skillId: Slug, note: Text })),
  occupationCodes: z.array(OccupationCode),
})

const Step = z.strictObject({
  id: Slug,
  from: Slug,
  to: Slug,
  branch: z.enum(['technical', 'leadership', 'research', 'consulting']),
  kind: z.enum(['entry', 'promotion', 'branch']),
  extraSkills: z.array(
    z.strictObject({ id: Slug, level: Level, preparedLevel: z.literal([0, 1, 2, 3]), gap: z.boolean() }),
  ),
  preparingMilestoneIds: z.array(Slug),
  advisory: z.literal(true),
  note: Text,
})

/** ladder/<pathId>.json: the steps into, up from and beside the role of one path. */
export const LadderFile = z.strictObject({ pathId: Slug, steps: z.array(Step) })

/** tasks.json: what is done in both roles and who owns it. */
export const TasksFile = z.array(
  z.strictObject({
    id: Slug,
    title: Text,
    ownership: z.strictObject({ mle: Owned, ds: Owned }),
    skills: z.array(Slug),
    contested: z.boolean(),
    note: Text.nullable(),
    claimIds: z.array(Slug),
    positions: z.array(z.strictObject({ article: z.enum(['A', 'B']), says: Text })).optional(),
  }),
)

/** collaborators.json: people one works with. */
export const CollaboratorsFile = z.array(
  z.strictObject({
    id: Slug,
    title: Text,
    worksWith: z.array(Slug).min(1),
    roleId: Slug.nullable(),
    note: Text,
  }),
)

const ForBoth = <T extends z.ZodType>(each: T) => z.strictObject({ mle: z.array(each), ds: z.array(each) })

/** checkpoints.json: how the two founding roles do one project together. */
export const CheckpointsFile = z.array(
  z.strictObject({
    id: Slug,
    order: Position,
    title: Text,
    goal: Text,
    whoLeads: z.enum(['mle', 'ds', 'both']),
    leadReason: Text,
    tasks: ForBoth(Text),
    evidence: Text,
    taskIds: z.array(Slug),
    skills: ForBoth(Slug),
    milestoneIds: z.array(Slug),
  }),
)

/** glossary.json: words that a reader may not know. */
export const GlossaryFile = z.array(
  z.strictObject({
    id: Slug,
    term: Text,
    definition: Text,
    skillIds: z.array(Slug),
    kind: z.enum(['concept', 'tool', 'career']),
  }),
)

/** industries/<id>.json: what the roles do there, and which milestones practise it. */
export const IndustryFile = z.strictObject({
  id: Slug,
  position: Position,
  title: Text,
  applications: z.array(
    z.strictObject({
      title: Text,
      roleIds: z.array(Slug),
      milestoneIds: z.array(Slug),
      fit: z.enum(['direct', 'transfer']),
    }),
  ),
})

export type GuideRelease = z.infer<typeof GuideRelease>
export type RoleFile = z.infer<typeof RoleFile>
export type LadderFile = z.infer<typeof LadderFile>
export type IndustryFile = z.infer<typeof IndustryFile>
export type TasksFile = z.infer<typeof TasksFile>
export type CollaboratorsFile = z.infer<typeof CollaboratorsFile>
export type CheckpointsFile = z.infer<typeof CheckpointsFile>
export type GlossaryFile = z.infer<typeof GlossaryFile>
