import { type Catalog, type Path, placementsOf, type SkillLevel } from '../catalog/rules'
import type { Guide, Role } from '../guide/rules'

export type Need = { id: string; level: SkillLevel }

/** What somebody wants to be able to do: what a path teaches, or what a role takes. */
export type Target = {
  kind: 'path' | 'role'
  id: string
  title: string
  needs: readonly Need[]
  /** Groups of skills of which one is enough. */
  eitherOf: readonly (readonly string[])[]
}

/** What a path teaches: each skill at the highest level that one of its required milestones grants. Whoever has done them all has it. */
export function pathTarget(catalog: Catalog, path: Path): Target {
  const needs = new Map<string, SkillLevel>()
  for (const { id, optional } of placementsOf(path)) {
    if (optional) continue
    for (const skill of catalog.milestones.get(id)?.skills ?? [])
      if (skill.level > (needs.get(skill.id) ?? 0)) needs.set(skill.id, skill.level)
  }
  const { id, title } = path
  return {
    ...{ kind: 'path', id, title, eitherOf: [] },
    needs: [...needs].map(([skill, level]) => ({ id: skill, level })),
  }
}

/** What a role takes, as the guide says. */
export const roleTarget = ({ id, title, skills, eitherOf }: Role): Target => ({
  ...{ kind: 'role', id, title, eitherOf },
  needs: skills.map((skill) => ({ id: skill.id, level: skill.level })),
})

/** As an address names it: `path.mle`, `role.nlp-engineer`. */
export const targetName = ({ kind, id }: Pick<Target, 'kind' | 'id'>): string => `${kind}.${id}`

/** The target that an address asks for; for anything else the reader's own path, and without one the first role there is. */
export function findTarget(
  catalog: Catalog,
  guide: Guide,
  asked: unknown,
  own: Path | undefined,
): Target | undefined {
  const path = [...catalog.paths.values()].find(({ id }) => targetName({ kind: 'path', id }) === asked)
  const role = [...guide.roles.values()].find(({ id }) => targetName({ kind: 'role', id }) === asked)
  if (path) return pathTarget(catalog, path)
  if (role) return roleTarget(role)
  if (own) return pathTarget(catalog, own)
  const [first] = guide.roles.values()
  return first && roleTarget(first)
}

/** The role that a target is or leads to, and the one that the reader's own path leads to where it is another. */
export function rolesAround(
  { roles }: Guide,
  target: Target,
  own: Path | undefined,
): { role: Role | undefined; mine: Role | undefined } {
  const to = (pathId: string | undefined) =>
    [...roles.values()].find((role) => pathId && role.pathId === pathId)
  const role = target.kind === 'role' ? roles.get(target.id) : to(target.id)
  const mine = to(own?.id)
  return { role, mine: mine === role ? undefined : mine }
}
