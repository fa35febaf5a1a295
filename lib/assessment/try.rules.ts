import { type Catalog, type Milestone, type Path, placementsOf } from '../catalog/rules'

/**
 * What to try first in order to learn what one path is like: the required milestone that no other path has and that needs the
 * least beforehand, along the trail. What is done needs no trying; undefined when nothing is left.
 * @param done ids of the milestones that the person has done
 */
export function tasteOf(catalog: Catalog, path: Path, done: ReadonlySet<string>): Milestone | undefined {
  const others = [...catalog.paths.values()].filter(({ id, retired }) => id !== path.id && !retired)
  const elsewhere = new Set(others.flatMap((other) => placementsOf(other).map(({ id }) => id)))
  return placementsOf(path)
    .filter(({ id, optional }) => !optional && !elsewhere.has(id) && !done.has(id))
    .flatMap(({ id }) => catalog.milestones.get(id) ?? [])
    .map((milestone) => ({
      milestone,
      open: milestone.prerequisites.filter((each) => !done.has(each)).length,
    }))
    .sort((a, b) => a.open - b.open)[0]?.milestone
}
