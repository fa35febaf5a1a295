import { aboutHours, KIND, LEVEL } from '@/components/catalog/words'
import { type Catalog, needsOn, type Path, placementsOf } from '@/lib/catalog/rules'
import { standingsOn } from '@/lib/progress/here.rules'
import type { TrailItem } from '@/lib/progress/item.rules'
import { type Standings, stateOf } from '@/lib/progress/state.rules'
import { heldSkills, skillsMissing } from '@/lib/skills/rules'
import type { Markable } from './controls'

/**
 * A milestone as it travels to the browser: few values and whole sentences, because every value of sixty rows is written twice
 * (as HTML and as data) and walked through three times.
 */
export type TrailRow = Markable & {
  optional: boolean
  /** "Course · Harvard University · about 70 h · required", with "mine" where somebody added it themselves. */
  line: string
  /** "Python (practised without help), Testing and debugging (introduced)" */
  skills: string
  /** Ids of its prerequisites on this path, with spaces between them. */
  needs: string
  /** What it stands in for on this path, and why; null where the path itself has it. */
  instead: string | null
}

/** A milestone in words. */
export const rowOf = (item: TrailItem): TrailRow => ({
  id: item.id,
  title: item.title,
  dates: item.dates,
  maySetAside: item.maySetAside,
  optional: item.optional,
  line: [
    KIND[item.kind],
    item.provider,
    aboutHours(item.hours),
    item.own && item.optional ? 'beside the path' : item.optional ? 'optional' : 'required',
  ].join(' · '),
  instead: item.insteadOf && `Mine, instead of ${item.insteadOf.title}: ${item.insteadOf.reason}`,
  skills: item.skills.map(([name, level]) => `${name} (${LEVEL[level]})`).join(', '),
  needs: item.needs.join(' '),
})

/** The skills that somebody still misses, by the open milestone of a path that would bring them and that others are easier after. */
export function lacksOf(catalog: Catalog, path: Path, standings: Standings): Record<string, string> {
  const placed = placementsOf(path).map(({ id }) => id)
  const needed = new Set(placed.flatMap((id) => needsOn(catalog, path, id)))
  const held = heldSkills(catalog, standings)
  const here = standingsOn(path, standings)
  const open = placed.filter((id) => needed.has(id) && stateOf(here.get(id)) !== 'done')
  return Object.fromEntries(open.map((id) => [id, skillsMissing(catalog, id, held).join(', ')]))
}
