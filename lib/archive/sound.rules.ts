import { MOST_APPLICATIONS } from '../applications/rules'
import { MOST_OWN } from '../catalog/own.rules'
import type { Day } from '../day'
import { MOST_STEPS } from '../progress/checklist.rules'
import { MOST_LINKS } from '../progress/own-link.rules'
import { subjectOfEntry } from './entry.rules'
import type { Archive } from './file.schema'
import { KEYS, keyOf } from './keys.rules'

type Tables = Archive['tables']
type Table = keyof Tables

/** What the file may speak of besides what is in it. */
export type Known = { milestones: Has; paths: Has; skills: Has; specialisations: Has; roles: Has }
type Has = { has: (id: string) => boolean }

/** Days of what has been. */
const PAST = new Set([
  ...['occurredOn', 'startedOn', 'doneOn', 'setAsideOn', 'declaredOn', 'chosenOn', 'saidOn', 'askedOn'],
  ...['removedOn', 'madeOn', 'takenOn', 'movedOn', 'setOn', 'earnedOn', 'heldOn', 'month'],
])

/** Columns that name something: where it must be. */
const REFERENCES: Record<string, keyof Known> = {
  milestoneId: 'milestones',
  byId: 'milestones',
  pathId: 'paths',
  skillId: 'skills',
  specialisationId: 'specialisations',
  roleId: 'roles',
}

const WORDS: Record<keyof Known, string> = {
  milestones: 'milestone',
  paths: 'path',
  skills: 'skill',
  specialisations: 'specialisation',
  roles: 'role',
}

/** Rows of a table that need a row of another, by these columns. */
const PARENTS = [
  ['OwnMilestoneSkill', 'OwnMilestone', ['milestoneId'], ['milestoneId']],
  ['Step', 'Checklist', ['milestoneId'], ['milestoneId']],
  ['ProjectSkill', 'ProjectFacts', ['milestoneId'], ['milestoneId']],
  ['ApplicationMove', 'Application', ['applicationId'], ['id']],
  // An application without a stage stands nowhere.
  ['Application', 'ApplicationMove', ['id'], ['applicationId']],
] as const

/** How many rows there may be of one thing, beside those that a page limits itself. */
const MOST: readonly (readonly [Table, readonly string[], number])[] = [
  ['OwnMilestone', [], MOST_OWN],
  ['Application', [], MOST_APPLICATIONS],
  ['Step', ['milestoneId'], MOST_STEPS],
  ['MilestoneLink', ['milestoneId'], MOST_LINKS],
  ['Substitution', ['pathId', 'byId'], 1],
  ['LadderPlace', [], 1],
  ['Plan', [], 1],
  ['AssessmentDraft', [], 1],
  ['Profile', [], 1],
]

const place = (table: string, index: number) => `${table}, row ${index + 1}`

function faultOfRow(row: object, where: string, known: Known, latest: Day, now: string): string | null {
  for (const [column, value] of Object.entries(row)) {
    if (typeof value !== 'string') continue
    const kind = REFERENCES[column]
    if (kind && !known[kind].has(value))
      return `${where}: the ${WORDS[kind]} “${value}” is neither in the file nor on this Waymark.`
    if (PAST.has(column) && value > latest) return `${where}, ${column}: ${value} is yet to come.`
    if (column.endsWith('At') && Date.parse(value) > Date.parse(now))
      return `${where}, ${column}: ${value} is yet to come.`
  }
  return null
}

function repeated(tables: Tables): string | null {
  for (const [table, columns] of Object.entries(KEYS) as [Table, readonly string[]][]) {
    const seen = new Set<string>()
    for (const [index, row] of tables[table].entries()) {
      const key = keyOf(row, columns)
      if (seen.has(key)) return `${place(table, index)}: this is in the file twice.`
      seen.add(key)
    }
  }
  return null
}

function tooMany(tables: Tables): string | null {
  for (const [table, columns, most] of MOST) {
    const counts = new Map<string, number>()
    for (const [index, row] of tables[table].entries()) {
      const key = keyOf(row, columns)
      counts.set(key, (counts.get(key) ?? 0) + 1)
      if ((counts.get(key) ?? 0) > most)
        return `${place(table, index)}: there may be ${most} of these at most.`
    }
  }
  return null
}

function orphaned(tables: Tables): string | null {
  for (const [table, parent, columns, names] of PARENTS) {
    const keys = new Set(tables[parent].map((row) => keyOf(row, names)))
    const index = tables[table].findIndex((row) => !keys.has(keyOf(row, columns)))
    if (index >= 0) return `${place(table, index)}: there is no ${parent} that it belongs to.`
  }
  return null
}

/** An entry corrects an earlier one of the same subject, and nothing else. */
function miscorrected({ Activity }: Tables): string | null {
  const byId = new Map(Activity.map((entry) => [entry.id, entry]))
  const index = Activity.findIndex(({ supersedes, ...entry }) => {
    const corrected = supersedes === null ? null : byId.get(supersedes)
    if (supersedes === null) return false
    return (
      !corrected ||
      corrected.id >= entry.id ||
      subjectOfEntry(corrected) !== subjectOfEntry({ ...entry, supersedes })
    )
  })
  return index < 0 ? null : `${place('Activity', index)}: it corrects an entry that is not in the file.`
}

/**
 * What makes a file one that no export of ours writes: a row twice, one that belongs to nothing, a day that is yet to come, an id
 * that means nothing. `latest` is the last day that somebody may have reached, `now` the moment.
 */
export function faultOf(tables: Tables, known: Known, latest: Day, now: Date): string | null {
  const own = new Set(tables.OwnMilestone.map(({ milestoneId }) => milestoneId))
  const all = { ...known, milestones: { has: (id: string) => own.has(id) || known.milestones.has(id) } }
  for (const table of Object.keys(KEYS) as Table[])
    for (const [index, row] of tables[table].entries()) {
      const fault = faultOfRow(row, place(table, index), all, latest, now.toISOString())
      if (fault) return fault
    }
  return repeated(tables) ?? tooMany(tables) ?? orphaned(tables) ?? miscorrected(tables)
}
