import fs from 'node:fs'
import path from 'node:path'
import { fingerprint } from './fingerprint'
import { ROOT } from './folders'
import { holderOf, takeLock } from './lock'
import { isAlive, until } from './processes'
import { Refusal, saysDiskFull } from './refusal'
import { runToEnd } from './run'

const NEXT = path.join(ROOT, 'node_modules/next/dist/bin/next')
const MARKER = path.join(ROOT, '.next/waymark-build')
/** The one part of .next that a build leaves alone. */
const CACHE = path.join(ROOT, '.next/cache')
const SERVING = 'waymark-serving.'

/** All that a build depends on. The launcher is not in it: its files run as they are. */
const INPUTS = [
  ...['app', 'components', 'lib', 'public', 'prisma/schema.prisma', 'instrumentation.ts'],
  ...['next.config.js', 'package.json', 'package-lock.json', 'tsconfig.json'],
]

const wanted = () => `${fingerprint(ROOT, INPUTS, ['lib/launch'])} ${process.version} ${ROOT}`

const isCurrent = (): boolean => fs.existsSync(MARKER) && fs.readFileSync(MARKER, 'utf8') === wanted()

/** A build replaces the files under a running server's feet, which then answers with errors. */
function refuseWhileServing(): void {
  for (const name of fs.readdirSync(CACHE).filter((each) => each.startsWith(SERVING))) {
    const holder = holderOf(path.join(CACHE, name))
    if (holder === undefined) fs.rmSync(path.join(CACHE, name))
    else if (holder !== process.pid)
      throw new Refusal(
        `The code has changed, and a new build would break the Waymark that runs from this clone (process ${holder}): stop that one first.`,
      )
  }
}

async function make(): Promise<void> {
  refuseWhileServing()
  fs.rmSync(MARKER, { force: true })
  const name = wanted()
  const variables = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  const { code, output } = await runToEnd(process.execPath, [NEXT, 'build'], variables)
  if (code !== 0 && saysDiskFull(output)) throw new Error('No space left on device')
  if (code !== 0) throw new Refusal(`The production build failed; Next says:\n${output.trim()}`)
  // Last, so that an interrupted build is not taken for a whole one.
  fs.writeFileSync(MARKER, name)
}

/**
 * Builds the pages, unless nothing changed since the last complete build. Two at once: the second waits for the first.
 * @returns whether it had to build
 */
export async function build(): Promise<boolean> {
  if (isCurrent()) return false
  fs.mkdirSync(CACHE, { recursive: true })
  for (;;) {
    const lock = takeLock(path.join(CACHE, 'waymark-build.lock'))
    if ('holder' in lock) {
      await until(() => !isAlive(lock.holder), 1_000)
      if (isCurrent()) return false
      continue
    }
    try {
      if (isCurrent()) return false
      await make()
      return true
    } finally {
      lock.release()
    }
  }
}

/** Says that this process serves from the build, until the returned function is called or the process is gone. */
export function useBuild(): () => void {
  fs.mkdirSync(CACHE, { recursive: true })
  const lock = takeLock(path.join(CACHE, `${SERVING}${process.pid}.lock`))
  return 'release' in lock ? lock.release : () => undefined
}
