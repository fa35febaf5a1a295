import 'server-only'
import { z } from 'zod'
import { fail, type Result, succeed } from '../result'
import { instant } from './column.schema'
import { type Archive, Person, TABLE_NAMES, TABLES, VERSION } from './file.schema'

/** Rows of all tables: more than the largest file has room for. */
const MOST_ROWS = 200_000

const NO_ARCHIVE = 'This is not a file that “Export everything” wrote.'

/** The file without its rows, which are looked at one by one: of a bad file only the first fault is told. */
const Outline = z.strictObject({
  waymark: z.literal('archive'),
  version: z.literal(VERSION),
  exportedAt: instant,
  person: Person,
  tables: z.strictObject(Object.fromEntries(TABLE_NAMES.map((name) => [name, z.array(z.unknown())]))),
})

const said = z.object({ waymark: z.literal('archive'), version: z.int() })

const refusal = (where: string, issue: z.core.$ZodIssue | undefined) => {
  const path = [where, ...(issue?.path ?? []).map(String)].filter(Boolean).join(', ')
  const unknown =
    issue?.code === 'unrecognized_keys' ? `has no “${issue.keys[0]?.slice(0, 60)}”` : issue?.message
  return fail('invalid', `This file cannot be imported: ${path || 'it'} ${unknown ?? 'is not right'}.`)
}

function parsed(text: string): Result<unknown> {
  try {
    return succeed(JSON.parse(text))
  } catch {
    return fail('invalid', `${NO_ARCHIVE} It is not JSON, or the end of it is missing.`)
  }
}

/** Files of other versions: there is none before this one, and a later one knows more than we do. */
function versionFault(file: unknown): string | null {
  const about = said.safeParse(file)
  if (!about.success) return NO_ARCHIVE
  const { version } = about.data
  if (version === VERSION) return null
  return version > VERSION
    ? `This file has version ${version}, and this Waymark reads up to version ${VERSION}. Import it where it was exported, or after an update.`
    : `There never was a version ${version} of this file.`
}

/** Reads an archive strictly. `invalid` with a sentence that says what is wrong first, and where. */
export function readArchive(text: string): Result<Archive> {
  const file = parsed(text)
  if (!file.ok) return file
  const fault = versionFault(file.value)
  if (fault) return fail('invalid', fault)
  const outline = Outline.safeParse(file.value)
  if (!outline.success) return refusal('', outline.error.issues[0])
  const { tables, ...rest } = outline.data
  const rows = Object.values(tables as Record<string, unknown[]>)
  if (rows.reduce((sum, { length }) => sum + length, 0) > MOST_ROWS)
    return fail('invalid', `This file has more than ${MOST_ROWS.toLocaleString('en')} rows.`)
  const read: Record<string, unknown[]> = {}
  for (const name of TABLE_NAMES) {
    const kept: unknown[] = []
    for (const [index, row] of ((tables as Record<string, unknown[]>)[name] ?? []).entries()) {
      const one = TABLES[name].safeParse(row)
      if (!one.success) return refusal(`${name}, row ${index + 1}`, one.error.issues[0])
      kept.push(one.data)
    }
    read[name] = kept
  }
  return succeed({ ...rest, tables: read } as Archive)
}
