import { besideOf } from '../catalog/own.rules'
import {
  type Catalog,
  type MilestoneKind,
  needsOn,
  type Path,
  type Placement,
  placementsOf,
} from '../catalog/rules'
import type { TrailFilter } from './filter.rules'
import { maySetAside, nextMilestones, type Wishes } from './rules'
import { type Dates, type Standings, stateOf } from './state.rules'

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
  /** Ids of its prerequisites on this path. */
  needs: readonly string[]
  /** Added by the person themselves. */
  own: boolean
  /** What the path has in this place, and why the person does this one instead. */
  insteadOf: { title: string; reason: string } | null
  dates: Dates
}

type TrailStage = { id: string; title: string; goal: string; items: readonly TrailItem[] }

const UNDATED: Dates = { startedOn: null, doneOn: null, setAsideOn: null }

/** What of an item is the same for everybody. */
type Shape = Omit<TrailItem, 'maySetAside' | 'dates'>

const shapes = new WeakMap<Path, ReadonlyMap<string, Shape>>()

/** What a path places, shaped once for as long as the path lives: the shared one is everybody's, so nobody's own are among it. */
function shapeOf(catalog: Catalog, path: Path): ReadonlyMap<string, Shape> {
  const known = shapes.get(path)
  if (known) return known
  const shaped = placementsOf(path).flatMap((placement) => shape(catalog, path, placement))
  const made = new Map(shaped.map((each) => [each.id, each]))
  shapes.set(path, made)
  return made
}

function shape(catalog: Catalog, path: Path, { id, optional, insteadOf }: Placement): Shape[] {
  const milestone = catalog.milestones.get(id)
  if (!milestone) return []
  const { title, kind, provider, hours, skills, own = false } = milestone
  const replaced = insteadOf && {
    title: catalog.milestones.get(insteadOf.id)?.title ?? insteadOf.id,
    reason: insteadOf.reason,
  }
  return [
    {
      ...{ id, title, kind, provider, hours, optional, own, insteadOf: replaced ?? null },
      skills: skills.map((skill) => [catalog.skills.get(skill.id)?.name ?? skill.id, skill.level]),
      needs: needsOn(catalog, path, id),
    },
  ]
}

/** A milestone of a path, with where the person stands. */
function trailItem(
  catalog: Catalog,
  path: Path,
  id: string,
  standings: Standings,
  chosenPathIds: readonly string[],
): TrailItem[] {
  const placed = shapeOf(catalog, path).get(id)
  const [shaped] = placed ? [placed] : shape(catalog, path, { id, optional: true })
  if (!shaped) return []
  const aside = shaped.optional && !shaped.own && maySetAside(catalog, chosenPathIds, id)
  return [{ ...shaped, maySetAside: aside, dates: standings.get(id) ?? UNDATED }]
}

export type Trail = {
  /** Stages with the milestones that pass the filter; while one is set, a stage without any is left out. */
  stages: readonly TrailStage[]
  /** The person's own milestones that pass it: beside the path, never inside its percent. Of many only the first open ones. */
  beside: readonly TrailItem[]
  /** How many of those are left out, and how many of these are done. */
  besideRest: { count: number; done: number }
  /** The placements that the filter hides: they count for progress all the same. */
  hidden: readonly (Placement & { title: string; dates: Dates })[]
}

/** More would make a path of what is beside one. */
const MOST_BESIDE = 20

const doneOf = (items: readonly TrailItem[]) => items.filter(({ dates }) => stateOf(dates) === 'done').length

const firstOpen = (items: readonly TrailItem[]) =>
  items.length <= MOST_BESIDE
    ? items
    : items.filter(({ dates }) => stateOf(dates) !== 'done').slice(0, MOST_BESIDE)

/** A path as one person sees it. */
export function trailOf(
  catalog: Catalog,
  path: Path,
  standings: Standings,
  chosenPathIds: readonly string[],
  filter: TrailFilter,
): Trail {
  const passes = (item: TrailItem) =>
    (!filter.kind || item.kind === filter.kind) &&
    (filter.state ? stateOf(item.dates) === filter.state : stateOf(item.dates) !== 'set-aside')
  const stages = path.stages.map(({ milestones, ...stage }) => ({
    ...stage,
    items: milestones.flatMap(({ id }) => trailItem(catalog, path, id, standings, chosenPathIds)),
  }))
  const own = besideOf(catalog, path)
    .flatMap((id) => trailItem(catalog, path, id, standings, chosenPathIds))
    .filter(passes)
  const beside = firstOpen(own)
  return {
    stages: stages
      .map((stage) => ({ ...stage, items: stage.items.filter(passes) }))
      .filter(({ items }) => items.length > 0),
    hidden: stages
      .flatMap(({ items }) => items.filter((item) => !passes(item)))
      .map(({ id, title, optional, dates }) => ({ id, title, optional, dates })),
    beside,
    besideRest: { count: own.length - beside.length, done: doneOf(own) - doneOf(beside) },
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
  const placed = [...placementsOf(path).map(({ id }) => id), ...besideOf(catalog, path)]
  const started = placed.filter((id) => stateOf(standings.get(id)) === 'in-progress')
  return {
    next: items(nextMilestones(catalog, path, standings, wishes).slice(0, count)),
    inProgress: items(started),
  }
}
