import 'server-only'
import { createHash } from 'node:crypto'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { pool } from './db'
import { type Failure, fail } from './result'

/** How often something may be tried: `points` in `duration` seconds. An address may be a school or an office. */
const LIMITS = {
  'sign-in-address': { points: 200, duration: 15 * 60 },
  // One name from one address; and one name from everywhere, higher, so that a stranger cannot easily lock somebody out.
  'sign-in-account': { points: 20, duration: 15 * 60 },
  'sign-in-name': { points: 60, duration: 15 * 60 },
  'sign-up-address': { points: 100, duration: 3600 },
  'recover-address': { points: 30, duration: 3600 },
  'recover-account': { points: 10, duration: 3600 },
  password: { points: 10, duration: 15 * 60 },
  'verify-address': { points: 200, duration: 15 * 60 },
  // Each takes as much of the processor as ten pages.
  'picture-address': { points: 600, duration: 15 * 60 },
  action: { points: 300, duration: 60 },
  // Each reads or writes everything that somebody has.
  export: { points: 20, duration: 3600 },
  import: { points: 120, duration: 3600 },
} as const

export type Limit = keyof typeof LIMITS

/** The table that the migration made for the limiter (model RateLimit). */
const TABLE = 'RateLimit'

const limiters = new Map<Limit, RateLimiterPostgres>()

function limiter(limit: Limit): RateLimiterPostgres {
  const known = limiters.get(limit)
  if (known) return known
  const made = new RateLimiterPostgres({
    storeClient: pool(),
    storeType: 'pool',
    tableName: TABLE,
    tableCreated: true,
    keyPrefix: limit,
    ...LIMITS[limit],
    // Whoever is over the limit is turned away from memory, without a query.
    inMemoryBlockOnConsumed: LIMITS[limit].points + 1,
  })
  limiters.set(limit, made)
  return made
}

/** Names and addresses are kept only as hashes: a name field sometimes holds a password typed too early. */
const keyOf = (who: string) => createHash('sha256').update(who).digest('base64url')

function wait(ms: number): string {
  const minutes = Math.ceil(ms / 60_000)
  if (ms <= 60_000) return 'Wait a minute'
  return minutes > 50 ? 'Wait an hour' : `Wait ${minutes} minutes`
}

/**
 * Counts one attempt of `who`: null while it is within the limit, otherwise what to tell them. One statement.
 * @throws when the database does not answer; callers fail closed.
 */
export async function consume(limit: Limit, who: string): Promise<Failure | null> {
  try {
    await limiter(limit).consume(keyOf(who))
    return null
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    return fail('too-many', `That was too often. ${wait(refusal.msBeforeNext)} and try again.`)
  }
}
