import fs from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { readSecrets } from '@/lib/launch/secrets'
import { temporaryFolder } from '@/tests/support/postgres'

describe('secrets', () => {
  let folder: string
  const file = () => path.join(folder, 'secrets.json')
  beforeEach(() => {
    folder = temporaryFolder()
    return () => fs.rmSync(folder, { recursive: true })
  })

  it('are made at the first start and stay the same', () => {
    const first = readSecrets(folder)
    expect(first.authSecret.length).toBeGreaterThanOrEqual(43)
    expect(first.databasePassword).not.toBe(first.authSecret)
    expect(readSecrets(folder)).toEqual(first)
  })

  it('are readable by their owner only', () => {
    readSecrets(folder)
    expect(fs.statSync(file()).mode & 0o777).toBe(0o600)
  })

  it.each(['', '{', '{"authSecret":"short"}', 'null'])(
    'are refused, not replaced, when damaged: %j',
    (content) => {
      fs.writeFileSync(file(), content)
      expect(() => readSecrets(folder)).toThrow(/secrets\.json is damaged.*backup/)
      expect(fs.readFileSync(file(), 'utf8')).toBe(content)
    },
  )

  it('are not made anew beside a database that needs the lost ones', () => {
    fs.mkdirSync(path.join(folder, 'postgres'))
    expect(() => readSecrets(folder)).toThrow(/secrets\.json is missing/)
    expect(fs.existsSync(file())).toBe(false)
  })
})
