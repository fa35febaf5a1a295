import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { openLog } from '../logfile'
import { freePort } from '../port'
import { until } from '../processes'
import { Refusal, saysDiskFull } from '../refusal'
import type { Account } from './account'
import { nameOfFolder } from './initialise'

/** How often another program may take the free port between choosing and using it, or a dying server hold its memory. */
const ATTEMPTS = 5

function sentenceFor(output: string, logFile: string): Error {
  if (saysDiskFull(output)) return new Error('No space left on device')
  const reason = /(?:FATAL|PANIC): +(.*)/.exec(output)?.[1] ?? 'nothing'
  return new Refusal(
    `The embedded PostgreSQL did not start; it says "${reason}": see ${logFile}, or set DATABASE_URL to a PostgreSQL of yours.`,
  )
}

/**
 * Starts PostgreSQL on a folder and waits until it answers. It belongs to no terminal: Ctrl-C must reach the launcher only,
 * which stops the web server first.
 */
export async function spawnServer(
  folder: string,
  bin: string,
  account: Account,
  logFile: string,
  wantedPort: number,
  answers: (port: number) => Promise<boolean>,
): Promise<{ pid: number; port: number }> {
  for (let attempt = 1; ; attempt++) {
    const port = wantedPort || (await freePort())
    const log = openLog(logFile)
    const args = ['-D', nameOfFolder(folder, account), '-p', String(port)]
    for (const setting of ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'lc_messages=C'])
      args.push('-c', setting)
    const child = spawn(path.join(bin, 'postgres'), args, {
      ...account,
      cwd: folder,
      detached: true,
      stdio: ['ignore', log.descriptor, log.descriptor],
    })
    child.unref()
    fs.closeSync(log.descriptor)
    let ended = false
    child.on('error', () => {
      ended = true
    })
    child.on('exit', () => {
      ended = true
    })
    const ready = await until(async () => ended || (await answers(port)), 60_000).catch((error: unknown) => {
      child.kill('SIGINT')
      throw error
    })
    if (child.pid && ready && !ended) return { pid: child.pid, port }
    const output = log.since()
    const passing = /could not bind|pre-existing shared memory/.test(output)
    if (!passing || attempt === ATTEMPTS) throw sentenceFor(output, logFile)
    await until(() => false, 500)
  }
}
