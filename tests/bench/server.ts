import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { ROOT } from '@/lib/launch/folders'
import { freePort } from '@/lib/launch/port'
import { gone, until } from '@/lib/launch/processes'
import { SERVER } from '@/lib/launch/serve'

/** The floor app beside this file. */
export const FLOOR = path.join(import.meta.dirname, 'floor')

/** Clock ticks per second, in which Linux counts a process's time. */
const TICKS = 100

/** Milliseconds of processor time that a process has used so far. */
export function cpuOf(pid: number): number {
  const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
  const [user, system] = stat.slice(stat.lastIndexOf(')')).split(' ').slice(12, 14).map(Number)
  return (((user ?? 0) + (system ?? 0)) * 1000) / TICKS
}

/** Resident memory of a process in MiB. */
export function memoryOf(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1024
}

export type Server = { url: string; pid: number; stop: () => Promise<void> }

async function start(args: string[], logFile: string, port: number, variables: Record<string, string>) {
  const log = fs.openSync(logFile, 'a')
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1', ...variables }
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', log, log] })
  fs.closeSync(log)
  const url = `http://localhost:${port}`
  const answers = () =>
    fetch(url).then(
      ({ ok }) => ok,
      () => false,
    )
  const pid = child.pid ?? 0
  const stop = async () => {
    child.kill('SIGTERM')
    if (!(await gone(pid, 5_000))) child.kill('SIGKILL')
    await gone(pid, 5_000)
  }
  if (await until(async () => child.exitCode !== null || (await answers()), 30_000))
    if (child.exitCode === null) return { url, pid, stop }
  await stop()
  throw new Error(`A server did not come up: ${fs.readFileSync(logFile, 'utf8').slice(-2_000)}`)
}

/** The product as `npm start` serves it, on a database of one's own. `WAYMARK_ORIGIN` follows the port. */
export async function startProduct(databaseUrl: string, secret: string, logFile: string): Promise<Server> {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  return start(SERVER, logFile, port, {
    ...{ DATABASE_URL: databaseUrl, AUTH_SECRET: secret, NEXTAUTH_SECRET: secret, NEXTAUTH_URL: origin },
    ...{ WAYMARK_ORIGIN: origin, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'info' },
  })
}

/** The floor app, served by Next's own command. */
export async function startFloor(databaseUrl: string, logFile: string): Promise<Server> {
  const port = await freePort()
  const next = path.join(ROOT, 'node_modules/next/dist/bin/next')
  const args = [next, 'start', FLOOR, '-p', String(port), '-H', '127.0.0.1']
  return start(args, logFile, port, { DATABASE_URL: databaseUrl })
}
