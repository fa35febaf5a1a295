import { type Catalog, type Path, placementsOf } from '../catalog/rules'
import { knownBefore, type Standings, stateOf } from './state.rules'

/** Milestones that may have been finished before, under a heading. `id`: of a stage of the path, or one of the three last words. */
export type BeforeGroup = { id: string | 'elsewhere' | 'own' | 'known'; ids: readonly string[] }

/**
 * What is open, by stages of the path, then elsewhere in the catalogue, then one's own; at the end what is known already and has no
 * day. Each milestone is in at most one group, and no group is empty.
 */
export function beforeGroups(catalog: Catalog, path: Path | undefined, standings: Standings): BeforeGroup[] {
  const open = (id: string) => stateOf(standings.get(id)) !== 'done'
  const placed = new Set(path ? placementsOf(path).map(({ id }) => id) : [])
  const others = [...catalog.milestones.values()].filter(({ id, retired }) => !retired && !placed.has(id))
  const ids = (own: boolean) =>
    others.filter((each) => Boolean(each.own) === own && open(each.id)).map(({ id }) => id)
  const stages = (path?.stages ?? []).map(({ id, milestones }) => ({
    id,
    ids: milestones.map((each) => each.id).filter((each) => catalog.milestones.has(each) && open(each)),
  }))
  return [
    ...stages,
    { id: 'elsewhere', ids: ids(false) },
    { id: 'own', ids: ids(true) },
    { id: 'known', ids: knownBefore(standings).filter((id) => catalog.milestones.has(id)) },
  ].filter((group) => group.ids.length > 0)
}
