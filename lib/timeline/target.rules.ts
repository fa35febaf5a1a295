import type { Catalog } from '../catalog/rules'
import type { Target } from '../plan/rules'
import { type Standings, stateOf } from '../progress/state.rules'
import type { Asked } from './asked.rules'

/** Target dates that a filter shows and that are still worth something: of milestones that are there and not done, the next day first. */
export function targetsAsked(
  catalog: Catalog,
  targets: readonly Target[],
  standings: Standings,
  { kind, path }: Pick<Asked, 'kind' | 'path'>,
): Target[] {
  if (kind !== null && kind !== 'plan') return []
  return targets.filter(
    ({ milestoneId: id }) =>
      catalog.milestones.has(id) &&
      stateOf(standings.get(id)) !== 'done' &&
      (!path || path.milestoneIds.includes(id)),
  )
}
