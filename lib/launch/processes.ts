import fs from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { codeOf } from './refusal'

/** Whether a process with this id exists, whoever it belongs to. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/**
 * When a process began, in the system's own units: with the id it names one process for ever, since ids are given out again.
 * Empty where the system does not tell.
 */
export function birthOf(pid: number): string {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')')).split(' ')[20] ?? ''
  } catch {
    return ''
  }
}

/** Waits until the condition holds. Returns whether it did within so many milliseconds. */
export async function until(condition: () => boolean | Promise<boolean>, patience: number): Promise<boolean> {
  const end = performance.now() + patience
  while (!(await condition())) {
    if (performance.now() > end) return false
    await pause(20)
  }
  return true
}

/** Waits for a process to go. Returns whether it went within so many milliseconds. */
export const gone = (pid: number, patience: number): Promise<boolean> => until(() => !isAlive(pid), patience)
