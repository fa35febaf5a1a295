import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { ROOT } from './folders'
import { onConnection } from './postgres/cluster'
import { Refusal } from './refusal'
import { runToEnd } from './run'

const FOLDER = path.join(ROOT, 'prisma', 'migrations')

/** Prisma's command line, run by this same Node: npx would look around and might ask the network. */
const PRISMA = path.join(
  path.dirname(createRequire(import.meta.url).resolve('prisma/package.json')),
  'build/index.js',
)

type Applied = { migration_name: string; checksum: string }

/** Name and checksum of every migration of this version of the code, as Prisma writes them down. */
function wanted(): string[] {
  return fs
    .readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const sql = fs.readFileSync(path.join(FOLDER, name, 'migration.sql'))
      return `${name} ${createHash('sha256').update(sql).digest('hex')}`
    })
}

async function applied(url: string): Promise<Set<string>> {
  return onConnection(url, async (client) => {
    const { rows } = await client.query("SELECT to_regclass('_prisma_migrations') AS ledger")
    if (!rows[0]?.ledger) return new Set()
    const query = 'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL'
    const ledger = await client.query<Applied>(query)
    return new Set(ledger.rows.map((row) => `${row.migration_name} ${row.checksum}`))
  })
}

/** Runs one of Prisma's commands on a database, without its notices about updates. */
export const prisma = (args: string[], url: string) =>
  runToEnd(process.execPath, [PRISMA, ...args, '--config', path.join(ROOT, 'prisma/prisma.config.ts')], {
    DATABASE_URL: url,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
    NO_UPDATE_NOTIFIER: '1',
  })

/**
 * Applies what the database lacks. One query answers whether there is anything to do; only then Prisma's command runs.
 * @returns how many migrations were applied
 */
export async function migrate(url: string): Promise<number> {
  const done = await applied(url)
  const missing = wanted().filter((migration) => !done.has(migration))
  if (missing.length === 0) return 0
  const { code, output } = await prisma(['migrate', 'deploy'], url)
  if (code !== 0)
    throw new Refusal(`The database could not be brought up to date; Prisma says:\n${output.trim()}`)
  return missing.length
}
