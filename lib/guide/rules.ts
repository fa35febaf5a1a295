import type { SkillLevel } from '../catalog/rules'
import type { Claim, Contrast, Topic, Verification } from './claim.rules'

export type Weight = 'primary' | 'shared' | 'secondary'
export type Branch = 'technical' | 'leadership' | 'research' | 'consulting'
/** The two roles that Waymark has a path for, and that tasks, contrasts and checkpoints speak of. */
export type FoundingRole = 'mle' | 'ds'

export type RoleSkill = { id: string; weight: Weight; level: SkillLevel }

export type OccupationCode = {
  system: string
  code: string | null
  uri: string
  title: string
  match: 'exact' | 'close' | 'related'
  iscoGroup?: string | undefined
  note?: string | undefined
  source: { title: string; url: string }
  verification: Verification
}

export type Role = {
  id: string
  /** Whether there is a path to it, it is further up a ladder, or it is a neighbour to compare with. */
  kind: 'path' | 'ladder' | 'neighbour'
  title: string
  pathId: string | null
  summary: string
  skills: readonly RoleSkill[]
  /** Groups of skills of which one is enough, such as Python or R. */
  eitherOf: readonly (readonly string[])[]
  gaps: readonly { skillId: string; note: string }[]
  occupationCodes: readonly OccupationCode[]
}

/** A step from one role to the next: advice, never a lock. */
export type Step = {
  id: string
  pathId: string
  from: string
  to: string
  branch: Branch
  kind: 'entry' | 'promotion' | 'branch'
  /** What it additionally needs; `preparedLevel` is what the catalogue's milestones reach, `gap` that it is not enough. */
  extraSkills: readonly { id: string; level: SkillLevel; preparedLevel: 0 | SkillLevel; gap: boolean }[]
  preparingMilestoneIds: readonly string[]
  note: string
}

export type Owned = Weight | 'none'

export type Task = {
  id: string
  title: string
  ownership: Record<FoundingRole, Owned>
  skills: readonly string[]
  contested: boolean
  note: string | null
  claimIds: readonly string[]
  /** Who owns it according to the two articles that the guide began with. */
  positions?: readonly { article: 'A' | 'B'; says: string }[] | undefined
}

export type Collaborator = {
  id: string
  title: string
  worksWith: readonly string[]
  roleId: string | null
  note: string
}

export type Checkpoint = {
  id: string
  order: number
  title: string
  goal: string
  whoLeads: FoundingRole | 'both'
  leadReason: string
  tasks: Record<FoundingRole, readonly string[]>
  evidence: string
  taskIds: readonly string[]
  skills: Record<FoundingRole, readonly string[]>
  milestoneIds: readonly string[]
}

export type Term = {
  id: string
  term: string
  definition: string
  skillIds: readonly string[]
  kind: 'concept' | 'tool' | 'career'
}

export type Industry = {
  id: string
  title: string
  applications: readonly {
    title: string
    roleIds: readonly string[]
    milestoneIds: readonly string[]
    /** Whether the milestones practise exactly this, or something that carries over. */
    fit: 'direct' | 'transfer'
  }[]
}

/** What the words and numbers of the guide mean. */
type Meanings = {
  compiledOn: string
  skillLevels: Record<SkillLevel, string>
  weights: Record<Weight, number>
  weightMeaning: Record<Weight, string>
  overlapFormula: string
  displayRules: readonly string[]
}

/** Everything the content says about roles, in memory. Lists are in the order in which they are shown. */
export type Guide = {
  version: string
  meanings: Meanings
  roles: ReadonlyMap<string, Role>
  steps: readonly Step[]
  tasks: readonly Task[]
  topics: readonly Topic[]
  claims: ReadonlyMap<string, Claim>
  contrasts: readonly Contrast[]
  collaborators: readonly Collaborator[]
  checkpoints: readonly Checkpoint[]
  terms: ReadonlyMap<string, Term>
  industries: readonly Industry[]
}

const byId = <T extends { id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]))

type Parts = Omit<Guide, 'roles' | 'claims' | 'terms'> & { roles: readonly Role[]; terms: readonly Term[] }

/** The guide with what is looked up by id made findable. */
export const guideOf = ({ roles, terms, ...rest }: Parts): Guide => ({
  ...rest,
  roles: byId(roles),
  terms: byId(terms),
  claims: byId(rest.topics.flatMap(({ claims }) => claims)),
})

/** Both founding roles are named in tasks, contrasts and checkpoints; other roles are not. */
export const isFounding = (roleId: string): roleId is FoundingRole => roleId === 'mle' || roleId === 'ds'
