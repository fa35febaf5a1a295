import fs from 'node:fs'
import path from 'node:path'
import { Refusal } from './refusal'

/** The checkout. */
export const ROOT = path.resolve(import.meta.dirname, '../..')

/**
 * The folder of everything that must survive a restart: secrets, database, logs. Made if absent, readable by its owner only.
 * @throws Refusal when it cannot be written
 */
export function dataFolder(): string {
  const folder = path.resolve(ROOT, process.env.WAYMARK_DATA || '.data')
  try {
    fs.mkdirSync(path.join(folder, 'logs'), { recursive: true, mode: 0o700 })
    fs.accessSync(folder, fs.constants.W_OK | fs.constants.X_OK)
  } catch (cause) {
    throw new Refusal(
      `Waymark keeps its secrets and its database in ${folder}, which this user may not write: start Waymark as the folder's owner, or set WAYMARK_DATA to a folder that is yours.`,
      { cause, unless: 'ENOSPC' },
    )
  }
  return folder
}
