import type { Catalog, Path } from '../catalog/rules'
import type { Topic } from './claim.rules'
import { neighboursOf } from './overlap.rules'
import {
  type Collaborator,
  type Guide,
  type Industry,
  isFounding,
  type Owned,
  type Role,
  type RoleSkill,
  type Task,
  type Weight,
} from './rules'

/** From what somebody answers for to what they only help with. */
export const WEIGHTS: readonly Weight[] = ['primary', 'shared', 'secondary']

/** The path to a role, where there is one. */
export const pathOf = (catalog: Catalog, { pathId }: Role): Path | undefined =>
  catalog.paths.get(pathId ?? '')

/** The tasks of a role by how far it owns them; null for a role about which no tasks are recorded. */
export function tasksOf({ tasks }: Guide, { id }: Role): Record<Owned, Task[]> | null {
  if (!isFounding(id)) return null
  const owned = (as: Owned) => tasks.filter(({ ownership }) => ownership[id] === as)
  return {
    primary: owned('primary'),
    shared: owned('shared'),
    secondary: owned('secondary'),
    none: owned('none'),
  }
}

/** The skills of a role by their weight, the highest level first. */
export const skillsByWeight = ({ skills }: Role, weight: Weight): RoleSkill[] =>
  skills.filter((skill) => skill.weight === weight).sort((a, b) => b.level - a.level)

/** Somebody in `roles` who works with a role, and as what they know it. */
export type Acquaintance = { id: string; note: string; roles: Role[] }

/** Whom a role works with: those who are recorded for it, and the other way round, the roles for which it is recorded itself. */
export function peopleAround(
  { collaborators, roles }: Guide,
  { id }: Role,
): { whom: Collaborator[]; knownTo: Acquaintance[] } {
  return {
    whom: collaborators.filter(({ worksWith }) => worksWith.includes(id)),
    knownTo: collaborators
      .filter(({ roleId }) => roleId === id)
      .map(({ id: collaboratorId, note, worksWith }) => ({
        id: collaboratorId,
        note,
        roles: worksWith.flatMap((each) => roles.get(each) ?? []),
      })),
  }
}

/** The industries in which something is recorded for a role, with only its applications. */
export const industriesOf = ({ industries }: Guide, { id }: Role): Industry[] =>
  industries
    .map((industry) => ({
      ...industry,
      applications: industry.applications.filter(({ roleIds }) => roleIds.includes(id)),
    }))
    .filter(({ applications }) => applications.length > 0)

/** The topics in which sources speak about a role, with only the claims about it. */
export const topicsAbout = ({ topics }: Guide, { id }: Role): Topic[] =>
  topics
    .map((topic) => ({ ...topic, claims: topic.claims.filter(({ roleIds }) => roleIds.includes(id)) }))
    .filter(({ claims }) => claims.length > 0)

/** The paths whose ladder a role stands on. */
export const laddersWith = ({ steps }: Guide, { id }: Role): string[] => [
  ...new Set(steps.filter(({ from, to }) => from === id || to === id).map(({ pathId }) => pathId)),
]

/** The role that a role is first compared with: the founding two with each other, any other with the one most alike. */
export function comparedWith(guide: Guide, role: Role): Role {
  const counterpart = { mle: 'ds', ds: 'mle' }[role.id]
  return guide.roles.get(counterpart ?? '') ?? neighboursOf(guide, role)[0]?.role ?? role
}

/** What may be recorded about a role beside its skills. */
export type Recorded =
  | 'tasks'
  | 'tools'
  | 'education'
  | 'people'
  | 'ladder'
  | 'industries'
  | 'sources'
  | 'codes'

/** Which of it is recorded. */
export function recordedOf(guide: Guide, catalog: Catalog, role: Role): Record<Recorded, boolean> {
  const path = pathOf(catalog, role)
  const { whom, knownTo } = peopleAround(guide, role)
  return {
    tasks: tasksOf(guide, role) !== null,
    tools: path !== undefined,
    education: path !== undefined,
    people: whom.length + knownTo.length > 0,
    ladder: laddersWith(guide, role).length > 0,
    industries: industriesOf(guide, role).length > 0 || path !== undefined,
    sources: topicsAbout(guide, role).length > 0,
    codes: role.occupationCodes.length > 0,
  }
}
