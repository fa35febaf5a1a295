import fs from 'node:fs'
import { codeOf } from './refusal'

/**
 * Creates a file that only its owner may read, or finds that somebody was quicker: it is never overwritten. A half-written one does
 * not stay behind.
 */
export function createOnce(file: string, text: () => string): void {
  let descriptor: number
  try {
    descriptor = fs.openSync(file, 'wx', 0o600)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return
    throw error
  }
  try {
    fs.writeSync(descriptor, text())
    fs.fsyncSync(descriptor)
  } catch (error) {
    fs.unlinkSync(file)
    throw error
  } finally {
    fs.closeSync(descriptor)
  }
}
