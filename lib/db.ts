import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { type Prisma, PrismaClient } from '../prisma/generated/client'
import { env } from './env'

/**
 * Bounds on every wait, so that a frozen database makes errors instead of hanging requests. Milliseconds. A page that waits for
 * one of them to the end still answers within six seconds.
 */
const LIMITS = {
  max: 10,
  connectionTimeoutMillis: 2_000,
  query_timeout: 3_000,
  statement_timeout: 2_500,
  lock_timeout: 2_000,
  idle_in_transaction_session_timeout: 5_000,
} as const

function connect() {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    application_name: 'waymark',
    keepAlive: true,
    // Without it adapter-pg stores shifted timestamps when the server's zone is not UTC.
    options: '-c timezone=UTC',
    ...LIMITS,
  })
  // An idle connection that the server closes is replaced at the next query; unheard, the event would end the process.
  pool.on('error', () => undefined)
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) }
}

const shared = globalThis as typeof globalThis & { waymarkDb?: ReturnType<typeof connect> }

function opened() {
  shared.waymarkDb ??= connect()
  return shared.waymarkDb
}

/** The only database client and, beside it, the pool it runs on (for the rate limiter). Opened at first use. */
export const db = () => opened().prisma
export const pool = () => opened().pool

/**
 * Runs what happens on every request as a prepared statement: PostgreSQL plans it once per connection, and it costs a quarter
 * of the processor time that Prisma takes to send the same text. `name` stands for one text only.
 * @returns the rows; days must be selected as text, since the driver reads a `date` in the zone of the server
 */
export async function prepared<Row extends object>(
  name: string,
  { text, values }: Prisma.Sql,
): Promise<Row[]> {
  return (await pool().query<Row>({ name, text, values })).rows
}

/** The same for a change: how many rows it wrote. */
export async function execute(name: string, { text, values }: Prisma.Sql): Promise<number> {
  return (await pool().query({ name, text, values })).rowCount ?? 0
}
