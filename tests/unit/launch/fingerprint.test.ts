import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprint } from '@/lib/launch/fingerprint'
import { temporaryFolder } from '@/tests/support/postgres'

describe('the fingerprint of what a build is made from', () => {
  let root: string
  const write = (name: string, content: string) => {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    fs.writeFileSync(path.join(root, name), content)
  }
  const take = () => fingerprint(root, ['app', 'config.js', 'absent'], ['app/skipped'])
  beforeEach(() => {
    root = temporaryFolder()
    write('app/page.tsx', 'one')
    write('app/deep/page.tsx', 'two')
    write('config.js', 'three')
    write('README.md', 'four')
  })
  afterEach(() => fs.rmSync(root, { recursive: true }))

  it('is the same for the same content, whenever it was written', () => {
    const before = take()
    fs.utimesSync(path.join(root, 'config.js'), 1, 1)
    expect(take()).toBe(before)
  })

  it.each<[string, () => void]>([
    ['a change', () => write('app/deep/page.tsx', 'too')],
    ['a new file', () => write('app/new.tsx', '')],
    ['a file that appears at the top', () => write('absent', '')],
    ['a removed file', () => fs.rmSync(path.join(root, 'app/page.tsx'))],
    ['a new name', () => fs.renameSync(path.join(root, 'app/page.tsx'), path.join(root, 'app/pagf.tsx'))],
  ])('differs after %s', (_what, change) => {
    const before = take()
    change()
    expect(take()).not.toBe(before)
  })

  it('ignores what is not listed and what is skipped', () => {
    const before = take()
    write('README.md', 'five')
    write('app/skipped/file.ts', 'six')
    expect(take()).toBe(before)
  })
})
