import { subjectOfEntry } from './entry.rules'
import type { Archive } from './file.schema'
import { groupOf, OF_ROW, type Subject } from './subject.rules'

type Tables = Archive['tables']
type Entry = Tables['Activity'][number]

/** All that a file says about one subject: rows of state by table, and its part of the history. */
type Told = { rows: string[]; entries: Entry[] }

/** When something was written down says nothing about what is so. */
const MOMENTS = new Set(['chosenAt', 'primaryAt', 'changedAt', 'recordedAt', 'savedAt'])

const unmoved = (key: string, value: unknown) => (MOMENTS.has(key) && value !== null ? 'some time' : value)

/** Equal rows have equal texts, in whichever order a file names their columns. */
const textOf = (table: string, row: object): string =>
  `${table} ${JSON.stringify(Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))), unmoved)}`

function toldBy(tables: Tables): Map<Subject, Told> {
  const told = new Map<Subject, Told>()
  const at = (subject: Subject): Told => {
    const known = told.get(subject) ?? { rows: [], entries: [] }
    told.set(subject, known)
    return known
  }
  for (const [table, subjectOf] of Object.entries(OF_ROW) as [keyof typeof OF_ROW, (row: never) => Subject][])
    for (const row of tables[table]) at(subjectOf(row as never)).rows.push(textOf(table, row))
  for (const entry of tables.Activity) at(subjectOfEntry(entry)).entries.push(entry)
  return told
}

/** The history of a subject without the ids, which every installation gives anew. */
function historyOf(entries: readonly Entry[]): string[] {
  const places = new Map(entries.map(({ id }, place) => [id, place]))
  return entries.map(({ id: _, supersedes, ...entry }) =>
    textOf('Activity', { ...entry, supersedes: supersedes === null ? null : (places.get(supersedes) ?? -1) }),
  )
}

const wholly = ({ rows, entries }: Told): string =>
  JSON.stringify([rows.toSorted(), historyOf(entries.toSorted((a, b) => a.id - b.id))])

/** `fresh` is imported; `same` is here already; `other` is here otherwise, and stays as it is here. */
export type Verdict = 'fresh' | 'same' | 'other'

const switches = ({ Activity }: Tables) =>
  Activity.some(({ kind }) => kind === 'path_switched' || kind === 'switch_undone')

/** A switch is about two paths: where there was one, all paths of a file are imported, or none beside those that are here. */
function pathsTogether(held: Tables, given: Tables, found: Map<Subject, Verdict>) {
  const here = [...toldBy(held).keys()].some((subject) => groupOf(subject) === 'path')
  if (!here || !(switches(held) || switches(given))) return found
  for (const [subject, verdict] of found)
    if (groupOf(subject) === 'path' && verdict === 'fresh') found.set(subject, 'other')
  return found
}

/** What becomes of each subject of a file beside what somebody has. */
export function verdicts(held: Tables, given: Tables): Map<Subject, Verdict> {
  const here = toldBy(held)
  const found = new Map<Subject, Verdict>()
  for (const [subject, told] of toldBy(given)) {
    const mine = here.get(subject)
    found.set(subject, !mine ? 'fresh' : wholly(mine) === wholly(told) ? 'same' : 'other')
  }
  return pathsTogether(held, given, found)
}

/** The rows of the subjects that are to be imported. */
export function rowsOfSubjects(given: Tables, wanted: (subject: Subject) => boolean): Tables {
  const state = (Object.entries(OF_ROW) as [keyof typeof OF_ROW, (row: never) => Subject][]).map(
    ([table, subjectOf]) => [table, given[table].filter((row) => wanted(subjectOf(row as never)))] as const,
  )
  const entries = given.Activity.filter((entry) => wanted(subjectOfEntry(entry))).sort((a, b) => a.id - b.id)
  return { ...Object.fromEntries(state), Activity: entries } as Tables
}
