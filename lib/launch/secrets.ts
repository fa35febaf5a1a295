import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { Refusal } from './refusal'
import { createOnce } from './secret-file'

const Secrets = z.object({
  /** Signs and encrypts cookies. */
  authSecret: z.string().min(32),
  /** Of the embedded database's only user. */
  databasePassword: z.string().min(32),
})

export type Secrets = z.infer<typeof Secrets>

const fresh = (): Secrets => ({
  authSecret: randomBytes(32).toString('base64url'),
  databasePassword: randomBytes(32).toString('base64url'),
})

function parse(text: string): Secrets | undefined {
  try {
    return Secrets.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/**
 * The secrets of this copy of Waymark, made at its first start and never replaced.
 * @throws Refusal when the file is damaged, unreadable, or missing beside a database that needs it
 */
export function readSecrets(folder: string): Secrets {
  const file = path.join(folder, 'secrets.json')
  if (!fs.existsSync(file) && fs.existsSync(path.join(folder, 'postgres'))) {
    throw new Refusal(
      `${file} is missing, and the database beside it cannot be opened without the password in it: put the file back from a backup, or delete ${folder} to start with an empty database.`,
    )
  }
  createOnce(file, () => `${JSON.stringify(fresh(), null, 2)}\n`)
  let text: string
  try {
    text = fs.readFileSync(file, 'utf8')
  } catch (cause) {
    throw new Refusal(
      `${file} holds Waymark's secrets and this user may not read it: start Waymark as the file's owner.`,
      { cause },
    )
  }
  const secrets = parse(text)
  if (secrets) return secrets
  throw new Refusal(
    `${file} is damaged, and Waymark does not replace it, because the database and everybody's sign-in depend on what was in it: put the file back from a backup, or delete ${folder} to start with an empty database.`,
  )
}
