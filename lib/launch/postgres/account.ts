import fs from 'node:fs'
import path from 'node:path'
import { Refusal } from '../refusal'

/** Whose rights a program gets. undefined: those of this process. */
export type Account = { uid: number; gid: number } | undefined

/** The user that owns nothing, on every Unix: PostgreSQL refuses to run as root. */
const NOBODY = { uid: 65_534, gid: 65_534 }

/**
 * Who runs the database: this user; or, started as root, whoever the folder belongs to already, else nobody.
 * @throws Refusal when the database belongs to somebody else
 */
export function accountFor(folder: string): Account {
  const owner = fs.statSync(folder, { throwIfNoEntry: false })
  const self = process.getuid?.()
  if (self === 0 && owner?.uid === 0)
    throw new Refusal(
      `The database in ${folder} belongs to root, as happens when root copies it, and PostgreSQL does not run as root: give it to somebody else, for example with chown -R ${NOBODY.uid}:${NOBODY.gid}, and start again.`,
    )
  if (self === 0) return owner ? { uid: owner.uid, gid: owner.gid } : NOBODY
  if (!owner || self === undefined || owner.uid === self) return undefined
  throw new Refusal(
    `The database in ${folder} belongs to another user (number ${owner.uid}), as happens when Waymark was first started by root or by somebody else: start it as that user again, or give yourself the folder with chown -R.`,
  )
}

/** Whether an account that is neither owner nor group could go down to this folder and read there. */
export function isOpenToAll(folder: string): boolean {
  const real = fs.realpathSync(folder)
  if ((fs.statSync(real).mode & 0o005) !== 0o005) return false
  for (let at = path.dirname(real); ; at = path.dirname(at)) {
    if ((fs.statSync(at).mode & 0o001) === 0) return false
    if (at === path.dirname(at)) return true
  }
}
