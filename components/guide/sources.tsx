import type { Topic } from '@/lib/guide/claim.rules'
import { comparisonAddress } from '@/lib/guide/comparison.rules'
import { topicsAbout } from '@/lib/guide/role.rules'
import type { Guide, Role } from '@/lib/guide/rules'
import { Part } from './part'
import { counted } from './words'

/** "2 for, 1 against": how the claims of a topic are divided, never which side is right. */
function sides({ claims }: Topic): string {
  const count = (stance: string) => claims.filter((claim) => claim.stance === stance).length
  const [supports, opposes, neutral] = ['supports', 'opposes', 'neutral'].map(count)
  return [supports && `${supports} for`, opposes && `${opposes} against`, neutral && `${neutral} neither`]
    .filter(Boolean)
    .join(', ')
}

type SourcesProps = { guide: Guide; role: Role; other: Role }

/** On what sources speak about the role, with the way to what they say, for and against. */
export function Sources({ guide, role, other }: SourcesProps) {
  const topics = topicsAbout(guide, role)
  if (topics.length === 0) return null
  const count = topics.reduce((sum, { claims }) => sum + claims.length, 0)
  const opinions = topics
    .flatMap(({ claims }) => claims)
    .filter(({ confidence }) => confidence === 'article-opinion')
  return (
    <Part
      id="sources"
      title="What sources say"
      note={`${counted(count, 'claim')} about this role, ${opinions.length} of them opinion. They are never averaged.`}
    >
      <ul className="role-list">
        {topics.map((topic) => (
          <li key={topic.id}>
            <a href={`${comparisonAddress(role.id, other.id)}#topic-${topic.id}`}>{topic.title}</a>: “
            {topic.proposition}” <span className="text-muted">{sides(topic)}</span>
          </li>
        ))}
      </ul>
    </Part>
  )
}
