import { again, type Filed, type Problem } from '../content/problems'
import type { Index } from './content'
import type { PathFile, TransitionFile } from './schema'

/** What is wrong with what a path places and names. */
export function pathProblems({ file, content }: Filed<PathFile>, index: Index): Problem[] {
  const placed = content.stages.flatMap((stage) => stage.milestones.map(({ id }) => id))
  const applied = content.industryApplications.flatMap(({ title, milestoneIds }) =>
    milestoneIds
      .filter((id) => !placed.includes(id))
      .map((id) => ({ file, id, message: `named by industry application "${title}" but not on this path` })),
  )
  return [
    ...placed
      .filter((id) => !index.milestones.has(id))
      .map((id) => ({ file, id, message: 'unknown milestone' })),
    ...again(placed).map((id) => ({ file, id, message: 'milestone placed twice on this path' })),
    ...again(content.specialisations.map(({ id }) => id)).map((id) => ({
      file,
      id,
      message: 'duplicate specialisation id',
    })),
    ...applied,
  ]
}

/** What is wrong with what a transition refers to. */
export function transitionProblems({ file, content }: Filed<TransitionFile>, index: Index): Problem[] {
  const { fromPathId, toPathId, bridgeMilestones } = content
  const destination = index.walks.get(toPathId)
  const unknown = [fromPathId, toPathId].filter((id) => !index.paths.has(id))
  const astray = bridgeMilestones.filter((id) => destination && !destination.optional.has(id))
  return [
    ...unknown.map((id) => ({ file, id, message: 'unknown path' })),
    ...astray.map((id) => ({ file, id, message: `bridge milestone is not on path "${toPathId}"` })),
  ]
}
