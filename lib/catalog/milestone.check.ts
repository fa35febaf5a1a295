import { again, type Filed, type Problem } from '../content/problems'
import type { Index } from './content'
import type { MilestoneFile } from './schema'

/** What holds for a milestone by itself, whatever the paths do with it. */
function milestoneMessages(milestone: MilestoneFile, index: Index): string[] {
  const { skills, prerequisites, kind, retired, successor } = milestone
  const unknownSkills = skills.filter(({ id }) => index.skillsComplete && !index.skills.has(id))
  const placed = [...index.walks.values()].some(({ optional }) => optional.has(milestone.id))
  const messages = [
    ...unknownSkills.map(({ id }) => `unknown skill "${id}"`),
    ...again(skills.map(({ id }) => id)).map((id) => `skill "${id}" is listed twice`),
    ...prerequisites
      .filter((id) => !index.milestones.has(id))
      .map((id) => `unknown prerequisite "${id}": no such milestone`),
    ...again(prerequisites).map((id) => `prerequisite "${id}" is listed twice`),
  ]
  if (!placed && !retired && index.pathsComplete) messages.push('is on no path: place it or retire it')
  if (kind === 'certification' && retired && !successor)
    messages.push('retired certification without successor')
  if (milestone.applications && kind !== 'internship')
    messages.push('asks for applications but is no internship')
  if (milestone.prepares && kind !== 'internship')
    messages.push('prepares for a position but is no internship')
  if (milestone.applications && kind === 'internship' && !milestone.prepares)
    messages.push('asks for applications, so it must say that it prepares')
  if (successor === milestone.id) messages.push('is its own successor')
  if (successor && !index.milestones.has(successor)) messages.push(`unknown successor "${successor}"`)
  return messages
}

/** What a milestone must fulfil on each path that places it. */
function placedMessages(milestone: MilestoneFile, index: Index): string[] {
  return [...index.walks].flatMap(([pathId, { optional, specialisations }]) => {
    const isOptional = optional.get(milestone.id)
    if (isOptional === undefined) return []
    const known = milestone.prerequisites.filter((id) => index.milestones.has(id))
    const messages = known
      .filter((id) => !optional.has(id))
      .map((id) => `prerequisite "${id}" is not on path "${pathId}"`)
    const { specialisation, retired } = milestone
    if (specialisation && !specialisations.has(specialisation)) {
      messages.push(`specialisation "${specialisation}" is unknown to path "${pathId}"`)
    }
    if (isOptional) return messages
    const loose = known.filter((id) => optional.get(id) === true)
    messages.push(...loose.map((id) => `required on path "${pathId}" but depends on "${id}", optional there`))
    if (retired) messages.push(`retired but still required on path "${pathId}"`)
    return messages
  })
}

/** What is wrong with one milestone, by itself and on the paths that place it. */
export function milestoneProblems({ file, content }: Filed<MilestoneFile>, index: Index): Problem[] {
  const messages = [...milestoneMessages(content, index), ...placedMessages(content, index)]
  return messages.map((message) => ({ file, id: content.id, message }))
}
