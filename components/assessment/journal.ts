import type { Answers } from '@/lib/assessment/rules'
import { decodeSheet, encodeSheet } from '@/lib/assessment/sheet.rules'
import type { ScriptCookie } from '@/lib/auth/cookie.names'

/**
 * The answers that this browser holds, in the cookie that the server reads too: all of a visitor's, and of somebody with an
 * account those that have not arrived there yet. Read before each write, so that two tabs lose nothing of each other's.
 */
export function journalIn({ name, attributes, maxAge }: ScriptCookie, ids: readonly string[]) {
  const read = (): Answers => {
    const held = document.cookie.split('; ').find((each) => each.startsWith(`${name}=`))
    return decodeSheet(ids, held?.slice(name.length + 1) ?? '')
  }
  const write = (answers: Answers) => {
    const age = Object.keys(answers).length > 0 ? maxAge : 0
    document.cookie = `${name}=${encodeSheet(answers)}${attributes}; Max-Age=${age}`
  }
  return {
    read,
    add: (answers: Answers) => write({ ...read(), ...answers }),
    /** Forgets what arrived, unless it was changed since. */
    forget: (arrived: Answers) =>
      write(Object.fromEntries(Object.entries(read()).filter(([id, answer]) => arrived[id] !== answer))),
    clear: () => write({}),
  }
}
