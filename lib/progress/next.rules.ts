import { type Catalog, type MilestoneKind, needsOn, type Path, type Placement } from '../catalog/rules'
import { isSpecialised } from '../catalog/specialisation.rules'
import { standingsOn } from './here.rules'
import { type Standings, stateOf } from './state.rules'

/** What somebody would rather do next: a kind of milestone, and what fits into the hours that are left of their week. */
export type Wishes = { prefers?: MilestoneKind | null; hoursLeft?: number | null }

/**
 * The milestones that can be done next, in the order of the trail: neither done nor set aside, their prerequisites met. The
 * required ones come first, then those of a specialisation they chose, then the earlier stage; within a stage the preferred kind,
 * then what fits into the hours left. The first of all is the next milestone. Empty when the trail is walked.
 */
export function nextMilestones(
  catalog: Catalog,
  path: Path,
  standings: Standings,
  { prefers = null, hoursLeft = null }: Wishes = {},
): string[] {
  const rank = (placement: Placement, stage: number) => {
    const { kind, hours = 0 } = catalog.milestones.get(placement.id) ?? {}
    const beside = placement.optional && !isSpecialised(catalog, placement)
    const [unwished, tooLong] = [
      prefers !== null && kind !== prefers,
      hoursLeft !== null && hours > hoursLeft,
    ]
    return [placement.optional, beside, stage, unwished, tooLong].map(Number)
  }
  const here = standingsOn(path, standings)
  return path.stages
    .flatMap(({ milestones }, stage) =>
      milestones.map((placement) => ({ id: placement.id, rank: rank(placement, stage) })),
    )
    .filter(({ id }) => !['done', 'set-aside'].includes(stateOf(here.get(id))))
    .filter(({ id }) => needsOn(catalog, path, id).every((other) => stateOf(here.get(other)) === 'done'))
    .sort((a, b) => firstDifference(a.rank, b.rank))
    .map(({ id }) => id)
}

const firstDifference = (a: readonly number[], b: readonly number[]) =>
  a.map((each, place) => each - (b[place] ?? 0)).find((difference) => difference !== 0) ?? 0
