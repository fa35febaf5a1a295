import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { loadContent } from '@/lib/launch/content'
import { migrate } from '@/lib/launch/migrate'
import { type Cluster, ensureDatabase, onConnection, openCluster } from '@/lib/launch/postgres/cluster'

/** The database that every test's own is a copy of: migrated, with the catalogue in it. */
const TEMPLATE = 'waymark_template'

/** A folder of its own below the system's temporary one. */
export const temporaryFolder = (): string => fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-test-'))

/**
 * A PostgreSQL of its own, empty in a new folder. `stop` leaves its files, so that calling this again with its folder and
 * port brings it back; `dispose` deletes them.
 */
export async function startPostgres(folder = temporaryFolder(), port = 0) {
  const secret = path.join(folder, 'password')
  if (!fs.existsSync(secret)) fs.writeFileSync(secret, randomBytes(24).toString('hex'))
  const password = fs.readFileSync(secret, 'utf8')
  const cluster = await openCluster(path.join(folder, 'postgres'), password, path.join(folder, 'log'), port)
  const dispose = async () => {
    await cluster.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
  return { ...cluster, folder, dispose }
}

/** Fills the template. Returns the connection string of a database that always exists, for making and dropping others. */
export async function makeTemplate(cluster: Cluster): Promise<string> {
  await ensureDatabase(cluster, TEMPLATE)
  await migrate(cluster.urlOf(TEMPLATE))
  await loadContent(cluster.urlOf(TEMPLATE))
  return cluster.urlOf('postgres')
}

/** Runs one statement about whole databases. */
const administer = (url: string, sql: string) => onConnection(url, (client) => client.query(sql))

/** A fresh copy of the template: about 35 ms. */
export async function copyTemplate(admin: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await administer(admin, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`)
  const url = new URL(admin)
  url.pathname = name
  const drop = async () => {
    await administer(admin, `DROP DATABASE ${name} WITH (FORCE)`)
  }
  return { url: url.href, drop }
}
