import { type Failure, fail } from '../result'
import { type Catalog, type Path, placementOn } from './rules'

const refused = (message: string): Failure => fail('invalid', message, { byId: message })

/**
 * Why one milestone may not stand in for another on a path, in a sentence; null where it may. `path` is the path as the person
 * has it, `done` what they have done.
 */
export function whyNotInstead(
  catalog: Catalog,
  path: Path,
  milestoneId: string,
  byId: string,
  done: boolean,
): Failure | null {
  const placed = placementOn(path, milestoneId)
  if (!placed || placed.optional)
    return fail('conflict', `Only what ${path.title} requires can be replaced. Reload the page.`)
  if (done) return fail('conflict', 'It is done already: nothing has to stand in for it.')
  const by = catalog.milestones.get(byId)
  if (!by || by.retired) return refused('Choose what you do instead.')
  const standing = placementOn(path, byId)
  if (standing?.insteadOf)
    return refused(`${by.title} stands in for another milestone already, and one counts for exactly one.`)
  return standing && !standing.optional
    ? refused(`${path.title} requires ${by.title} itself, so it cannot count twice.`)
    : null
}

/** What may stand in for a milestone on a path: somebody's own milestones first, then what the path does not require. */
export const candidatesFor = (catalog: Catalog, path: Path, milestoneId: string): string[] =>
  [...catalog.milestones.values()]
    .filter(({ id }) => id !== milestoneId && whyNotInstead(catalog, path, milestoneId, id, false) === null)
    .sort((a, b) => Number(b.own === true) - Number(a.own === true))
    .map(({ id }) => id)
