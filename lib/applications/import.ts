import 'server-only'
import { CsvError, parse } from 'csv-parse/sync'
import { type Catalog, isPosition } from '../catalog/rules'
import { armed } from '../csv.rules'
import { type Day, EARLIEST_DAY, isDay } from '../day'
import { COLUMNS, type Problem, type Step, stepsIn } from './csv.rules'
import { type ApplicationFacts, MOST_APPLICATIONS } from './rules'
import { factsSchema } from './schema'

/** An application of a file, and the line on which it begins. */
export type Draft = { line: number; facts: ApplicationFacts; steps: readonly Step[] }
export type Reading = {
  drafts: readonly Draft[]
  problems: readonly Problem[]
  /** Titles of columns that mean nothing here. */
  ignored: readonly string[]
}

type Context = { catalog: Catalog; today: Day }
type Parsed = { record: string[]; info: { lines: number } }

/** Nobody changes their mind more often, and a cell may be as long as a novel. */
const MOST_MOVES = 100

const SEPARATORS = [',', ';', '\t'] as const

/** A zero byte is the one character that a text in the database cannot hold, and no text has it. */
const NO_TEXT: Problem = { line: 1, message: 'This is not a text file.' }

/** The one of which the first line has most: spreadsheets use what their language does not use in numbers. */
function separatorOf(text: string): string {
  const [first = ''] = text.split('\n', 1)
  const count = (separator: string) => first.split(separator).length
  return SEPARATORS.toSorted((a, b) => count(b) - count(a))[0] ?? ','
}

const WORDS: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'A quotation mark is opened and never closed.',
  CSV_INVALID_CLOSING_QUOTE: 'Behind a closing quotation mark there is more text in the same cell.',
  INVALID_OPENING_QUOTE: 'A quotation mark stands inside a cell that does not begin with one.',
}

const startOf = ({ record, info }: Parsed) => info.lines - record.join('').split('\n').length + 1

/** Where each known column is; titles are compared without regard to case. */
function columnsOf(titles: readonly string[]) {
  const named = titles.map((title) => title.trim().toLowerCase())
  const at = new Map(COLUMNS.map(([key, title]) => [key, named.indexOf(title.toLowerCase())]))
  const known = new Set(COLUMNS.map(([, title]) => title.toLowerCase()))
  const missing = ['Company', 'Role'].filter((title) => !named.includes(title.toLowerCase()))
  const twice = named.filter((title, place) => known.has(title) && named.indexOf(title) !== place)
  return {
    at,
    ignored: titles.filter((title) => title.trim() && !known.has(title.trim().toLowerCase())),
    problems: [
      ...missing.map((title) => `There is no column “${title}”. The first line must name the columns.`),
      ...twice.map((title) => `The column “${title}” is there twice.`),
    ],
  }
}

const titleOf = (key: PropertyKey | undefined) => COLUMNS.find(([each]) => each === key)?.[1] ?? ''

function stepsProblem(steps: readonly Step[], today: Day): string | undefined {
  if (steps.length > MOST_MOVES) return `More than ${MOST_MOVES} moves.`
  const wrong = steps.find(({ movedOn }) => !isDay(movedOn) || movedOn > today || movedOn < EARLIEST_DAY)
  return wrong && `${wrong.movedOn} is not a day that has been.`
}

/** What is wrong with a line, or the application on it. */
function draftOf(
  line: number,
  cellOf: (key: keyof ApplicationFacts | 'moves') => string,
  { catalog, today }: Context,
): Draft | string[] {
  const keys = COLUMNS.flatMap(([key]) => (key === 'moves' ? [] : [key]))
  const parsed = factsSchema.safeParse(Object.fromEntries(keys.map((key) => [key, cellOf(key)])))
  const problems = (parsed.error?.issues ?? []).map(({ path, message }) => `${titleOf(path[0])}: ${message}`)
  const milestoneId = parsed.data?.milestoneId
  const milestone = milestoneId && catalog.milestones.get(milestoneId)
  if (milestoneId && !(milestone && isPosition(milestone)))
    problems.push(`Leads to: “${milestoneId}” is no internship of the catalogue or of yours.`)
  const steps = stepsIn(cellOf('moves'), today)
  const wrong = typeof steps === 'string' ? steps : stepsProblem(steps, today)
  if (wrong) problems.push(`Moves: ${wrong}`)
  if (!parsed.data || typeof steps === 'string' || problems.length > 0) return problems
  return { line, facts: parsed.data, steps }
}

function parseAll(text: string): Parsed[] | Problem {
  try {
    return parse(text, {
      bom: true,
      delimiter: separatorOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      // One more than there is room for, to say so, and the titles.
      to: MOST_APPLICATIONS + 2,
    }) as unknown as Parsed[]
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    return { line: Number(cause.lines) || 1, message: WORDS[cause.code] ?? 'This line cannot be read.' }
  }
}

/**
 * Reads a CSV file of applications: each as a draft, or what is wrong with its line. Nothing is stored. Columns may stand in any
 * order; only company and role are needed.
 */
export function readCsv(given: string, context: Context): Reading {
  const text = given.replaceAll(/\r\n?/g, '\n')
  const parsed = text.includes('\0') ? NO_TEXT : parseAll(text)
  if (!Array.isArray(parsed)) return { drafts: [], problems: [parsed], ignored: [] }
  const [head, ...lines] = parsed
  if (!head) return { drafts: [], problems: [{ line: 1, message: 'There is nothing in it.' }], ignored: [] }
  const { at, ignored, problems } = columnsOf(head.record)
  if (problems.length > 0)
    return { drafts: [], ignored, problems: problems.map((message) => ({ line: startOf(head), message })) }
  const read = lines
    .filter(({ record }) => record.some((cell) => cell.trim()))
    .map((each) => {
      const line = startOf(each)
      const { record } = each
      if (record.length > head.record.length) return { line, wrong: ['There are more cells than columns.'] }
      const draft = draftOf(line, (key) => armed(record[at.get(key) ?? -1] ?? ''), context)
      return Array.isArray(draft) ? { line, wrong: draft } : { line, draft }
    })
  return {
    drafts: read.flatMap(({ draft }) => draft ?? []),
    problems: read.flatMap(({ line, wrong }) => (wrong ?? []).map((message) => ({ line, message }))),
    ignored,
  }
}
