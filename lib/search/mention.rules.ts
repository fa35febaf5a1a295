import type { OwnKind } from './rules'

/**
 * Where somebody wrote something: a milestone or an application of their own, the note, a step, a link or the facts of any milestone,
 * or what they look back on.
 */
export type Mention = {
  in: OwnKind
  /** Of the milestone or the application; of a reflection its month, `2026-11`. */
  id: string
  /** Of what has one of its own; of what was written about a milestone of their own, that one's. */
  title: string | null
  text: string
}

/** Words that are looked for: more would say no more, and take longer. */
const MOST_WORDS = 12

/** The words of a query. */
export const wordsOf = (query: string) => query.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS)

/** The words of a query as patterns for ILIKE: all of them have to occur, whatever signs are in them. */
export const patternsOf = (query: string): string[] =>
  wordsOf(query).map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)

/** Characters on each side of what was found. */
const AROUND = 60

/** The place of a text where the first word of a query stands, with as much around it as fits a line. */
export function excerptOf(text: string, query: string): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  const [word = ''] = wordsOf(query)
  const at = Math.max(0, flat.toLowerCase().indexOf(word.toLowerCase()))
  const [from, to] = [Math.max(0, at - AROUND), Math.min(flat.length, at + word.length + AROUND)]
  return `${from > 0 ? '…' : ''}${flat.slice(from, to)}${to < flat.length ? '…' : ''}`
}
