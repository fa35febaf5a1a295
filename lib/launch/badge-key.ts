import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { Refusal } from './refusal'
import { createOnce } from './secret-file'

/** Bytes of an Ed25519 private key (RFC 8032). */
const BYTES = 32

/**
 * The private key with which this copy of Waymark signs badges, in base64: made at its first start and never replaced. Whoever wants
 * another one deletes the file: the public halves of the old ones stay in the database, so that their badges still verify.
 * @throws Refusal when the file is damaged or unreadable
 */
export function readBadgeKey(folder: string): string {
  const file = path.join(folder, 'badge-key')
  createOnce(file, () => `${randomBytes(BYTES).toString('base64url')}\n`)
  let text: string
  try {
    text = fs.readFileSync(file, 'utf8').trim()
  } catch (cause) {
    throw new Refusal(
      `${file} holds the key that signs badges and this user may not read it: start Waymark as the file's owner.`,
      { cause },
    )
  }
  if (Buffer.from(text, 'base64url').length === BYTES) return text
  throw new Refusal(
    `${file} is damaged, and Waymark does not replace it by itself: put the file back from a backup, or delete it to sign with a new key from now on. Badges made so far stay valid.`,
  )
}
