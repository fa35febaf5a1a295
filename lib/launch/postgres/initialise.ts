import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Refusal, saysDiskFull } from '../refusal'
import type { Account } from './account'

/** The database's only user. */
export const USER = 'waymark'

/**
 * How PostgreSQL is told its folder. An account that may not walk down to it (a clone in root's home) is put into it before
 * it gives up root's rights, and from there on calls it by this name; nothing needs looser permissions.
 */
export const nameOfFolder = (folder: string, account: Account): string =>
  account && fs.existsSync('/proc/self/cwd') ? '/proc/self/cwd' : folder

function run(program: string, args: string[], folder: string, account: Account): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...account, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part) => {
        output += part
      })
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) return resolve()
      if (saysDiskFull(output)) return reject(new Error('No space left on device'))
      reject(
        new Refusal(
          `PostgreSQL could not create its files in ${folder}; it says "${output.trim()}": mend that, or set DATABASE_URL to a PostgreSQL of yours.`,
        ),
      )
    })
  })
}

/**
 * Creates an empty cluster, unless there is one. It gets its name in one move at the end: an interrupted attempt is
 * thrown away at the next.
 */
export async function initialise(
  folder: string,
  bin: string,
  account: Account,
  password: string,
): Promise<void> {
  if (fs.existsSync(folder)) return
  const draft = `${folder}.new`
  const secret = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-'))
  const file = path.join(secret, 'password')
  try {
    fs.rmSync(draft, { recursive: true, force: true })
    fs.mkdirSync(draft, { mode: 0o700 })
    fs.writeFileSync(file, password, { mode: 0o600 })
    if (account) for (const each of [draft, secret, file]) fs.chownSync(each, account.uid, account.gid)
    const args = ['-D', nameOfFolder(draft, account), '-U', USER, `--pwfile=${file}`, '-A', 'scram-sha-256']
    // PostgreSQL's own rules of sorting: the system's change with its version and would break indexes.
    args.push('-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8')
    await run(path.join(bin, 'initdb'), args, draft, account)
    fs.renameSync(draft, folder)
  } finally {
    fs.rmSync(secret, { recursive: true, force: true })
  }
}
