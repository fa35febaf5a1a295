import path from 'node:path'
import { type Cluster, ensureDatabase, onConnection, openCluster } from './postgres/cluster'
import { keep } from './postgres/keep'
import { codeOf, Refusal } from './refusal'
import { readSecrets } from './secrets'

/** The embedded database's name. */
const NAME = 'waymark'

/** What to do about a DATABASE_URL that does not work, by the driver's or PostgreSQL's code. */
const ADVICE: Record<string, string> = {
  '28P01': 'it refuses the user name or the password: correct them',
  '28000': 'it refuses this user: allow it in pg_hba.conf, or use another one',
  '3D000': 'it has no database of that name: create it with createdb, or correct the name',
  '42501': 'the user may not connect to this database: grant it CONNECT',
  '53300': 'it has no connection left: raise max_connections or stop something else',
  '57P03': 'it is just starting or stopping: try again in a moment',
  ENOTFOUND: 'there is no host of that name: correct it',
  ECONNREFUSED: 'nothing answers on that host and port: start PostgreSQL or correct them',
}

function adviceFor(error: unknown): string {
  const cause: unknown = error instanceof AggregateError ? error.errors[0] : error
  const code = codeOf(cause)
  if (code) return ADVICE[code] ?? `it does not answer (${code}): start PostgreSQL or correct host and port`
  return /timeout/i.test(String(cause))
    ? 'nothing answers there within 3 s: start PostgreSQL or correct host and port'
    : 'what answers there is not PostgreSQL: correct host and port'
}

async function checkReachable(url: string): Promise<void> {
  try {
    await onConnection(url, (client) => client.query('SELECT 1'))
  } catch (cause) {
    const { hostname, port, pathname } = new URL(url)
    const place = `${hostname || 'localhost'}:${port || 5432}${pathname}`
    throw new Refusal(`DATABASE_URL points at ${place}, and ${adviceFor(cause)}.`, { cause })
  }
}

export type Database = {
  url: string
  /** The embedded cluster; undefined when DATABASE_URL points at somebody else's. */
  cluster?: Cluster
  stop: () => Promise<void>
}

/**
 * Opens the database: the one that DATABASE_URL names, else the embedded one in the data folder.
 * @throws Refusal when it cannot be reached or started; never with the password in it
 */
export async function openDatabase(url: string | undefined, folder: string): Promise<Database> {
  if (url) {
    await checkReachable(url)
    return { url, stop: async () => undefined }
  }
  const { databasePassword } = readSecrets(folder)
  const open = (port?: number) =>
    openCluster(
      path.join(folder, 'postgres'),
      databasePassword,
      path.join(folder, 'logs', 'postgres.log'),
      port,
    )
  const cluster = await open()
  await ensureDatabase(cluster, NAME)
  const stop = keep(
    cluster,
    () => open(cluster.port),
    (sentence) => process.stdout.write(`${sentence}\n`),
  )
  return { url: cluster.urlOf(NAME), cluster, stop }
}
