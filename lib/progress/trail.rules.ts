import { besideOf } from '../catalog/own.rules'
import type { Catalog, MilestoneKind, Path, Placement } from '../catalog/rules'
import type { TrailFilter } from './filter.rules'
import { standingsOn } from './here.rules'
import { type TrailItem, trailItem } from './item.rules'
import { type Dates, type Standings, stateOf } from './state.rules'
import { chosenStrands, strandId, wholeOf } from './strand.rules'

type TrailStage = { id: string; title: string; goal: string; items: readonly TrailItem[] }

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
