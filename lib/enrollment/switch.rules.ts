import { type Catalog, type Path, type Placement, placementsOf, type SkillLevel } from '../catalog/rules'
import { datesOn, type Standings, stateOf } from '../progress/state.rules'
import { heldSkills } from '../skills/rules'

/** A milestone of the other path that is not done, of which something is there already. */
export type PartlyCovered = Placement & {
  started: boolean
  /** Done, but asked for again on the other path. */
  repeated: boolean
  /** Skills that it grants, and how many of them somebody has at that level or a higher one. */
  grants: number
  held: number
}

/** The other path as it would be. Each of its milestones is in exactly one of the first three. */
export type Switch = {
  /** Done: it counts there, too. */
  carried: readonly Placement[]
  partly: readonly PartlyCovered[]
  fresh: readonly Placement[]
  /** Ids of what was done or started and is on the old path only. Nothing of it is deleted. */
  left: readonly string[]
  /**
   * Estimated hours of required work that remain: at most all that is not done, at least without that of which every skill is
   * held, since it can be marked as known already.
   */
  hours: { least: number; most: number }
  /** What somebody can do, with the level: skills that milestones of the other path grant, and the rest. */
  skills: {
    used: readonly (readonly [string, SkillLevel])[]
    resting: readonly (readonly [string, SkillLevel])[]
  }
}

type Skills = ReadonlyMap<string, SkillLevel>

function coverOf(catalog: Catalog, placement: Placement, standings: Standings, held: Skills): PartlyCovered {
  const skills = catalog.milestones.get(placement.id)?.skills ?? []
  const dates = datesOn(placement, standings)
  return {
    ...placement,
    started: stateOf(dates) === 'in-progress',
    repeated: dates?.again != null,
    grants: skills.length,
    held: skills.filter(({ id, level }) => (held.get(id) ?? 0) >= level).length,
  }
}

/** Whether every skill of a milestone is there: somebody may well know what it teaches. */
export const isKnown = ({ grants, held }: Pick<PartlyCovered, 'grants' | 'held'>) =>
  grants > 0 && held === grants

const isBegun = ({ started, repeated, held }: PartlyCovered) => started || repeated || held > 0

/** What a switch from one path to another would bring; both as the person has them. Nothing is changed by it. */
export function switchOf(catalog: Catalog, from: Path, to: Path, standings: Standings): Switch {
  const held = heldSkills(catalog, standings)
  const placements = placementsOf(to)
  const isDone = (placement: Placement) => stateOf(datesOn(placement, standings)) === 'done'
  const open = placements
    .filter((placement) => !isDone(placement))
    .map((placement) => coverOf(catalog, placement, standings, held))
  const hoursOf = (some: readonly Placement[]) =>
    some
      .filter(({ optional }) => !optional)
      .reduce((sum, { id }) => sum + (catalog.milestones.get(id)?.hours ?? 0), 0)
  const placed = new Set(placements.map(({ id }) => id))
  const granted = new Set(
    placements.flatMap(({ id }) => catalog.milestones.get(id)?.skills.map((skill) => skill.id) ?? []),
  )
  return {
    carried: placements.filter(isDone),
    partly: open.filter(isBegun),
    fresh: open.filter((each) => !isBegun(each)),
    left: placementsOf(from)
      .map(({ id }) => id)
      .filter((id) => !placed.has(id) && ['done', 'in-progress'].includes(stateOf(standings.get(id)))),
    hours: { least: hoursOf(open.filter((each) => !isKnown(each))), most: hoursOf(open) },
    skills: {
      used: [...held].filter(([id]) => granted.has(id)),
      resting: [...held].filter(([id]) => !granted.has(id)),
    },
  }
}
