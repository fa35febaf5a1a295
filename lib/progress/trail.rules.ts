import { besideOf } from '../catalog/own.rules'
import {
  type Catalog,
  type MilestoneKind,
  needsOn,
  type Path,
  type Placement,
  placementsOf,
} from '../catalog/rules'
import { maySetAside } from './aside.rules'
import type { TrailFilter } from './filter.rules'
import { standingsOn } from './here.rules'
import { type Dates, type Standings, stateOf } from './state.rules'
import { chosenStrands, strandId, wholeOf } from './strand.rules'

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
export function trailItem(
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

/** A specialisation that somebody chose, as a strand of its own beside the stages. */
export type TrailStrand = TrailStage & {
  /** Everything that counts for its progress, wherever it is shown. */
  whole: readonly Placement[]
  /** What of it the path requires: it stays in its stage. */
  onTheWay: readonly { id: string; title: string }[]
}

export type Trail = {
  /** Stages with the milestones that pass the filter; while one is set, a stage without any is left out. */
  stages: readonly TrailStage[]
  /** The chosen specialisations, with what the path leaves optional of them: it is here instead of in its stage. */
  strands: readonly TrailStrand[]
  /** The person's own milestones that pass it: beside the path, never inside its percent. Of many only the first open ones. */
  beside: readonly TrailItem[]
  /** How many of those are left out, and how many of these are done. */
  besideRest: { count: number; done: number }
  /** The placements that the filter hides: they count for progress all the same. */
  hidden: readonly (Placement & { title: string; dates: Dates })[]
}

/** More would make a path of what is beside one. */
const MOST_BESIDE = 8

/** Somebody's own milestones beside a path that pass a filter: the first open ones of many, and what is left out. */
function besideIn(ids: readonly string[], standings: Standings) {
  const isDone = (id: string) => stateOf(standings.get(id)) === 'done'
  const shown = ids.length <= MOST_BESIDE ? ids : ids.filter((id) => !isDone(id)).slice(0, MOST_BESIDE)
  const done = ids.filter(isDone).length - shown.filter(isDone).length
  return { shown, rest: { count: ids.length - shown.length, done } }
}

const isLoose = ({ optional }: Placement) => optional

/** A path as one person sees it. */
export function trailOf(
  catalog: Catalog,
  path: Path,
  standings: Standings,
  chosenPathIds: readonly string[],
  filter: TrailFilter,
): Trail {
  const here = standingsOn(path, standings)
  const passes = ({ kind, dates }: { kind?: MilestoneKind; dates?: Dates | undefined }) =>
    (!filter.kind || kind === filter.kind) &&
    (filter.state ? stateOf(dates) === filter.state : stateOf(dates) !== 'set-aside')
  const itemsOf = (placements: readonly Placement[]) =>
    placements.flatMap(({ id }) => trailItem(catalog, path, id, here, chosenPathIds))
  const chosen = chosenStrands(catalog, path)
  const inStrand = new Set(chosen.flatMap(({ placements }) => placements.filter(isLoose).map(({ id }) => id)))
  const stages = path.stages.map(({ milestones, ...stage }) => ({
    ...stage,
    items: itemsOf(milestones.filter(({ id }) => !inStrand.has(id))),
  }))
  const strands = chosen.map((strand) => ({
    ...{ id: strandId(strand.id), title: strand.title, goal: strand.summary, whole: wholeOf(strand) },
    items: itemsOf(strand.placements.filter(isLoose)),
    onTheWay: itemsOf(strand.placements.filter(({ optional }) => !optional)).filter(passes),
  }))
  const own = besideOf(catalog, path).filter((id) =>
    passes({ ...catalog.milestones.get(id), dates: standings.get(id) }),
  )
  const beside = besideIn(own, standings)
  return {
    stages: stages
      .map((stage) => ({ ...stage, items: stage.items.filter(passes) }))
      .filter(({ items }) => items.length > 0),
    strands: strands
      .map((strand) => ({ ...strand, items: strand.items.filter(passes) }))
      .filter(({ items, onTheWay }) => items.length + onTheWay.length > 0),
    hidden: [...stages, ...strands]
      .flatMap(({ items }) => items.filter((item) => !passes(item)))
      .map(({ id, title, optional, dates }) => ({ id, title, optional, dates })),
    beside: beside.shown.flatMap((id) => trailItem(catalog, path, id, standings, chosenPathIds)),
    besideRest: beside.rest,
  }
}
