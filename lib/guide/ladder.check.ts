import type { Problem } from '../content/problems'
import type { GuideFiles } from './content'

/** Whether one gets from a role back to itself by going on from step to step. */
function leadsBack(start: string, next: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>()
  const ways = [...(next.get(start) ?? [])]
  for (const role of ways) {
    if (role === start) return true
    if (!seen.has(role)) ways.push(...(next.get(role) ?? []))
    seen.add(role)
  }
  return false
}

/** A ladder is climbed: no step may lead back to where it began. */
export function ladderProblems({ ladders }: GuideFiles): Problem[] {
  const steps = ladders.flatMap(({ content }) => content.steps)
  const next = new Map(
    steps.map(({ from }) => [from, steps.filter((step) => step.from === from).map(({ to }) => to)]),
  )
  return ladders.flatMap(({ file, content }) =>
    content.steps.flatMap(({ id, from, extraSkills }) => [
      ...(leadsBack(from, next) ? [{ file, id, message: `the ladder leads from "${from}" back to it` }] : []),
      ...extraSkills
        .filter(({ level, preparedLevel, gap }) => gap !== level > preparedLevel)
        .map((skill) => ({
          file,
          id,
          message: `skill "${skill.id}": gap must say whether a level is missing`,
        })),
    ]),
  )
}
