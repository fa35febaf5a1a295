import fs from 'node:fs'
import path from 'node:path'
import { type Env, readEnv } from '../env'
import { ROOT } from './folders'
import { Refusal } from './refusal'

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\]|.*\.localhost)$/
const TOGETHER = [
  ['GITHUB_ID', 'GITHUB_SECRET'],
  ['GOOGLE_ID', 'GOOGLE_SECRET'],
] as const

export type Configuration = Env & { WAYMARK_ORIGIN: string }

const mistake = (what: string, cause?: unknown) =>
  new Refusal(
    `Waymark's configuration has a mistake: ${what}. Correct it in the environment or in .env and start again.`,
    { cause },
  )

function checkPairs(env: Env): void {
  for (const [id, secret] of TOGETHER) {
    const [given, missing] = env[id] ? [id, secret] : [secret, id]
    if (Boolean(env[id]) !== Boolean(env[secret])) throw mistake(`${given} is set and ${missing} is not`)
  }
}

function checkOrigin(origin: string): void {
  const { protocol, hostname } = new URL(origin)
  if (protocol === 'https:' || LOOPBACK.test(hostname)) return
  throw mistake(
    'WAYMARK_ORIGIN begins with http:// and is not on this machine, so passwords would travel unencrypted; put a proxy with https in front and write https://',
  )
}

/**
 * Checks the variables and fills in what follows from others.
 * @throws Refusal naming the variable at fault, never its value
 */
export function configure(source: Record<string, string | undefined>): Configuration {
  let env: Env
  try {
    env = readEnv(source)
  } catch (cause) {
    throw mistake(cause instanceof Error ? cause.message : String(cause), cause)
  }
  checkPairs(env)
  const origin = new URL(env.WAYMARK_ORIGIN ?? `http://localhost:${env.PORT}`).origin
  checkOrigin(origin)
  return { ...env, WAYMARK_ORIGIN: origin }
}

function checkContent({ WAYMARK_CONTENT: folder }: Env): void {
  for (const kind of ['catalog', 'guide'])
    if (!fs.existsSync(path.resolve(ROOT, folder, kind)))
      throw mistake(`WAYMARK_CONTENT names ${folder}, which has no folder "${kind}"`)
}

/** The configuration of this start: the environment, and below it the file .env. */
export function readConfiguration(): Configuration {
  const file = path.join(ROOT, '.env')
  if (fs.existsSync(file)) process.loadEnvFile(file)
  const configuration = configure(process.env)
  checkContent(configuration)
  return configuration
}
