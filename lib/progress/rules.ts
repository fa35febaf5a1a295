import {
  type Catalog,
  type MilestoneKind,
  needsOn,
  type Path,
  type Placement,
  placementOn,
} from '../catalog/rules'
import { isSpecialised } from '../catalog/specialisation.rules'
import { datesOn, type Standings, standingsOn, stateOf } from './state.rules'

export type Progress = {
  done: number
  required: number
  /** Whole percent, rounded down: 100 if and only if `complete`. */
  percent: number
  complete: boolean
}

/**
 * Progress on a set of placements = required milestones done ÷ required milestones. Optional ones never count, set-aside
 * ones never count as done, and an empty set is 0 % and not complete. The only percentage arithmetic there is.
 */
export function progressOf(placements: readonly Placement[], standings: Standings): Progress {
  const required = placements.filter((placement) => !placement.optional)
  const done = required.filter((placement) => stateOf(datesOn(placement, standings)) === 'done').length
  return {
    done,
    required: required.length,
    percent: required.length === 0 ? 0 : Math.floor((100 * done) / required.length),
    complete: required.length > 0 && done === required.length,
  }
}

/** Prerequisites of a milestone on this path that are still open: a hint, never a lock. */
export const openPrerequisites = (catalog: Catalog, path: Path, id: string, standings: Standings): string[] =>
  openAmong(needsOn(catalog, path, id), standingsOn(path, standings))

const openAmong = (ids: readonly string[], standings: Standings) =>
  ids.filter((id) => stateOf(standings.get(id)) !== 'done')

/** What somebody would rather do next: a kind of milestone, and what fits into the hours that are left of their week. */
export type Wishes = { prefers?: MilestoneKind | null; hoursLeft?: number | null }

/**
 * The milestones that can be done next, in the order of the trail: neither done nor set aside, their prerequisites met. The
 * required ones come first, then those of a specialisation they chose, then the earlier stage; within a stage the preferred kind, then what fits into the hours left. The
 * first of all is the next milestone. Empty when the trail is walked.
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
    .filter(({ id }) => openAmong(needsOn(catalog, path, id), here).length === 0)
    .sort((a, b) => firstDifference(a.rank, b.rank))
    .map(({ id }) => id)
}

const firstDifference = (a: readonly number[], b: readonly number[]) =>
  a.map((each, place) => each - (b[place] ?? 0)).find((difference) => difference !== 0) ?? 0

/** Whether a milestone may be set aside: only where no path that the person chose (or, with none chosen, every path) requires it. */
export function maySetAside(catalog: Catalog, chosenPathIds: readonly string[], id: string): boolean {
  const listed = [...catalog.paths.values()].flatMap((path) => {
    const placement = placementOn(path, id)
    return placement ? [{ pathId: path.id, optional: placement.optional }] : []
  })
  const chosen = listed.filter(({ pathId }) => chosenPathIds.includes(pathId))
  return chosen.length > 0
    ? chosen.every(({ optional }) => optional)
    : listed.some(({ optional }) => optional)
}
