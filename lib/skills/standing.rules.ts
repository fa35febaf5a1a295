import type { Catalog, SkillLevel } from '../catalog/rules'
import { type Standings, stateOf } from '../progress/state.rules'
import { type Coverage, type Covered, coverageOf } from './coverage.rules'
import { type Evidence, evidenceOf, type Kept } from './evidence.rules'
import { type Closer, closersOf } from './gap.rules'
import { heldSkills } from './rules'
import type { Target } from './target.rules'

/** Everything that is known about somebody and one skill. */
export type Known = {
  id: string
  own: 0 | SkillLevel
  /** null where the target does not need it. */
  needed: { level: SkillLevel; coverage: Coverage } | null
  /** Skills of which one is enough, where there are alternatives; the skill itself is among them. */
  eitherOf: readonly string[]
  evidence: readonly Evidence[]
  /** What closes the gap in this one skill, the fastest first. */
  closers: readonly Closer[]
}

type Person = { standings: Standings; kept: ReadonlyMap<string, Kept> }

/** What somebody would hold with everything finished that is started now. */
export const withStarted = (standings: Standings): Standings =>
  new Map(
    [...standings].map(([id, dates]) => [
      id,
      stateOf(dates) === 'in-progress' ? { ...dates, doneOn: dates.startedOn } : dates,
    ]),
  )

/** Where somebody stands with every skill that a target needs, and after them with what they hold beside it. */
export function skillsOf(
  catalog: Catalog,
  target: Target,
  { standings, kept }: Person,
  placed: ReadonlySet<string>,
): Known[] {
  const held = heldSkills(catalog, standings)
  const evidence = evidenceOf(catalog, standings, kept)
  const covered = coverageOf(target, held, heldSkills(catalog, withStarted(standings)))
  const needed = covered.map(({ id, level, own, coverage }): Known => {
    const one: Target = { ...target, needs: [{ id, level }] }
    return {
      ...{ id, own, needed: { level, coverage } },
      eitherOf: target.eitherOf.find((group) => group.includes(id)) ?? [],
      evidence: evidence.get(id) ?? [],
      closers: coverage === 'held' ? [] : closersOf(catalog, one, standings, placed),
    }
  })
  const named = new Set(target.needs.map(({ id }) => id))
  const beside = [...evidence].filter(([id]) => !named.has(id))
  return [
    ...needed,
    ...beside.map(
      ([id, shown]): Known => ({
        ...{ id, own: held.get(id) ?? 0, needed: null, eitherOf: [], closers: [] },
        evidence: shown,
      }),
    ),
  ]
}

/** Only where they stand with what is needed. */
export const coveredOf = (known: readonly Known[]): Covered[] =>
  known.flatMap(({ id, own, needed }) => (needed ? [{ id, own, ...needed }] : []))
