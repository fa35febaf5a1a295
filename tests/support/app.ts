import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { ROOT } from '@/lib/launch/folders'
import { freePort } from '@/lib/launch/port'
import { until } from '@/lib/launch/processes'
import { temporaryFolder } from './postgres'

/** Milliseconds, a production build included. */
const PATIENCE = 300_000

/** The connection string of the embedded database that runs in a data folder. */
function databaseUrlOf(folder: string): string {
  const { databasePassword } = JSON.parse(fs.readFileSync(path.join(folder, 'secrets.json'), 'utf8'))
  const port = fs.readFileSync(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3]
  return `postgresql://waymark:${databasePassword}@127.0.0.1:${port}/waymark`
}

/** Set to nothing, so that neither the tests' own variables nor a developer's .env reach the app. */
const UNSET = {
  DATABASE_URL: '',
  AUTH_SECRET: '',
  BADGE_KEY: '',
  HOST: '',
  WAYMARK_ORIGIN: '',
  BACKUP_DAYS: '',
  TRUSTED_PROXY_HOPS: '',
  WAYMARK_CONTENT: '',
  GITHUB_ID: '',
  GITHUB_SECRET: '',
  GOOGLE_ID: '',
  GOOGLE_SECRET: '',
  LOG_TO: '',
}

type Options = {
  /** Its data; a new temporary folder unless given. */
  folder?: string
  port?: number
  variables?: Record<string, string>
  /** As somebody types it; the process that is asked to end is then npm's. */
  npm?: boolean
}

const START = [process.execPath, 'lib/launch/main.cjs', 'lib/launch/start.ts']

/** What `npm start` runs, on data of its own. Ends by itself or by `stop`; `output` is what it printed so far. */
export async function launch({ folder = temporaryFolder(), port, variables = {}, npm }: Options = {}) {
  const PORT = String(port ?? (await freePort()))
  const env = { ...process.env, ...UNSET, LOG_LEVEL: 'info', ...variables, PORT, WAYMARK_DATA: folder }
  const [program = '', ...args] = npm ? ['npm', 'start'] : START
  const child = spawn(program, args, { cwd: ROOT, env, detached: true })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => {
      output += part
    })
  const ended = new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? 1)))
  const stop = async () => {
    child.kill('SIGTERM')
    return ended
  }
  const url = `http://localhost:${PORT}`
  return { url, folder, port: Number(PORT), pid: child.pid ?? 0, output: () => output, ended, stop }
}

/**
 * The whole product, ready to answer: database, content, build, server.
 * @throws Error with everything that it printed when it does not come up
 */
export async function startApp(options: Options = {}) {
  const app = await launch(options)
  let over = false
  app.ended.then(() => {
    over = true
  })
  const up = await until(() => over || app.output().trimEnd().endsWith(app.url), PATIENCE)
  if (over || !up) throw new Error(`The app did not come up. It printed:\n${app.output()}`)
  return { ...app, databaseUrl: options.variables?.DATABASE_URL ?? databaseUrlOf(app.folder) }
}
