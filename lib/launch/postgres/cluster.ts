import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { gone, isAlive, until } from '../processes'
import { codeOf, Refusal } from '../refusal'
import { accountFor } from './account'
import { binariesFor } from './binaries'
import { initialise, USER } from './initialise'
import { runningIn } from './pidfile'
import { spawnServer } from './server'

export type Cluster = {
  port: number
  pid: number
  /** Whether it was running already, left behind by a launcher that was killed. */
  adopted: boolean
  /** The connection string of one of its databases. */
  urlOf: (database: string) => string
  /** Ends every connection and stops it. Everything committed is on the disk. */
  stop: () => Promise<void>
}

const urlOn = (port: number, password: string) => (database: string) =>
  `postgresql://${USER}:${password}@127.0.0.1:${port}/${database}`

/** Runs statements on one connection. */
export async function onConnection<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 3_000,
    query_timeout: 30_000,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Whether the server that answers there is the one that runs on this folder, and not on a copy of it. */
async function answersFor(folder: string, url: string): Promise<boolean> {
  const proof = path.join(folder, 'waymark-proof')
  const nonce = randomUUID()
  fs.writeFileSync(proof, nonce, { mode: 0o644 })
  try {
    const read = "SELECT pg_read_file('waymark-proof') AS proof"
    const { rows } = await onConnection(url, (client) => client.query<{ proof: string }>(read))
    return rows[0]?.proof === nonce
  } catch (error) {
    if (codeOf(error) !== '28P01') return false
    throw new Refusal(
      `The database in ${folder} does not accept the password in secrets.json: the two belong together, so restore both from one backup.`,
      { cause: error },
    )
  } finally {
    fs.rmSync(proof, { force: true })
  }
}

async function stop(pid: number): Promise<void> {
  if (!isAlive(pid)) return
  // SIGINT: end the connections and write everything down. SIGQUIT: just end; the next start recovers from the log.
  process.kill(pid, 'SIGINT')
  if (await gone(pid, 30_000)) return
  process.kill(pid, 'SIGQUIT')
  await gone(pid, 5_000)
}

/**
 * Opens the cluster in `folder`: creates it the first time, takes over one that still runs there, else starts it.
 * @param logFile what PostgreSQL itself reports is appended there
 * @param wantedPort 0 for any free one; a cluster that already runs keeps its own
 */
export async function openCluster(
  folder: string,
  password: string,
  logFile: string,
  wantedPort = 0,
): Promise<Cluster> {
  const account = accountFor(folder)
  const bin = binariesFor(account)
  await initialise(folder, bin, account, password)
  const left = runningIn(folder)
  if (left) {
    // It may still be recovering, or on its way down.
    const url = urlOn(left.port, password)
    await until(async () => !isAlive(left.pid) || (await answersFor(folder, url('postgres'))), 30_000)
    if (isAlive(left.pid)) {
      if (await answersFor(folder, url('postgres')))
        return { ...left, adopted: true, urlOf: url, stop: () => stop(left.pid) }
      throw new Refusal(
        `A PostgreSQL (process ${left.pid}) already runs in ${folder} and does not answer: end that process and start again.`,
      )
    }
  }
  fs.rmSync(path.join(folder, 'postmaster.pid'), { force: true })
  const started = await spawnServer(folder, bin, account, logFile, wantedPort, (port) =>
    answersFor(folder, urlOn(port, password)('postgres')),
  )
  return {
    ...started,
    adopted: false,
    urlOf: urlOn(started.port, password),
    stop: () => stop(started.pid),
  }
}

/** Creates a database unless it exists. */
export const ensureDatabase = (cluster: Cluster, name: string): Promise<void> =>
  onConnection(cluster.urlOf('postgres'), async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
  })
