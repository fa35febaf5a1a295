import { csvText } from '../csv.rules'
import type { Day } from '../day'
import { type Application, type ApplicationFacts, type Move, STAGES, type Stage } from './rules'

/** Bytes of a file to import. */
export const LARGEST_IMPORT = 500_000

export const TOO_LARGE = 'This is too large: at most 500 kB at once. Cut it into several files.'

/** What stands in a cell of each column, and the column's title. */
export const COLUMNS: readonly (readonly [keyof ApplicationFacts | 'moves', string])[] = [
  ['company', 'Company'],
  ['role', 'Role'],
  ['place', 'Place'],
  ['link', 'Link'],
  ['contacts', 'Contacts'],
  ['nextAction', 'Next action'],
  ['nextActionOn', 'Next action on'],
  ['notes', 'Notes'],
  ['milestoneId', 'Leads to'],
  ['moves', 'Moves'],
]

const movesText = (moves: readonly Pick<Move, 'stage' | 'movedOn'>[]) =>
  moves.map(({ stage, movedOn }) => `${stage.replaceAll('_', ' ')} ${movedOn}`).join('; ')

type Written = ApplicationFacts & Pick<Application, 'moves'>

/** The applications as a CSV file, with a line of titles. */
export const csvFile = (applications: readonly Written[]): string =>
  csvText([
    COLUMNS.map(([, title]) => title),
    ...applications.map((application) =>
      COLUMNS.map(([key]) => (key === 'moves' ? movesText(application.moves) : (application[key] ?? ''))),
    ),
  ])

/** A stage and its day, before it has a place in a history. */
export type Step = { stage: Stage; movedOn: Day }

/** The stages in a cell such as "applied 2026-10-01; interview 2026-10-20"; a sentence where one cannot be read. */
export function stepsIn(cell: string, today: Day): Step[] | string {
  const parts = cell
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)
  const steps: Step[] = []
  for (const part of parts) {
    const [, words = '', movedOn = today] = /^(.*?)\s*(\d{4}-\d{2}-\d{2})?$/.exec(part) ?? []
    const name = words.toLowerCase().replaceAll(/[\s_]+/g, '_')
    const stage = STAGES.find((each) => each === name)
    if (!stage) return `“${part.slice(0, 60)}” is not a stage with a day, such as “applied 2026-11-21”.`
    steps.push({ stage, movedOn })
  }
  return steps.length > 0 ? steps : [{ stage: 'wishlist', movedOn: today }]
}

/** Two applications with the same key are for the same position. */
export const positionKey = ({ company, role }: Pick<ApplicationFacts, 'company' | 'role'>): string =>
  JSON.stringify([company.toLowerCase(), role.toLowerCase()])

export type Problem = { line: number; message: string }

/** What an import would do. Nothing is stored as long as there are problems. */
export type Preview = {
  text: string
  rows: readonly PreviewRow[]
  problems: readonly Problem[]
  ignored: readonly string[]
  /** How many it would add. */
  fresh: number
}

/** `held`: the list has this position already, so it is left out; `twice`: the file has it more than once, and all are added. */
export type PreviewRow = {
  line: number
  company: string
  role: string
  stage: Stage
  known: 'held' | 'twice' | null
}
