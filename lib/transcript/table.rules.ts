import { csvText } from '../csv.rules'
import type { WorkLink } from '../portfolio/link.rules'
import { LISTS, type Portfolio } from '../portfolio/rules'
import { type When, whenText } from '../progress/when.rules'

/** The tables of finished work that leave as CSV, by their names. */
export const TABLES = [...LISTS, 'skills'] as const
export type TableName = (typeof TABLES)[number]

type Cell = string | number | null
/** A column: its title, and what stands in it. */
type Columns<Row> = readonly (readonly [title: string, cell: (row: Row) => Cell])[]

const finished = ({ when }: { when: When | null }): Cell => when && whenText(when)
const linked = ({ links }: { links: readonly WorkLink[] }): Cell => links.map(({ url }) => url).join(' ')

const PROJECTS: Columns<Portfolio['projects'][number]> = [
  ['Project', ({ title }) => title],
  ['Finished', finished],
  ['Question', ({ question }) => question],
  ['Data', ({ data }) => data],
  ['Result', ({ result }) => result],
  ['Industry', ({ industry }) => industry],
  ['Skills', ({ skills }) => skills.join('; ')],
  ['Evidence', ({ tier }) => tier],
  ['Links', linked],
]

const INTERNSHIPS: Columns<Portfolio['internships'][number]> = [
  ['Internship', ({ title }) => title],
  ['Company', ({ position }) => position?.company ?? null],
  ['Role', ({ position }) => position?.role ?? null],
  ['Place', ({ position }) => position?.place ?? null],
  ['Finished', finished],
  ['Evidence', ({ tier }) => tier],
  ['Links', linked],
]

const CERTIFICATES: Columns<Portfolio['certificates'][number]> = [
  ['Certificate', ({ title }) => title],
  ['Issuer', ({ issuer }) => issuer],
  ['Exam', ({ exam }) => exam],
  ['Earned', ({ earnedOn, when }) => earnedOn ?? (when && whenText(when))],
  ['Expires', ({ expiresOn }) => expiresOn],
  ['Evidence', ({ tier }) => tier],
  ['Links', linked],
]

const COURSES: Columns<Portfolio['courses'][number]> = [
  ['Course', ({ title }) => title],
  ['Provider', ({ provider }) => provider],
  ['Finished', finished],
  ['Hours it took', ({ hours }) => hours],
  ['Evidence', ({ tier }) => tier],
  ['Links', linked],
]

const READINGS: Columns<Portfolio['readings'][number]> = [
  ['Reading', ({ title }) => title],
  ['Read', ({ work }) => work],
  ['Taken from it', ({ takeaway }) => takeaway],
  ['Finished', finished],
  ['Evidence', ({ tier }) => tier],
  ['Links', linked],
]

const EVENTS: Columns<Portfolio['events'][number]> = [
  ['Event', ({ title }) => title],
  ['Name', ({ name }) => name],
  ['Part', ({ role }) => role],
  ['Place', ({ place }) => place],
  ['Held', ({ heldOn, when }) => heldOn ?? (when && whenText(when))],
  ['Evidence', ({ tier }) => tier],
  ['Links', linked],
]

const SKILLS: Columns<Portfolio['skills'][number]> = [
  ['Skill', ({ name }) => name],
  ['Group', ({ group }) => group],
  ['Level (1 to 3)', ({ level }) => level],
  ['Evidence', ({ tier }) => tier],
  ['Shown by', ({ evidence }) => [...new Set(evidence.map(({ title }) => title))].join('; ')],
]

/** Rows as a CSV file with a line of titles. */
export const csvOf = <Row>(columns: Columns<Row>, rows: readonly Row[]): string =>
  csvText([
    columns.map(([title]) => title),
    ...rows.map((row) => columns.map(([, cell]) => String(cell(row) ?? ''))),
  ])

const FILES: Record<TableName, (portfolio: Portfolio) => string> = {
  projects: ({ projects }) => csvOf(PROJECTS, projects),
  internships: ({ internships }) => csvOf(INTERNSHIPS, internships),
  certificates: ({ certificates }) => csvOf(CERTIFICATES, certificates),
  courses: ({ courses }) => csvOf(COURSES, courses),
  readings: ({ readings }) => csvOf(READINGS, readings),
  events: ({ events }) => csvOf(EVENTS, events),
  skills: ({ skills }) => csvOf(SKILLS, skills),
}

/** A table of finished work as a CSV file. */
export const tableFile = (name: TableName, portfolio: Portfolio): string => FILES[name](portfolio)
