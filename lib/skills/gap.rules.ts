import type { Catalog, Milestone, SkillLevel } from '../catalog/rules'
import { type Levels, withAlternatives } from '../guide/overlap.rules'
import { type Standings, stateOf } from '../progress/state.rules'
import { heldSkills } from './rules'
import type { Target } from './target.rules'

/** Something to do that brings somebody nearer to a target. */
export type Closer = {
  milestone: Milestone
  /** How many missing levels it brings, over all needed skills. */
  levels: number
  /** Estimated hours per missing level: `milestone.hours` ÷ `levels`. */
  hoursPerLevel: number
  started: boolean
  /** Whether it is on the path in question. */
  onPath: boolean
}

const levelsMissing = (target: Target, levels: Levels) => {
  const have = withAlternatives(levels, target)
  return target.needs.reduce((sum, { id, level }) => sum + Math.max(0, level - (have.get(id) ?? 0)), 0)
}

const raisedBy = (held: ReadonlyMap<string, SkillLevel>, { skills }: Milestone): Levels =>
  new Map([
    ...held,
    ...skills.map(({ id, level }) => [id, Math.max(level, held.get(id) ?? 0)] as [string, number]),
  ])

/**
 * What closes the gap to a target, the fastest first: estimated hours ÷ missing levels that it brings. Of equally fast ones
 * first what is started, then what is on the path (`placed`), then what takes fewer hours, then the catalogue's order. What is done,
 * set aside or retired is left out.
 */
export function closersOf(
  catalog: Catalog,
  target: Target,
  standings: Standings,
  placed: ReadonlySet<string>,
): Closer[] {
  const held = heldSkills(catalog, standings)
  const missing = levelsMissing(target, held)
  const wanted = new Set([...target.needs.map(({ id }) => id), ...target.eitherOf.flat()])
  return [...catalog.milestones.values()]
    .filter(({ id, retired }) => !retired && !['done', 'set-aside'].includes(stateOf(standings.get(id))))
    .filter(({ skills }) => skills.some(({ id, level }) => wanted.has(id) && level > (held.get(id) ?? 0)))
    .flatMap((milestone) => {
      const levels = missing - levelsMissing(target, raisedBy(held, milestone))
      if (levels === 0) return []
      const { id, hours } = milestone
      const started = stateOf(standings.get(id)) === 'in-progress'
      return [{ milestone, levels, hoursPerLevel: hours / levels, started, onPath: placed.has(id) }]
    })
    .sort((a, b) => TIES.map(([, by]) => by(a, b)).find((difference) => difference !== 0) ?? 0)
}

/** In which order, and why: what decides between two, the first that differs. */
const TIES = [
  ['faster', (a, b) => a.hoursPerLevel - b.hoursPerLevel],
  ['started', (a, b) => Number(b.started) - Number(a.started)],
  ['on the path', (a, b) => Number(b.onPath) - Number(a.onPath)],
  ['shorter', (a, b) => a.milestone.hours - b.milestone.hours],
] as const satisfies readonly [string, (a: Closer, b: Closer) => number][]

export type TieBreak = Exclude<(typeof TIES)[number][0], 'faster'> | 'listed first'

/** Why one of two equally fast comes first; null where one is faster. */
export function tieBreak(first: Closer, second: Closer): TieBreak | null {
  const reason = TIES.find(([, by]) => by(first, second) !== 0)?.[0] ?? 'listed first'
  return reason === 'faster' ? null : reason
}
