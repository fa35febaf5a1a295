import { cookieFor, type Person } from './session'

// Stands in for `next/headers` alone, in tests that call actions without a server:
// vi.mock('next/headers', () => import('@/tests/support/request'))

type Options = { maxAge?: number; expires?: Date | number }

/** Where the product believes to be, whatever the shell that runs the tests says. */
const OURS = process.env.WAYMARK_ORIGIN ?? `http://localhost:${process.env.PORT ?? 3000}`

const jar = new Map<string, string>()
let sent = new Headers()

const store = {
  get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
  has: (name: string) => jar.has(name),
  set(name: string, value: string, options: Options = {}) {
    if (options.maxAge === 0) jar.delete(name)
    else jar.set(name, value)
  },
  delete: (name: string) => jar.delete(name),
}

/** What the product imports. */
export const cookies = async () => store
export const headers = async () => sent

/** What this browser holds now. */
export const heldCookie = (name: string) => jar.get(name)

/** A new browser without cookies, on one of our own pages; `given` overrides its headers, null leaves one out. */
export function newBrowser(given: Record<string, string | null> = {}): void {
  jar.clear()
  const all = {
    origin: OURS,
    'user-agent': 'Test',
    'x-waymark-peer': '192.0.2.1',
    ...given,
  }
  sent = new Headers(Object.entries(all).filter((each): each is [string, string] => each[1] !== null))
}

/** A new browser in which somebody is signed in. */
export async function browserOf(person: Pick<Person, 'userId' | 'sessionId'>): Promise<void> {
  newBrowser()
  jar.set('waymark.session', await cookieFor(person))
}

/** Sets one cookie of this browser. */
export const holdCookie = (name: string, value: string) => jar.set(name, value)

/** What a form sends. */
export function formOf(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

/** Runs an action and tells where it led instead of throwing Next's redirect. */
export async function outcomeOf<T>(run: Promise<T>): Promise<T | { ok: true; to: string }> {
  try {
    return await run
  } catch (thrown) {
    const digest = thrown instanceof Error && 'digest' in thrown ? String(thrown.digest) : ''
    if (!digest.startsWith('NEXT_REDIRECT')) throw thrown
    return { ok: true, to: digest.split(';')[2] ?? '' }
  }
}
