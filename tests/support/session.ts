import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import type { BrowserContext } from '@playwright/test'
import { encode } from 'next-auth/jwt'
import pg from 'pg'

// Tests sign people in by inserting a session row, as the server would: there is no back door in the product to do it with.
// It imports nothing of the product, so that both test runners can use it. It needs AUTH_SECRET and, in
// the environment or from the integration setup, the address of the database.

type PersonOptions = {
  loginName?: string | null
  password?: string | null
  displayName?: string
  timeZone?: string
  /** Ids of paths; the first is the primary one. */
  enrolledIn?: readonly string[]
  userAgent?: string
  now?: Date
}

export type Person = { userId: string; sessionId: string; loginName: string | null; displayName: string }

const DAY_MS = 86_400_000

/** Cheap on purpose: what a stored hash costs is written in it, and the product verifies any. */
const CHEAP = { memoryCost: 8, timeCost: 1, parallelism: 1 }

async function onDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const connectionString = process.env.WAYMARK_DATABASE_URL ?? process.env.DATABASE_URL
  const client = new pg.Client({ connectionString, options: '-c timezone=UTC' })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The stored form of a session id. */
export const idHashOf = (sessionId: string) => createHash('sha256').update(sessionId).digest('base64url')

/** Opens one more session for somebody. */
export const insertSession = (userId: string, { userAgent = '', now = new Date() }: PersonOptions = {}) =>
  onDatabase(async (client) => {
    const sessionId = randomBytes(32).toString('base64url')
    await client.query(
      `INSERT INTO "Session" ("userId", "idHash", "createdAt", "lastSeenAt", "authAt", "expiresAt", "userAgent")
       VALUES ($1, $2, $3, $3, $3, $4, $5)`,
      [userId, idHashOf(sessionId), now, new Date(Number(now) + 30 * DAY_MS), userAgent],
    )
    return sessionId
  })

/** A person with an account and a session. */
export async function insertPerson(options: PersonOptions = {}): Promise<Person> {
  const { loginName = `person-${randomUUID()}`, password = null, displayName = 'Tester' } = options
  const passwordHash = password === null ? null : await hash(password, CHEAP)
  const userId = randomUUID()
  await onDatabase(async (client) => {
    await client.query(
      'INSERT INTO "User" (id, "loginName", "passwordHash", "displayName", "timeZone") VALUES ($1, $2, $3, $4, $5)',
      [userId, loginName, passwordHash, displayName, options.timeZone ?? 'UTC'],
    )
    for (const pathId of options.enrolledIn ?? []) {
      await client.query(
        'INSERT INTO "Enrollment" ("userId", "pathId", "chosenOn", "chosenAt") VALUES ($1, $2, current_date, clock_timestamp())',
        [userId, pathId],
      )
      await client.query(
        `INSERT INTO "Activity" ("userId", kind, "pathId", "occurredOn") VALUES ($1, 'path_chosen', $2, current_date)`,
        [userId, pathId],
      )
    }
  })
  return { userId, sessionId: await insertSession(userId, options), loginName, displayName }
}

/** The session cookie's value. */
export const cookieFor = ({ userId, sessionId }: Pick<Person, 'userId' | 'sessionId'>) =>
  encode({ token: { sub: userId, sid: sessionId }, secret: process.env.AUTH_SECRET ?? '' })

/** Makes a person and signs a browser in as them. `baseURL` is the address of the server under test. */
export async function signedIn(
  context: BrowserContext,
  baseURL: string,
  options: PersonOptions = {},
): Promise<Person> {
  const person = await insertPerson(options)
  const value = await cookieFor(person)
  await context.addCookies([
    { name: 'waymark.session', value, url: baseURL, httpOnly: true, sameSite: 'Lax' },
  ])
  return person
}
