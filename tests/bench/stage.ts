import path from 'node:path'
import { build, useBuild } from '@/lib/launch/build'
import { ROOT } from '@/lib/launch/folders'
import { generateClient } from '@/lib/launch/generate'
import { runToEnd } from '@/lib/launch/run'
import { step } from '@/lib/launch/step'
import { copyTemplate, makeTemplate, startPostgres } from '../support/postgres'
import { FLOOR, type Server, startFloor, startProduct } from './server'

/** Everything that figures are measured on. What they start ends with it. */
export type Stage = {
  /** A database of one's own, with the catalogue in it. Returns its connection string. */
  database: () => Promise<string>
  /** A production server of the product on a database. */
  product: (databaseUrl: string) => Promise<Server>
  /** A production server of the floor app on a database. */
  floor: (databaseUrl: string) => Promise<Server>
  /** What PostgreSQL reports; the statements of a database that logs them. */
  postgresLog: string
  close: () => Promise<void>
}

/** Known here, so that somebody can be signed in by inserting a session (tests/support/session.ts). */
const SECRET = 'only for measuring, and long enough for one'

async function buildFloor(): Promise<void> {
  const next = path.join(ROOT, 'node_modules/next/dist/bin/next')
  const variables = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  const { code, output } = await runToEnd(process.execPath, [next, 'build', FLOOR], variables)
  if (code !== 0) throw new Error(`The floor app could not be built:\n${output}`)
}

/** Builds the product and the floor, and starts an embedded PostgreSQL as the product runs it: with `fsync` on. */
export async function openStage(): Promise<Stage> {
  process.env.AUTH_SECRET = SECRET
  await generateClient()
  await step('product built', build, (made) => (made ? '' : 'unchanged'))
  await step('floor built', buildFloor)
  const release = useBuild()
  const cluster = await startPostgres()
  const servers: Server[] = []
  const kept = async (starting: Promise<Server>) => {
    const server = await starting
    servers.push(server)
    return server
  }
  const close = async () => {
    await Promise.all(servers.map((server) => server.stop()))
    await cluster.dispose()
    release()
  }
  try {
    const admin = await makeTemplate(cluster)
    const log = (name: string) => path.join(cluster.folder, `${name}-${servers.length}.log`)
    return {
      database: async () => (await copyTemplate(admin)).url,
      product: (url) => kept(startProduct(url, SECRET, log('product'))),
      floor: (url) => kept(startFloor(url, log('floor'))),
      postgresLog: path.join(cluster.folder, 'log'),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
