import type { Day } from '../day'
import { subjectOfEntry } from './entry.rules'
import type { Archive } from './file.schema'
import { type Group, groupOf, idIn, OF_ROW, type Subject } from './subject.rules'
import type { Slice, Take, Taker } from './take.rules'
import { takeApplication } from './take-application.rules'
import { takeFacts } from './take-facts.rules'
import { takeOwn } from './take-own.rules'
import { takePlan, takeProfile, takeReflection } from './take-said.rules'
import { takeStanding } from './take-standing.rules'

type Tables = Archive['tables']

/** What people edit can be taken from a file where it is otherwise here; the rest is history, or set with one click. */
const TAKERS: Partial<Record<Group, Taker>> = {
  standing: takeStanding,
  facts: takeFacts,
  own: takeOwn,
  application: takeApplication,
  plan: takePlan,
  reflection: takeReflection,
  profile: takeProfile,
}

/** Parts of an archive by their subjects, of those that are asked for. */
export function slicesOf(tables: Tables, wanted: ReadonlySet<Subject>): Map<Subject, Slice> {
  const slices = new Map<Subject, Record<string, object[]>>()
  const put = (table: string, subject: Subject, row: object) => {
    if (!wanted.has(subject)) return
    const slice = slices.get(subject) ?? {}
    const rows = slice[table] ?? []
    rows.push(row)
    slice[table] = rows
    slices.set(subject, slice)
  }
  for (const [table, subjectOf] of Object.entries(OF_ROW) as [keyof typeof OF_ROW, (row: never) => Subject][])
    for (const row of tables[table]) put(table, subjectOf(row as never), row)
  for (const entry of tables.Activity) put('Activity', subjectOfEntry(entry), entry)
  return slices as Map<Subject, Slice>
}

/** What would make a subject as the file has it; null where nothing can. */
export const takeOf = (subject: Subject, mine: Slice, theirs: Slice, today: Day): Take | null =>
  TAKERS[groupOf(subject)]?.(mine, theirs, { id: idIn(subject), today }) ?? null
