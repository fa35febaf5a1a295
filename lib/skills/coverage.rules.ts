import type { Catalog, SkillLevel } from '../catalog/rules'
import { type Levels, withAlternatives } from '../guide/overlap.rules'
import type { Need, Target } from './target.rules'

export const COVERAGES = ['held', 'in-reach', 'missing'] as const
export type Coverage = (typeof COVERAGES)[number]

/** Where somebody stands with one skill that they want: `own` is their level, with alternatives counted. */
export type Covered = Need & { own: 0 | SkillLevel; coverage: Coverage }

/**
 * Each needed skill: held at the level, in reach (what is started would bring it there), or missing. `reach` are the levels with
 * everything finished that is started now; it is never below `held`.
 */
export function coverageOf(target: Target, held: Levels, reach: Levels): Covered[] {
  const [have, soon] = [withAlternatives(held, target), withAlternatives(reach, target)]
  return target.needs.map(({ id, level }) => {
    const own = (have.get(id) ?? 0) as 0 | SkillLevel
    const coverage = own >= level ? 'held' : (soon.get(id) ?? 0) >= level ? 'in-reach' : 'missing'
    return { id, level, own, coverage }
  })
}

export type Count = Record<Coverage, number>

/** How many are held, in reach and missing. */
export function countOf(skills: readonly Covered[]): Count {
  const count = { held: 0, 'in-reach': 0, missing: 0 }
  for (const { coverage } of skills) count[coverage] += 1
  return count
}

/** By the groups of the catalogue, in its order; groups with nothing in them are left out. */
export function byGroup<S extends { id: string }>(
  catalog: Catalog,
  skills: readonly S[],
): Map<string, readonly S[]> {
  const byId = new Map(skills.map((skill) => [skill.id, skill]))
  const groups = new Map<string, S[]>()
  for (const { id, group } of catalog.skills.values()) {
    const skill = byId.get(id)
    if (skill) groups.set(group, [...(groups.get(group) ?? []), skill])
  }
  return groups
}
