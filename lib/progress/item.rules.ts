import {
  type Catalog,
  type MilestoneKind,
  needsOn,
  type Path,
  type Placement,
  placementsOf,
} from '../catalog/rules'
import { maySetAside } from './aside.rules'
import { type Dates, type Standings, UNDATED } from './state.rules'

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
