import type { Filed, Problem } from '../content/problems'
import type { MilestoneFile } from './schema'

/** The ids from `start` along prerequisites back to `start`; undefined when there is no way back. */
function wayBack(start: string, prerequisites: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const seen = new Set<string>()
  const ways = [[start]]
  for (const way of ways) {
    for (const id of prerequisites.get(way.at(-1) ?? start) ?? []) {
      if (id === start) return [...way, start]
      if (!seen.has(id)) ways.push([...way, id])
      seen.add(id)
    }
  }
  return undefined
}

/** Prerequisites that lead back to where they start. A ring is reported once, at the member that comes first. */
export function cycles(milestones: readonly Filed<MilestoneFile>[]): Problem[] {
  const prerequisites = new Map(milestones.map(({ content }) => [content.id, content.prerequisites]))
  const reported = new Set<string>()
  return milestones.flatMap(({ file, content: { id } }) => {
    const ring = reported.has(id) ? undefined : wayBack(id, prerequisites)
    for (const member of ring ?? []) reported.add(member)
    return ring ? [{ file, id, message: `prerequisites form a cycle: ${ring.join(' → ')}` }] : []
  })
}
