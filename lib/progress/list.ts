import 'server-only'
import { CsvError, parse } from 'csv-parse/sync'
import { armed } from '../csv.rules'
import { fail, type Result, succeed } from '../result'
import type { Line } from './match.rules'
import { isRoadmap, progressIn, progressText } from './roadmap.rules'

/**
 * What a list says: its lines, and the text to be read again once they were looked at. `unnamed` counts those of which only an id
 * is known.
 */
export type Read = { lines: Line[]; text: string; unnamed?: number }

const NOTHING_FINISHED = fail('invalid', 'Nothing in it says that something was finished.')

/** Lines of one list: nobody has finished more. */
const MOST_LINES = 300

/** Characters of one line that count. */
const LONGEST = 300

const TITLES: Record<'title' | 'when' | 'url' | 'provider', readonly string[]> = {
  title: ['title', 'course', 'course title', 'course name', 'name', 'milestone', 'topic'],
  when: [
    'date',
    'completed',
    'completed on',
    'completion date',
    'finished',
    'finished on',
    'done',
    'done on',
    'when',
  ],
  url: ['url', 'link', 'address', 'course url'],
  provider: ['provider', 'platform', 'school', 'by', 'institution'],
}

const cut = (text: string) => armed(text.replaceAll(/\s+/g, ' ').trim()).slice(0, LONGEST)

const asLine = (line: number, title: string, more: Partial<Line> = {}): Line => ({
  ...{ line, title: cut(title), url: '', provider: '', when: '' },
  ...more,
})

/** The JSON files in a text, one after the other; null where it is none. In no JSON one value follows another on a line of its own. */
function filesIn(text: string): unknown[] | null {
  try {
    const apart = text.replaceAll(/([\]}])(\s+)(?=[[{])/g, (whole, end, gap) =>
      gap.includes('\n') ? `${end},` : whole,
    )
    return JSON.parse(`[${apart}]`)
  } catch {
    return null
  }
}

const NO_PROGRESS = fail(
  'invalid',
  'This is a roadmap without progress: choose it together with the file that has your progress, a list “done”.',
)

/** What a roadmap says was finished. */
function roadmapIn(text: string): Result<Read> {
  const files = filesIn(text)
  if (!files) return fail('invalid', 'This looks like JSON, and it is not: its end may be missing.')
  const progress = progressIn(files)
  if (!progress) return files.some(isRoadmap) ? NO_PROGRESS : NOTHING_FINISHED
  const unnamed = progress.done.filter(({ named }) => !named).length
  return succeed({
    lines: progress.done.map(({ title, url }, place) => asLine(place + 1, title, { url: cut(url) })),
    // The roadmap itself is long, and of no more use.
    text: progress.outlined ? progressText(progress) : text,
    ...(unnamed > 0 && { unnamed }),
  })
}

/** Items of a list that are ticked, `- [x] Title`; of a list without boxes all. */
function itemsIn(text: string): Line[] | null {
  const items = text.split('\n').flatMap((each, place) => {
    const [, mark, box, title] = /^\s*([-*+]|\d+\.)\s+(?:\[([ xX])\]\s+)?(.+)$/.exec(each) ?? []
    return mark && title ? [{ box, line: asLine(place + 1, title) }] : []
  })
  if (items.length === 0) return null
  const boxes = items.some(({ box }) => box)
  return items.filter(({ box }) => !boxes || box?.toLowerCase() === 'x').map(({ line }) => line)
}

const separatorOf = (head: string) =>
  [',', ';', '\t'].toSorted((a, b) => head.split(b).length - head.split(a).length)[0] ?? ','

/** Whether it is a table: one column that is named, or several, of which the first line has some. */
function isTable(text: string): boolean {
  const [head = ''] = text.split('\n', 1)
  return TITLES.title.includes(head.trim().toLowerCase()) || head.includes(separatorOf(head))
}

/** One title on each line, as people write them down. */
const titlesIn = (text: string): Line[] => text.split('\n').map((each, place) => asLine(place + 1, each))

/** The rows of a CSV file whose first line names the columns. */
function rowsIn(text: string): Result<Line[]> {
  const [head = ''] = text.split('\n', 1)
  try {
    const [titles = [], ...rows]: string[][] = parse(text, {
      ...{ bom: true, delimiter: separatorOf(head), relax_column_count: true, to: MOST_LINES + 2 },
    })
    const named = titles.map((title) => title.trim().toLowerCase())
    const at = (column: keyof typeof TITLES) => named.findIndex((title) => TITLES[column].includes(title))
    if (at('title') < 0)
      return fail(
        'invalid',
        'The first line must name the columns, and one of them must be “Title” or “Course”.',
      )
    return succeed(
      rows.map((row, place) => {
        const cell = (column: keyof typeof TITLES) => cut(row[at(column)] ?? '')
        return asLine(place + 2, cell('title'), {
          when: cell('when'),
          url: cell('url'),
          provider: cell('provider'),
        })
      }),
    )
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    return fail(
      'invalid',
      `Line ${Number(cause.lines) || 1} cannot be read as CSV: look at its quotation marks.`,
    )
  }
}

/** The lines of a text that is no JSON. */
function linesOf(text: string): Result<Read> {
  const lines = itemsIn(text) ?? (isTable(text) ? null : titlesIn(text))
  const read = lines ? succeed(lines) : rowsIn(text)
  return read.ok ? succeed({ lines: read.value, text }) : read
}

/** What a list says was finished: the progress of a roadmap as JSON, a list of items, ticked or not, one title on each line, or a CSV file. */
export function linesIn(given: string): Result<Read> {
  const text = given.replaceAll(/\r\n?/g, '\n').replace(/^\ufeff/, '')
  if (text.includes('\0')) return fail('invalid', 'This is not a text file.')
  if (!text.trim()) return fail('invalid', 'Choose a file, or paste its text.')
  const read = /^\s*[[{]/.test(text) ? roadmapIn(text) : linesOf(text)
  if (!read.ok) return read
  const lines = read.value.lines.filter(({ title }) => title)
  if (lines.length === 0) return NOTHING_FINISHED
  if (lines.length > MOST_LINES)
    return fail('invalid', `At most ${MOST_LINES} lines at once: cut it into several lists.`)
  return succeed({ ...read.value, lines })
}
