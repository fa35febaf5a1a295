import type { Slice } from './take.rules'

/** What is one way here and another way in a file. */
export type Difference = { what: string; here: string; there: string }

/** Columns that count something or follow from others. */
const SILENT = new Set([
  ...['milestoneId', 'id', 'month', 'version', 'changes', 'setOn', 'position', 'no', 'doneWithin'],
])

/** Tables of several rows, as a list of these columns; what belongs to it is shown with it. */
const LISTS: Readonly<Record<string, { what: string; columns: readonly string[] }>> = {
  ApplicationMove: { what: 'moves', columns: ['stage', 'movedOn'] },
  ProjectSkill: { what: 'skills', columns: ['skillId'] },
  OwnMilestone: { what: 'milestones', columns: ['title', 'hours', 'removedOn'] },
  OwnMilestoneSkill: { what: 'skills', columns: ['skillId', 'level'] },
  HiddenItem: { what: 'left out', columns: ['itemId'] },
}

/** Characters of a value that are shown, and of those before the first one that differs. */
const MOST = 90
const BEFORE = 20

function cut(text: string, from: number): string {
  const start = from + BEFORE < MOST ? 0 : from - BEFORE
  const piece = text.slice(start, start + MOST)
  return `${start > 0 ? '…' : ''}${piece}${start + MOST < text.length ? '…' : ''}`
}

/** Where two texts begin to differ. */
function partingOf(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  return at
}

/** `evidenceUrl` is the evidence link. */
const wordsOf = (column: string): string =>
  column
    .replace(/Url$/, 'Link')
    .replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .trim()

function textOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return Array.isArray(value) ? value.join(', ') : String(value ?? '')
}

const shown = (text: string, from: number): string => {
  if (!text) return 'nothing'
  return text.includes(' ') ? `“${cut(text, from)}”` : cut(text, from)
}

/** Both sides as far as they fit, where they differ. */
function difference(what: string, here: string, there: string): Difference[] {
  if (here === there) return []
  const from = partingOf(here, there)
  return [{ what, here: shown(here, from), there: shown(there, from) }]
}

type Row = Readonly<Record<string, unknown>>

function differencesOfRow(here: Row = {}, there: Row = {}): Difference[] {
  const columns = [...new Set([...Object.keys(here), ...Object.keys(there)])]
  return columns
    .filter((column) => !SILENT.has(column))
    .flatMap((column) => difference(wordsOf(column), textOf(here[column]), textOf(there[column])))
}

const listOf = (rows: readonly Row[], columns: readonly string[]) =>
  rows
    .map((row) =>
      columns
        .map((column) => row[column])
        .filter((value) => value !== null)
        .join(' '),
    )
    .join(', ')

/** How a subject differs, as a person may compare it. */
export function differences(mine: Slice, theirs: Slice): Difference[] {
  const { Activity: _, ...here } = mine as Record<string, Row[]>
  const { Activity: __, ...there } = theirs as Record<string, Row[]>
  return [...new Set([...Object.keys(here), ...Object.keys(there)])].flatMap((table) => {
    const [ours = [], given = []] = [here[table], there[table]]
    const list = LISTS[table]
    if (!list) return differencesOfRow(ours[0], given[0])
    return difference(list.what, listOf(ours, list.columns), listOf(given, list.columns))
  })
}
