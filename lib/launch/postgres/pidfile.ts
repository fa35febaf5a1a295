import fs from 'node:fs'
import path from 'node:path'
import { isAlive } from '../processes'

/** Whether a living process is the PostgreSQL of this folder, as far as the system tells; its id may have been given out again. */
function isServerOf(pid: number, folder: string): boolean {
  if (!isAlive(pid)) return false
  if (!fs.existsSync('/proc/self')) return true
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`) === fs.realpathSync(folder)
  } catch {
    // Somebody else's process, whose folder this user may not see. PostgreSQL's would be this user's own.
    return false
  }
}

/** The server that runs on this folder according to its postmaster.pid: lines of process, folder, start, port. */
export function runningIn(folder: string): { pid: number; port: number } | undefined {
  let lines: string[]
  try {
    lines = fs.readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  return pid > 0 && isServerOf(pid, folder) ? { pid, port } : undefined
}
