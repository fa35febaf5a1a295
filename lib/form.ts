import type { z } from 'zod'
import { type Failure, fail, type Result, succeed } from './result'

/** React adds fields of its own to a form that is sent without JavaScript. */
const isOwn = (name: string) => !name.startsWith('$ACTION_')

/** What must never travel back into a page. */
const isSecret = (name: string) => /password|code|secret/i.test(name)

type Field = FormDataEntryValue | FormDataEntryValue[]

/**
 * The fields of a form; those sent more than once become lists, and `answers.int-why` is the field `int-why` of the group
 * `answers`. Files are refused by the schema, as they are not text.
 */
function fieldsOf(form: FormData): Record<string, Field | Record<string, Field>> {
  const fields = new Map<string, Field>()
  const groups = new Map<string, Map<string, Field>>()
  for (const name of new Set([...form.keys()].filter(isOwn))) {
    const [first = '', ...more] = form.getAll(name)
    const field = more.length > 0 ? [first, ...more] : first
    const dot = name.indexOf('.')
    if (dot === -1) fields.set(name, field)
    else {
      const group = name.slice(0, dot)
      groups.set(group, (groups.get(group) ?? new Map()).set(name.slice(dot + 1), field))
    }
  }
  const grouped = [...groups].map(([name, group]) => [name, Object.fromEntries(group)] as const)
  return Object.fromEntries([...fields, ...grouped])
}

/** What a person typed, to show it again beside an error; never passwords and codes. */
export function typed(form: FormData): Record<string, string> {
  const texts = [...form.entries()].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return Object.fromEntries(texts.filter(([name]) => isOwn(name) && !isSecret(name)))
}

/** Zod's own words are for programmers; the schemas' are for people. */
const PLAIN: Record<string, string> = {
  invalid_type: 'Fill this in.',
  too_big: 'This is too long.',
  too_small: 'This is too short.',
}
const ZODS_OWN = /^(Invalid|Too (big|small)|Unrecognized|Expected)/

const sentence = ({ code, message }: z.core.$ZodIssue) =>
  ZODS_OWN.test(message) ? (PLAIN[code] ?? 'This is not valid.') : message

function refusal(issues: readonly z.core.$ZodIssue[]): Failure {
  const unknown = issues.some(({ code }) => code === 'unrecognized_keys')
  const fields = Object.fromEntries(
    issues
      .filter(({ path }) => path.length > 0)
      .map((issue) => [String(issue.path[0]), sentence(issue)] as const)
      .reverse(),
  )
  const [only, ...others] = Object.values(fields)
  if (unknown || !only)
    return fail('invalid', 'This form is out of date. Reload the page and try again.', fields)
  return fail('invalid', others.length > 0 ? 'Some fields need another look.' : only, fields)
}

const UNSTORABLE = 'It holds a character that cannot be kept. Type it anew instead of pasting it.'

/** The fields with a zero character, which PostgreSQL keeps in no text. */
const unstorable = (form: FormData) =>
  [...form.entries()].flatMap(([name, value]) =>
    `${name}${value}`.includes('\0') ? [name.split('.')[0]] : [],
  )

/** Checks a form against a schema: unknown fields are refused, issues become one sentence for each field (the first counts). */
export function parseForm<S extends z.ZodObject>(schema: S, form: FormData): Result<z.output<S>> {
  const faulty = unstorable(form)
  if (faulty.length > 0)
    return fail('invalid', UNSTORABLE, Object.fromEntries(faulty.map((name) => [name, UNSTORABLE])))
  const parsed = schema.strict().safeParse(fieldsOf(form))
  return parsed.success ? succeed(parsed.data as z.output<S>) : refusal(parsed.error.issues)
}
