import type { Option } from '@/components/facts/skill-boxes'
import type { OwnListed, OwnMilestone } from '@/lib/catalog/own.rules'
import type { Catalog } from '@/lib/catalog/rules'
import { type Standings, type State, stateOf } from '@/lib/progress/state.rules'
import type { OwnRow } from './own-list'
import { aboutHours, KIND } from './words'

const STATE: Record<State, string> = {
  'not-started': 'not started',
  'in-progress': 'in progress',
  done: 'done',
  'set-aside': 'set aside',
}

/** One of somebody's own milestones in words. */
export const ownRow = ({ id, title, kind, hours }: OwnListed, standings: Standings): OwnRow => ({
  id,
  title,
  line: `${KIND[kind]}, ${aboutHours(hours)}, ${STATE[stateOf(standings.get(id))]}`,
})

/** The skills that a milestone of one's own may grant: the ones it grants first, the others folded away. */
export function skillOptions(catalog: Catalog, own?: Pick<OwnMilestone, 'skills'>): Option[] {
  const granted = new Set(own?.skills.map(({ id }) => id))
  return [...catalog.skills.values()]
    .filter(({ id, retired }) => !retired || granted.has(id))
    .map(({ id, name }) => (granted.has(id) ? { id, name } : { id, name, more: true }))
    .sort((a, b) => Number(granted.has(b.id)) - Number(granted.has(a.id)))
}
