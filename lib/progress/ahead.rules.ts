import { besideOf } from '../catalog/own.rules'
import { type Catalog, type Path, placementsOf } from '../catalog/rules'
import { standingsOn } from './here.rules'
import { type TrailItem, trailItem } from './item.rules'
import { nextMilestones, type Wishes } from './next.rules'
import { type Standings, stateOf } from './state.rules'

/** Milestones in progress that a page lists before it says how many more there are. */
const MOST_BEGUN = 5

/**
 * What lies ahead on a path: the next milestones, `count` at most, and what was started, the person's own ones too; of many the
 * first, and how many more there are.
 */
export function aheadOf(
  catalog: Catalog,
  path: Path,
  standings: Standings,
  chosenPathIds: readonly string[],
  count: number,
  wishes: Wishes = {},
): { next: TrailItem[]; inProgress: TrailItem[]; more: number } {
  const here = standingsOn(path, standings)
  const items = (ids: readonly string[]) =>
    ids.flatMap((id) => trailItem(catalog, path, id, here, chosenPathIds))
  const placed = [...placementsOf(path).map(({ id }) => id), ...besideOf(catalog, path)]
  const started = placed.filter((id) => stateOf(here.get(id)) === 'in-progress')
  return {
    next: items(nextMilestones(catalog, path, standings, wishes).slice(0, count)),
    inProgress: items(started.slice(0, MOST_BEGUN)),
    more: Math.max(0, started.length - MOST_BEGUN),
  }
}
