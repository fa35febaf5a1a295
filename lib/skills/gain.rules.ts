import type { Catalog, SkillLevel } from '../catalog/rules'
import type { Day } from '../day'
import { type Standings, stateOf } from '../progress/state.rules'

export type Gain = { id: string; level: SkillLevel }

/**
 * What each finished milestone brought beyond what those before it did, by milestone id: in the order of the days they were
 * finished, known ones first, on one day in the catalogue's order. Milestones that brought nothing new are absent.
 */
export function gainsOf(catalog: Catalog, standings: Standings): Map<string, readonly Gain[]> {
  const day = (id: string): Day => {
    const { doneOn, declaredOn } = standings.get(id) ?? {}
    return declaredOn ? '' : (doneOn ?? '')
  }
  const done = [...catalog.milestones.values()].filter(({ id }) => stateOf(standings.get(id)) === 'done')
  const held = new Map<string, SkillLevel>()
  const gains = new Map<string, readonly Gain[]>()
  for (const { id, skills } of done.sort((a, b) => day(a.id).localeCompare(day(b.id)))) {
    const gained = skills.filter((skill) => skill.level > (held.get(skill.id) ?? 0))
    for (const skill of gained) held.set(skill.id, skill.level)
    if (gained.length > 0) gains.set(id, gained)
  }
  return gains
}
