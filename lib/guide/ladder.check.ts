import type { Problem } from '../content/problems'
import type { GuideFiles, Known } from './content'

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

type Step = GuideFiles['ladders'][number]['content']['steps'][number]
type Extra = Step['extraSkills'][number]

/** What a step says about a skill must be what the role it leads to and its milestones say. */
function extraProblems(
  { to, preparingMilestoneIds }: Step,
  { id, level, preparedLevel, gap }: Extra,
  { roles }: GuideFiles,
  { milestones }: Known,
): string[] {
  const needed = roles.find(({ content }) => content.id === to)?.content.skills.find((each) => each.id === id)
  const reached = Math.max(0, ...preparingMilestoneIds.map((each) => milestones.get(each)?.get(id) ?? 0))
  return [
    ...(needed?.level === level ? [] : [`"${to}" needs it at level ${needed?.level ?? 0}, not ${level}`]),
    ...(reached === preparedLevel ? [] : [`its milestones prepare level ${reached}, not ${preparedLevel}`]),
    ...(gap === level > preparedLevel ? [] : ['gap must say whether a level is missing']),
  ]
}

/** A ladder is climbed: no step may lead back to where it began. What can be computed of a step must be what it says. */
export function ladderProblems(guide: GuideFiles, known: Known): Problem[] {
  const steps = guide.ladders.flatMap(({ content }) => content.steps)
  const next = new Map(
    steps.map(({ from }) => [from, steps.filter((step) => step.from === from).map(({ to }) => to)]),
  )
  return guide.ladders.flatMap(({ file, content }) =>
    content.steps.flatMap((step) => [
      ...(leadsBack(step.from, next)
        ? [{ file, id: step.id, message: `the ladder leads from "${step.from}" back to it` }]
        : []),
      ...step.extraSkills.flatMap((skill) =>
        extraProblems(step, skill, guide, known).map((message) => ({
          file,
          id: step.id,
          message: `skill "${skill.id}": ${message}`,
        })),
      ),
    ]),
  )
}
