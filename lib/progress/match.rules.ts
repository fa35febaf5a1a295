import type { Milestone } from '../catalog/rules'

/** A milestone that a line of a list may mean. */
export type Candidate = { id: string; title: string; likeness: number }

/** Words that tell no course from another. */
const EMPTY = new Set(
  'a an and at by course courses for from get i in introduction intro learn of on or the to with your'.split(
    ' ',
  ),
)

/** How alike a title must be to be shown, and to be chosen unless the person says otherwise. */
const SHOWN = 0.45
const SURE = 0.8
const MOST = 5

const folded = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim()

const wordsOf = (text: string): Set<string> =>
  new Set(
    folded(text)
      .split(' ')
      .filter((word) => word && !EMPTY.has(word)),
  )

/** The same page, however its address is written. */
function pageOf(address: string): string | null {
  if (!URL.canParse(address)) return null
  const { hostname, pathname } = new URL(address)
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}`.toLowerCase()
}

/** Twice what two titles have in common, of all their words (Dice 1945): 1 for the same words, 0 for none. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size)
}

/** What a list says of one thing that was finished. */
export type Line = { line: number; title: string; url: string; provider: string; when: string }

function likenessTo({ title, url, provider }: Line, milestone: Milestone): number {
  const page = pageOf(url)
  if (page && milestone.url && page === pageOf(milestone.url)) return 1
  if (folded(title) === folded(milestone.title) || folded(title) === folded(milestone.id)) return 1
  const words = wordsOf(title)
  const theirs = wordsOf(milestone.title)
  const named = likeness(words, theirs)
  if (named === 0) return 0
  const by = provider
    ? likeness(wordsOf(`${title} ${provider}`), wordsOf(`${milestone.title} ${milestone.provider}`))
    : 0
  return Math.max(named, by)
}

/** The milestones that a line may mean, the most alike first. */
export const candidatesFor = (line: Line, milestones: readonly Milestone[]): Candidate[] =>
  milestones
    .map((milestone) => ({ id: milestone.id, title: milestone.title, likeness: likenessTo(line, milestone) }))
    .filter((candidate) => candidate.likeness >= SHOWN)
    .sort((a, b) => b.likeness - a.likeness || a.title.localeCompare(b.title))
    .slice(0, MOST)

/** The one that is surely meant: alike enough, and more than any other. */
export function sureOf([first, second]: readonly Candidate[]): string {
  if (!first || first.likeness < SURE || first.likeness === second?.likeness) return ''
  return first.id
}
