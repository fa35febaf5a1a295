import { dayWords, whenWords } from '@/components/trail/day-words'
import type { Tier } from '@/lib/facts/evidence.rules'
import { LISTS, type List, type Portfolio } from '@/lib/portfolio/rules'
import { whenText } from '@/lib/progress/when.rules'
import { hostOf, LINK, validWords } from './words'

/** One finished thing in the words of the page; what there is nothing to say of is not in it. */
export type Piece = {
  id: string
  title: string
  tier: Tier
  /** When it was finished, for machines and in words, and the words for the day on which it began. */
  when?: { text: string; words: string; since?: string }
  /** What is said of it beside its day. */
  said?: string[]
  /** What is told of it under a heading each. */
  told?: (readonly [label: string, text: string])[]
  /** Names of the skills that it shows. */
  shows?: readonly string[]
  links?: { url: string; title: string; host: string }[]
}

type Work = Portfolio[List][number]
type Words = {
  title?: string
  since?: string | null
  undated?: boolean
  said?: readonly (string | null)[]
  told?: readonly (readonly [string, string | null])[]
  shows?: readonly string[]
}

/** What each list says of its work beside what all of them say. */
const WORDS: { [L in List]: (work: Portfolio[L][number], today: string) => Words } = {
  projects: ({ question, data, result, industry, skills }) => ({
    said: [industry],
    told: [
      ['Question', question],
      ['Data', data],
      ['Result', result],
    ],
    shows: skills,
  }),
  internships: ({ position, startedOn }) => ({
    ...(position && { title: `${position.role}, ${position.company}`, said: [position.place] }),
    since: startedOn,
  }),
  certificates: ({ issuer, exam, earnedOn, expiresOn }, today) => ({
    undated: true,
    said: [
      [issuer, exam].filter(Boolean).join(' '),
      earnedOn && `earned on ${dayWords(earnedOn)}`,
      validWords(expiresOn, today),
    ],
  }),
  courses: ({ provider }) => ({ said: [provider] }),
  readings: ({ work }) => ({ said: [work] }),
  events: ({ name, role, place }) => ({ said: [name, role, place] }),
}

const linkOf = ({ what, url, title }: Work['links'][number]) => ({
  ...{ url, title: title ?? LINK[what], host: hostOf(url) },
})

function pieceOf({ milestoneId: id, title, tier, when, links }: Work, words: Words): Piece {
  const said = words.said?.flatMap((each) => each || []) ?? []
  const told = words.told?.flatMap(([label, text]) => (text ? [[label, text] as const] : [])) ?? []
  const since = when && words.since && words.since < when.on ? dayWords(words.since) : undefined
  return {
    ...{ id, title: words.title ?? title, tier },
    ...(when &&
      !words.undated && { when: { text: whenText(when), words: whenWords(when), ...(since && { since }) } }),
    ...(said.length > 0 && { said }),
    ...(told.length > 0 && { told }),
    ...(words.shows?.length && { shows: words.shows }),
    ...(links.length > 0 && { links: links.map(linkOf) }),
  }
}

const listOf = <L extends List>(list: L, work: Portfolio, today: string): Piece[] =>
  work[list].map((each) => pieceOf(each, WORDS[list](each, today)))

/** The lists of the page, each with what is in it. */
export const piecesOf = (work: Portfolio, today: string): Record<List, Piece[]> =>
  Object.fromEntries(LISTS.map((list) => [list, listOf(list, work, today)])) as Record<List, Piece[]>
