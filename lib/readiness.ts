import 'server-only'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { env } from './env'

/** Its own connection, so that a busy pool does not make a healthy instance look dead. Milliseconds. */
const LIMIT_MS = 1_000

/** The migrations that this build was made for: one folder each. */
async function wanted(): Promise<string[]> {
  const folder = path.join(process.cwd(), 'prisma', 'migrations')
  const entries = await readdir(folder, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
}

async function applied(): Promise<Set<string>> {
  const client = new pg.Client({
    connectionString: env().DATABASE_URL,
    application_name: 'waymark ready',
    connectionTimeoutMillis: LIMIT_MS,
    query_timeout: LIMIT_MS,
    statement_timeout: LIMIT_MS,
  })
  // A connection that breaks after the answer has nobody left to tell.
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ migration_name: string }>(
      'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    )
    return new Set(rows.map((row) => row.migration_name))
  } finally {
    void client.end().catch(() => undefined)
  }
}

/**
 * The migrations that the database still lacks; empty when this instance may serve.
 * @throws when the database does not answer within a second
 */
export async function missingMigrations(): Promise<string[]> {
  const [names, present] = await Promise.all([wanted(), applied()])
  return names.filter((name) => !present.has(name))
}
