import fs from 'node:fs'
import path from 'node:path'
import { birthOf, isAlive } from './processes'
import { codeOf, Refusal } from './refusal'

type Holder = { pid: number; birth: string }

/** Who holds the lock, if that process still runs: a killed one leaves its file behind. */
export function holderOf(file: string): number | undefined {
  try {
    const { pid, birth }: Holder = JSON.parse(fs.readFileSync(file, 'utf8'))
    return Number.isInteger(pid) && isAlive(pid) && birthOf(pid) === birth ? pid : undefined
  } catch (error) {
    if (codeOf(error) === 'EACCES') throw error
    return undefined
  }
}

function claim(file: string): boolean {
  // Written beside and linked into place, so that nobody ever reads half a lock.
  const own = `${file}.${process.pid}`
  fs.writeFileSync(own, JSON.stringify({ pid: process.pid, birth: birthOf(process.pid) } satisfies Holder))
  try {
    fs.linkSync(own, file)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  } finally {
    fs.unlinkSync(own)
  }
}

/**
 * Takes a lock that lasts as long as this process.
 * @returns how to give it back, or the id of the process that has it
 */
export function takeLock(file: string): { release: () => void } | { holder: number } {
  for (;;) {
    if (claim(file)) return { release: () => fs.rmSync(file, { force: true }) }
    const holder = holderOf(file)
    if (holder !== undefined) return { holder }
    fs.rmSync(file, { force: true })
  }
}

/**
 * Makes this process the only one that runs on a data folder.
 * @returns how to let the next one in
 * @throws Refusal naming the process that runs there
 */
export function lockFolder(folder: string): () => void {
  const lock = takeLock(path.join(folder, 'running.lock'))
  if ('release' in lock) return lock.release
  throw new Refusal(
    `Waymark already runs on ${folder} (process ${lock.holder}): stop that one first, or start a second clone.`,
  )
}
