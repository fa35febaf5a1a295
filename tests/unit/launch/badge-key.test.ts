import fs from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { readBadgeKey } from '@/lib/launch/badge-key'
import { configure } from '@/lib/launch/configuration'
import { temporaryFolder } from '@/tests/support/postgres'

describe('the key that signs badges', () => {
  let folder: string
  const file = () => path.join(folder, 'badge-key')
  beforeEach(() => {
    folder = temporaryFolder()
    return () => fs.rmSync(folder, { recursive: true })
  })

  it('is made at the first start, for its owner only, and stays the same', () => {
    const first = readBadgeKey(folder)
    expect(Buffer.from(first, 'base64')).toHaveLength(32)
    expect(fs.statSync(file()).mode & 0o777).toBe(0o600)
    expect(readBadgeKey(folder)).toBe(first)
    expect(configure({ BADGE_KEY: first }).BADGE_KEY).toBe(first)
  })

  it('is made anew where somebody deleted it', () => {
    const first = readBadgeKey(folder)
    fs.rmSync(file())
    expect(readBadgeKey(folder)).not.toBe(first)
  })

  it.each(['', 'short', '{}'])('is refused, not replaced, when damaged: %j', (content) => {
    fs.writeFileSync(file(), content)
    expect(() => readBadgeKey(folder)).toThrow(/badge-key is damaged.*backup/)
    expect(fs.readFileSync(file(), 'utf8')).toBe(content)
  })
})
