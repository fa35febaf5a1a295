import { type Catalog, placementOn } from '../catalog/rules'

/** Whether a milestone may be set aside: only where no path that the person chose (or, with none chosen, every path) requires it. */
export function maySetAside(catalog: Catalog, chosenPathIds: readonly string[], id: string): boolean {
  const listed = [...catalog.paths.values()].flatMap((path) => {
    const placement = placementOn(path, id)
    return placement ? [{ pathId: path.id, optional: placement.optional }] : []
  })
  const chosen = listed.filter(({ pathId }) => chosenPathIds.includes(pathId))
  return chosen.length > 0
    ? chosen.every(({ optional }) => optional)
    : listed.some(({ optional }) => optional)
}
