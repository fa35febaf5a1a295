import { again, type Problem } from '../content/problems'
import type { GuideFiles } from './content'

const opposite = { supports: 'opposes', opposes: 'supports', neutral: 'neutral' } as const

/** What holds between claims: the contested have a counterpart that answers them, within their topic and from its other side. */
export function claimProblems({ topics }: GuideFiles): Problem[] {
  const all = topics.flatMap(({ file, content }) =>
    content.claims.map((claim) => ({ ...claim, file, topic: content.id })),
  )
  const byId = new Map(all.map((claim) => [claim.id, claim]))
  const twice = again(all.map(({ id }) => id)).map((id) => ({
    file: byId.get(id)?.file ?? '',
    id,
    message: 'duplicate claim id',
  }))
  return [
    ...twice,
    ...all.flatMap(({ file, id, topic, stance, contested, counterClaimIds }) => {
      const counters = counterClaimIds.flatMap((each) => byId.get(each) ?? [])
      const messages = counters.flatMap((counter) => [
        ...(counter.counterClaimIds.includes(id)
          ? []
          : [`"${counter.id}" does not name it as its counterpart`]),
        ...(counter.topic === topic ? [] : [`its counterpart "${counter.id}" is about another topic`]),
        ...(counter.stance === opposite[stance]
          ? []
          : [`its counterpart "${counter.id}" takes the same side`]),
      ])
      if (contested && counterClaimIds.length === 0) messages.push('contested, but without a counterpart')
      if (!contested && counterClaimIds.length > 0) messages.push('has a counterpart, but is not contested')
      return messages.map((message) => ({ file, id, message }))
    }),
  ]
}
