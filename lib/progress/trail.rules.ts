import {
  type Catalog,
  type Milestone,
  type MilestoneKind,
  type Path,
  type Placement,
  placementsOf,
} from '../catalog/rules'
import { maySetAside, nextMilestones, type Wishes } from './rules'
import { type Dates, type Standings, type State, stateOf } from './state.rules'

/** One milestone as the trail shows it: plain values, so that a whole path travels once, as one list. */
export type TrailItem = {
  id: string
  title: string
  kind: MilestoneKind
  provider: string
  hours: number
  optional: boolean
  maySetAside: boolean
  skills: readonly (readonly [name: string, level: 1 | 2 | 3])[]
  /** Prerequisites on this path. */
  needs: readonly (readonly [id: string, title: string])[]
  dates: Dates
}

type TrailStage = { id: string; title: string; goal: string; items: readonly TrailItem[] }

const UNDATED: Dates = { startedOn: null, doneOn: null, setAsideOn: null }

/** What of an item is the same for everybody. */
type Shape = Omit<TrailItem, 'maySetAside' | 'dates'>

const shapes = new WeakMap<Path, ReadonlyMap<string, Shape>>()

/** The milestones of a path in its order, shaped once for as long as the catalogue lives. */
function shapeOf(catalog: Catalog, path: Path): ReadonlyMap<string, Shape> {
  const known = shapes.get(path)
  if (known) return known
  const placements = placementsOf(path)
  const onPath = new Set(placements.map(({ id }) => id))
  const shaped = placements.flatMap(({ id, optional }) => {
    const milestone = catalog.milestones.get(id)
    return milestone ? [shape(catalog, milestone, optional, onPath)] : []
  })
  const made = new Map(shaped.map((each) => [each.id, each]))
  shapes.set(path, made)
  return made
}

const shape = (
  catalog: Catalog,
  milestone: Milestone,
  optional: boolean,
  onPath: ReadonlySet<string>,
): Shape => ({
  id: milestone.id,
  title: milestone.title,
  kind: milestone.kind,
  provider: milestone.provider,
  hours: milestone.hours,
  optional,
  skills: milestone.skills.map(({ id, level }) => [catalog.skills.get(id)?.name ?? id, level]),
  needs: milestone.prerequisites
    .filter((id) => onPath.has(id))
    .map((id) => [id, catalog.milestones.get(id)?.title ?? id]),
})

/** A milestone of a path, with where the person stands. */
function trailItem(
  catalog: Catalog,
  path: Path,
  id: string,
  standings: Standings,
  chosenPathIds: readonly string[],
): TrailItem[] {
  const shaped = shapeOf(catalog, path).get(id)
  if (!shaped) return []
  const aside = shaped.optional && maySetAside(catalog, chosenPathIds, id)
  return [{ ...shaped, maySetAside: aside, dates: standings.get(id) ?? UNDATED }]
}

export type TrailFilter = { kind: MilestoneKind | null; state: State | null }

export const KINDS: readonly MilestoneKind[] = [
  'course',
  'internship',
  'project',
  'certification',
  'reading',
  'event',
]
const STATES: readonly State[] = ['not-started', 'in-progress', 'done', 'set-aside']

type Asked = string | string[] | undefined

/** The filter in an address; what it does not know it ignores. */
export const filterFrom = (query: { kind?: Asked; state?: Asked }): TrailFilter => ({
  kind: KINDS.find((kind) => kind === query.kind) ?? null,
  state: STATES.find((state) => state === query.state) ?? null,
})

export type Trail = {
  /** Stages with the milestones that pass the filter; while one is set, a stage without any is left out. */
  stages: readonly TrailStage[]
  /** The placements that the filter hides: they count for progress all the same. */
  hidden: readonly (Placement & { title: string; dates: Dates })[]
}

/** A path as one person sees it. */
export function trailOf(
  catalog: Catalog,
  path: Path,
  standings: Standings,
  chosenPathIds: readonly string[],
  filter: TrailFilter,
): Trail {
  const passes = (item: TrailItem) =>
    (!filter.kind || item.kind === filter.kind) && (!filter.state || stateOf(item.dates) === filter.state)
  const stages = path.stages.map(({ milestones, ...stage }) => ({
    ...stage,
    items: milestones.flatMap(({ id }) => trailItem(catalog, path, id, standings, chosenPathIds)),
  }))
  return {
    stages: stages
      .map((stage) => ({ ...stage, items: stage.items.filter(passes) }))
      .filter(({ items }) => items.length > 0),
    hidden: stages
      .flatMap(({ items }) => items.filter((item) => !passes(item)))
      .map(({ id, title, optional, dates }) => ({ id, title, optional, dates })),
  }
}

/** What lies ahead on a path: the next milestones, `count` at most, and everything that was started. */
export function aheadOf(
  catalog: Catalog,
  path: Path,
  standings: Standings,
  chosenPathIds: readonly string[],
  count: number,
  wishes: Wishes = {},
): { next: TrailItem[]; inProgress: TrailItem[] } {
  const items = (ids: readonly string[]) =>
    ids.flatMap((id) => trailItem(catalog, path, id, standings, chosenPathIds))
  const started = placementsOf(path).filter(({ id }) => stateOf(standings.get(id)) === 'in-progress')
  return {
    next: items(nextMilestones(catalog, path, standings, wishes).slice(0, count)),
    inProgress: items(started.map(({ id }) => id)),
  }
}
