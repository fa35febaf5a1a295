import type { Problem } from '../content/problems'
import { type CatalogContent, indexOf } from './content'
import { cycles } from './cycles.check'
import { duplicates, misnamed } from './identity.check'
import { milestoneProblems } from './milestone.check'
import { pathProblems, transitionProblems } from './path.check'

/**
 * Everything that is wrong between the files; empty when the content may be loaded.
 * @param unread names of files that could not be parsed and are therefore missing from `files`
 */
export function check(files: CatalogContent, unread: readonly string[] = []): Problem[] {
  const index = indexOf(files, unread)
  return [
    ...duplicates(files),
    ...misnamed(files),
    ...files.milestones.flatMap((milestone) => milestoneProblems(milestone, index)),
    ...cycles(files.milestones),
    ...files.paths.flatMap((path) => pathProblems(path, index)),
    ...files.transitions.flatMap((transition) => transitionProblems(transition, index)),
  ]
}
