import type { Catalog, Milestone, SkillLevel } from '../catalog/rules'
import { type Standings, stateOf } from '../progress/state.rules'

/**
 * What somebody can do by what they have done: each skill at the highest level that a finished milestone grants. Finishing more
 * never lowers it, and the order of finishing does not matter.
 */
export function heldSkills(catalog: Catalog, standings: Standings): Map<string, SkillLevel> {
  const held = new Map<string, SkillLevel>()
  for (const [id, dates] of standings) {
    if (stateOf(dates) !== 'done') continue
    for (const skill of catalog.milestones.get(id)?.skills ?? [])
      if (skill.level > (held.get(skill.id) ?? 0)) held.set(skill.id, skill.level)
  }
  return held
}

/** The names of the skills that a milestone grants at a higher level than somebody holds them. */
export const skillsMissing = (catalog: Catalog, milestoneId: string, held: ReadonlyMap<string, SkillLevel>) =>
  (catalog.milestones.get(milestoneId)?.skills ?? [])
    .filter(({ id, level }) => level > (held.get(id) ?? 0))
    .map(({ id }) => catalog.skills.get(id)?.name ?? id)

/** What is known about a reader's skills: null for a visitor without an account who has ticked nothing either. */
export function levelsKnown(
  catalog: Catalog,
  { viewer, standings }: { viewer: object | null; standings: Standings },
): Map<string, SkillLevel> | null {
  return viewer || standings.size > 0 ? heldSkills(catalog, standings) : null
}

/** What grants a skill and at which level, the highest first, then in the catalogue's order; retired
 * milestones are left out, and somebody’s own: who reads it looks for what to do. */
export function milestonesGranting(catalog: Catalog, skillId: string): [Milestone, SkillLevel][] {
  return [...catalog.milestones.values()]
    .filter(({ retired, own }) => !retired && !own)
    .flatMap((milestone): [Milestone, SkillLevel][] =>
      milestone.skills.filter(({ id }) => id === skillId).map(({ level }) => [milestone, level]),
    )
    .sort(([, a], [, b]) => b - a)
}
