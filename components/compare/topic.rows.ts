import type { Claim, Topic } from '@/lib/guide/claim.rules'
import type { Role } from '@/lib/guide/rules'
import { both, type Cell, cell, type Item, type Row, type Subject } from './rows'
import { amountWords } from './words'

/** Topics about the daily work; all others are about the market. */
const WEEK = ['time-share', 'on-call', 'satisfaction', 'ownership-features', 'depth']

const SIDES = [
  ['supports', 'for'],
  ['opposes', 'against'],
  ['neutral', 'neither for nor against'],
] as const

const about = ({ claims }: Topic, { id }: Role) => claims.filter(({ roleIds }) => roleIds.includes(id))

/** "2 for, 1 against": counted, never averaged. */
const sidesWords = (claims: readonly Claim[]): string =>
  SIDES.map(([stance, word]) => [claims.filter((claim) => claim.stance === stance).length, word] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count}\u00a0${word}`)
    .join(', ')

/** Every salary that a source states for exactly this role, with the source. */
const amountsOf = (claims: readonly Claim[], { id }: Role): Item[] =>
  claims.flatMap(({ amounts = [], source }) =>
    amounts
      .filter(({ roleId }) => roleId === id)
      .map((amount) => ({ text: amountWords(amount), note: source.publisher })),
  )

function answerOf(topic: Topic, role: Role): Cell {
  const claims = about(topic, role)
  if (claims.length === 0) return cell([], 'No source says anything.')
  return cell([
    { text: `${claims.length === 1 ? '1 claim' : `${claims.length} claims`}: ${sidesWords(claims)}` },
    ...amountsOf(claims, role),
  ])
}

/** Topics that somebody claims something about for one of the roles, each with its proposition and how many stand on which side. */
export const topicRows = ({ guide, roles }: Subject, part: 'week' | 'market'): Row[] =>
  guide.topics
    .filter((topic) => WEEK.includes(topic.id) === (part === 'week'))
    .filter((topic) => roles.some((role) => about(topic, role).length > 0))
    .map((topic) => ({
      id: `about-${topic.id}`,
      name: topic.title,
      note: topic.proposition,
      href: `#topic-${topic.id}`,
      cells: both(roles, (role) => answerOf(topic, role)),
    }))
