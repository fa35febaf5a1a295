import fs from 'node:fs'

/** Bytes after which a log begins anew; the last one is kept beside it. */
const LIMIT = 10_000_000

/** Opens a log for appending. `since` reads what was written after it was opened. */
export function openLog(file: string): { descriptor: number; since: () => string } {
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > LIMIT) fs.renameSync(file, `${file}.1`)
  const offset = size > LIMIT ? 0 : size
  return {
    descriptor: fs.openSync(file, 'a', 0o600),
    since: () => fs.readFileSync(file).subarray(offset).toString('utf8'),
  }
}
