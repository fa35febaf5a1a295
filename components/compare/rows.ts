import type { Catalog, SkillLevel } from '@/lib/catalog/rules'
import type { Levels } from '@/lib/guide/overlap.rules'
import type { Guide, Owned, Role, Term } from '@/lib/guide/rules'

/** What is compared, and by whom: `levels` are the reader's skills, null where nothing is known about the reader. */
export type Subject = { guide: Guide; catalog: Catalog; roles: readonly [Role, Role]; levels: Levels | null }

/** How far the reader is with a skill: the level they hold, and whether it is enough. */
export type Standing = { level: 0 | SkillLevel; enough: boolean }

/** What explains a word; `id` tells it from others on the page. */
type Hint = { id: string; terms: readonly Term[] }

/** One thing in a cell. `mark` is the drawn sign of a weight, doubled by `text`. */
export type Item = {
  text: string
  note?: string
  href?: string
  mark?: Owned
  standing?: Standing
  hint?: Hint
}

/** A cell without items says `nothing`. */
export type Cell = { items: readonly Item[]; nothing: string }

export type Row = {
  id: string
  name: string
  note?: string | undefined
  href?: string | undefined
  hint?: Hint
  /** One for each role, or one for both. */
  cells: readonly [Cell, Cell] | readonly [Cell]
  /** How several items are drawn: below each other, numbered, or one after another. */
  as?: 'list' | 'steps' | 'words'
  /** A word or two in each cell: on paper two such rows share a line. */
  terse?: boolean
  /** Said in large letters. */
  loud?: boolean
}

/** Rows under a heading; `note` says what the numbers in it add up to. */
export type Group = { id: string; title: string; note?: string; rows: readonly Row[] }

const NOTHING = 'Nothing is recorded here.'

export const cell = (items: readonly Item[], nothing = NOTHING): Cell => ({ items, nothing })

export const textCell = (text: string): Cell => cell([{ text }])

/** The same question to both roles. */
export const both = (
  roles: readonly [Role, Role],
  answer: (role: Role, place: number) => Cell,
): [Cell, Cell] => [answer(roles[0], 0), answer(roles[1], 1)]

const read = ({ items }: Cell) => items.map(({ text, note }) => `${text} ${note ?? ''}`).join('\n')

/** Whether a row says the same about both roles. */
export const isEqual = ({ cells: [a, b] }: Row): boolean => b === undefined || read(a) === read(b)

/** The groups with only those rows that tell the roles apart, and how many rows that leaves out. */
export function onlyDifferences(groups: readonly Group[]): { groups: Group[]; hidden: number } {
  const kept = groups
    .map((group) => ({ ...group, rows: group.rows.filter((row) => !isEqual(row)) }))
    .filter(({ rows }) => rows.length > 0)
  return { groups: kept, hidden: countRows(groups) - countRows(kept) }
}

export const countRows = (groups: readonly Group[]): number =>
  groups.reduce((count, { rows }) => count + rows.length, 0)
