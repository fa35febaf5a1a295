import 'server-only'
import type { z } from 'zod'
import type { Viewer } from '../auth/rules'
import { readOwn } from '../catalog/own.queries'
import { ownCatalog } from '../catalog/own.rules'
import { getCatalog } from '../catalog/queries'
import type { Day } from '../day'
import { fail, type Result, succeed } from '../result'
import { linesIn } from './list'
import { LARGEST_LIST, type ListPreview, type ListRow, TOO_LARGE_LIST } from './list.rules'
import type { listSchema } from './list.schema'
import { candidatesFor, type Line, sureOf } from './match.rules'
import { type AskOf, changeSeveral } from './several.commands'
import { typedWhen } from './typed-when.rules'
import { type When, whyNotThen } from './when.rules'

type Owner = Pick<Viewer, 'id'>
type Asked = z.output<typeof listSchema>

const UNREADABLE = 'Write a year, a month or a day: 2024, May 2024, 12 May 2024. Empty: known already.'
const SEVERAL = fail('invalid', 'Choose one file, or a roadmap together with your progress on it.')
const TWICE = 'Another line is this milestone already.'

/** The text of the files that were chosen, otherwise the one that was typed. */
async function textOf({ file = [], text }: Asked): Promise<Result<string>> {
  const files = [file].flat().filter(({ size }) => size > 0)
  const bytes = files.length > 0 ? files.reduce((sum, { size }) => sum + size, 0) : Buffer.byteLength(text)
  if (bytes > LARGEST_LIST) return fail('invalid', TOO_LARGE_LIST, { file: TOO_LARGE_LIST })
  if (files.length === 0) return succeed(text)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    const texts = await Promise.all(files.map(async (each) => decoder.decode(await each.arrayBuffer())))
    const json = texts.every((each) => /^\s*[[{]/.test(each))
    return texts.length > 1 && !json ? SEVERAL : succeed(texts.join('\n'))
  } catch {
    return fail('invalid', 'This file is not written in UTF-8. Save it as UTF-8 and choose it again.')
  }
}

/** When a line says that it was; undefined for a day that cannot be read or cannot be, null for none. */
function whenOf(text: string, today: Day): When | null | undefined {
  if (!text.trim()) return null
  const when = typedWhen(text)
  return when && !whyNotThen(when, today) ? when : undefined
}

/** A line as the page shows it: as it was filled in, otherwise as it is matched. */
function rowOf(
  line: Line,
  candidates: ReturnType<typeof candidatesFor>,
  { match, when }: Asked,
  today: Day,
): ListRow {
  const chosen = match[line.line] ?? sureOf(candidates)
  const typed = when[line.line] ?? line.when
  const fault = chosen && whenOf(typed, today) === undefined ? UNREADABLE : undefined
  return {
    ...{ line: line.line, title: line.title, chosen, when: typed },
    candidates: candidates.map(({ id, title }) => ({ id, title })),
    ...(fault && { fault }),
  }
}

/** The second line that was given one milestone is at fault. */
function withoutTwins(rows: readonly ListRow[]): ListRow[] {
  const seen = new Set<string>()
  return rows.map((row) => {
    const twin = row.chosen !== '' && seen.has(row.chosen)
    seen.add(row.chosen)
    return twin ? { ...row, fault: TWICE } : row
  })
}

/** What has a day already keeps it, and what is done stays done. */
const asking =
  (whens: ReadonlyMap<string, When | null>): AskOf =>
  (id, { doneOn, declaredOn }) => {
    const when = whens.get(id)
    if (doneOn && !(declaredOn && when)) return null
    if (!when) return { verb: 'know' }
    return { verb: doneOn ? 'redate' : 'complete', ...when }
  }

/**
 * Matches the lines of a list with milestones of the catalogue and the viewer's own and, once the person has confirmed the matches
 * (`go`), marks them: done on the day, month or year given, otherwise as known already. One event each, all in one transaction;
 * nothing happens the second time. A fault of a line is told beside it, and nothing is marked then.
 */
export async function bringList(
  viewer: Owner,
  asked: Asked,
  { today }: { today: Day },
): Promise<Result<ListPreview>> {
  const text = await textOf(asked)
  if (!text.ok) return text
  const read = linesIn(text.value)
  if (!read.ok) return fail('invalid', read.message, { text: read.message })
  const { lines, ...known } = read.value
  const { milestones } = ownCatalog(await getCatalog(), await readOwn(viewer))
  const candidates = [...milestones.values()].filter(({ retired, own }) => !retired || !own)
  const matched = lines.map((line) => rowOf(line, candidatesFor(line, candidates), asked, today))
  const rows = asked.go === 'mark' ? withoutTwins(matched) : matched
  const preview = { ...known, rows, marked: null }
  if (asked.go === 'check') return succeed(preview)
  const chosen = rows.filter((row) => row.chosen !== '')
  if (rows.some(({ fault }) => fault))
    return succeed({ ...preview, fault: 'Some lines need another look. Nothing was marked yet.' })
  if (chosen.length === 0) return succeed({ ...preview, fault: 'Choose a milestone for at least one line.' })
  if (!chosen.every((row) => row.candidates.some(({ id }) => id === row.chosen)))
    return fail('not-found', 'This milestone does not exist.')
  const whens = new Map(chosen.map((row) => [row.chosen, whenOf(row.when, today) ?? null]))
  const changed = await changeSeveral(viewer.id, [...whens.keys()], asking(whens), today)
  return changed.ok ? succeed({ text: '', rows: [], marked: changed.value.length }) : changed
}
