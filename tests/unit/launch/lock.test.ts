import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { takeLock } from '@/lib/launch/lock'
import { birthOf } from '@/lib/launch/processes'
import { temporaryFolder } from '@/tests/support/postgres'

describe('a lock', () => {
  let folder: string
  let file: string
  beforeEach(() => {
    folder = temporaryFolder()
    file = path.join(folder, 'lock')
  })
  afterEach(() => fs.rmSync(folder, { recursive: true }))

  const write = (pid: number, birth: string) => fs.writeFileSync(file, JSON.stringify({ pid, birth }))

  it('is had by one at a time', () => {
    const first = takeLock(file)
    expect(takeLock(file)).toEqual({ holder: process.pid })
    if ('release' in first) first.release()
    expect(takeLock(file)).toHaveProperty('release')
  })

  it('of a living process is respected', () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    const pid = other.pid ?? 0
    write(pid, birthOf(pid))
    expect(takeLock(file)).toEqual({ holder: pid })
    other.kill('SIGKILL')
  })

  it('of a killed process is free again', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    const pid = other.pid ?? 0
    write(pid, birthOf(pid))
    other.kill('SIGKILL')
    await new Promise((resolve) => other.on('close', resolve))
    expect(takeLock(file)).toHaveProperty('release')
  })

  it('is free again when another process was given the id of the killed one', () => {
    write(process.pid, 'another birth')
    expect(takeLock(file)).toHaveProperty('release')
  })

  it('that is not readable as one is nobody’s', () => {
    fs.writeFileSync(file, '{"pid":')
    expect(takeLock(file)).toHaveProperty('release')
  })
})
