import type { SkillLevel } from '../catalog/rules'
import type { Guide, Role } from './rules'

type Weights = Guide['meanings']['weights']

/** Skill id → level; a skill that is not in it is at level 0. */
export type Levels = ReadonlyMap<string, number>

const levelsOf = (role: Role): Map<string, SkillLevel> =>
  new Map(role.skills.map(({ id, level }) => [id, level]))

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((100 * part) / whole))

/**
 * How alike two roles are, in percent: symmetric, 100 for a role with itself. Formula: `overlapFormula` of the content
 * (prisma/guide/release.json): 100 · Σ i·min(a, b) ÷ Σ i·max(a, b) over all skills, with the levels a and b (0 if absent)
 * and the importance i, the higher of both roles' weights.
 */
export const overlap = (a: Role, b: Role, weights: Weights): number => percent(...overlapSums(a, b, weights))

/** What `overlap` divides: Σ i·min(a, b) and Σ i·max(a, b). */
export function overlapSums(a: Role, b: Role, weights: Weights): [common: number, either: number] {
  const [levelA, levelB] = [levelsOf(a), levelsOf(b)]
  const importance = new Map<string, number>()
  for (const { id, weight } of [...a.skills, ...b.skills])
    importance.set(id, Math.max(importance.get(id) ?? 0, weights[weight]))
  let [common, either] = [0, 0]
  for (const [id, weight] of importance) {
    const [low, high] = [levelA.get(id) ?? 0, levelB.get(id) ?? 0].sort((x, y) => x - y) as [number, number]
    common += weight * low
    either += weight * high
  }
  return [common, either]
}

/** The levels with every skill raised to the best of its alternatives: whoever knows R needs no Python where one is enough. */
export function withAlternatives(levels: Levels, { eitherOf }: Pick<Role, 'eitherOf'>): Levels {
  const raised = new Map(levels)
  for (const group of eitherOf) {
    const best = Math.max(...group.map((id) => levels.get(id) ?? 0))
    for (const id of group) raised.set(id, best)
  }
  return raised
}

/**
 * How much of a role somebody at these levels already has, in percent; not symmetric. Formula: `overlapFormula` of the content:
 * 100 · Σ min(level, needed)·weight ÷ Σ needed·weight over the role's skills. Of alternatives (`eitherOf`) the best held one
 * counts for each.
 */
export const readiness = (levels: Levels, role: Role, weights: Weights): number =>
  percent(...readinessSums(levels, role, weights))

/** What `readiness` divides: Σ min(level, needed)·weight and Σ needed·weight. */
function readinessSums(levels: Levels, role: Role, weights: Weights): [have: number, need: number] {
  const held = withAlternatives(levels, role)
  let [have, need] = [0, 0]
  for (const { id, level, weight } of role.skills) {
    have += Math.min(held.get(id) ?? 0, level) * weights[weight]
    need += level * weights[weight]
  }
  return [have, need]
}

/** How much of `to` somebody who fills `from` already has, in percent. */
export const readinessBetween = (from: Role, to: Role, weights: Weights): number =>
  readiness(levelsOf(from), to, weights)

/** What `readinessBetween` divides. */
export const readinessSumsBetween = (from: Role, to: Role, weights: Weights): [have: number, need: number] =>
  readinessSums(levelsOf(from), to, weights)

/** How many of a role's skills somebody holds at the level it needs, of how many. */
export function held(levels: Levels, role: Role): { held: number; needed: number } {
  const raised = withAlternatives(levels, role)
  const enough = role.skills.filter(({ id, level }) => (raised.get(id) ?? 0) >= level)
  return { held: enough.length, needed: role.skills.length }
}

/** The other roles, the most alike first; of equally alike ones in the content's order. */
export function neighboursOf(guide: Guide, role: Role): { role: Role; overlap: number }[] {
  const others = [...guide.roles.values()].filter(({ id }) => id !== role.id)
  return others
    .map((other) => ({ role: other, overlap: overlap(role, other, guide.meanings.weights) }))
    .sort((a, b) => b.overlap - a.overlap)
}
