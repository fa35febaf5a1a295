import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldHandle, handleFault, isHandle } from '@/lib/profile/handle.rules'
import {
  columnsOf,
  NO_PROFILE,
  profileFrom,
  profileText,
  publicName,
  SECTIONS,
  sectionsIn,
} from '@/lib/profile/rules'
import { profileSchema } from '@/lib/profile/schema'
import { endOf, isOver } from '@/lib/profile/share.rules'

const FORM = {
  ...{ version: '0', name: '', headline: '', about: '', email: '' },
  ...{ targetRole: '', workPlace: '', workFrom: '' },
}

const faults = (given: Record<string, unknown>) =>
  profileSchema.safeParse({ ...FORM, ...given }).error?.issues.map(({ path }) => path[0]) ?? []

describe('a handle', () => {
  test.each(['ada', 'ada-lovelace', 'a1b', 'x'.repeat(30)])('%s may be one', (handle) => {
    expect([isHandle(handle), handleFault(handle)]).toEqual([true, null])
  })

  test.each([
    ...[
      '',
      'ab',
      'x'.repeat(31),
      '1ada',
      '-ada',
      'ada-',
      'a--da',
      'ada lovelace',
      'ädä',
      'ada/b',
      'ada.b',
      '../..',
    ],
    ...['аda', 'ada\u0301', '%61da'],
  ])('%s may not', (handle) => {
    expect(handleFault(handle)).toMatch(/^(Use|This)/)
  })

  test('is the same in capitals and full-width letters', () => {
    expect([foldHandle(' Ada '), foldHandle('ＡＤＡ')]).toEqual(['ada', 'ada'])
  })

  test('is never the first part of an address of Waymark’s own', () => {
    const folders = (folder: string): string[] =>
      readdirSync(folder, { withFileTypes: true }).flatMap((each) => {
        if (!each.isDirectory()) return []
        return each.name.startsWith('(') ? folders(`${folder}/${each.name}`) : [each.name]
      })
    const own = folders('app').filter((name) => isHandle(name))
    expect(own.length).toBeGreaterThan(10)
    expect(own.filter((name) => handleFault(name) === null)).toEqual([])
  })
})

describe('the switches', () => {
  test('are at least ten, and e-mail, percent and further links are off until somebody wants them', () => {
    expect(SECTIONS.length).toBeGreaterThanOrEqual(10)
    const off = SECTIONS.filter((section) => !NO_PROFILE.sections.includes(section))
    expect(off).toEqual(['progress', 'furtherLinks', 'email'])
    expect(NO_PROFILE.indexed).toBe(false)
  })

  test('come back from their columns and from the history', () => {
    fc.assert(
      fc.property(fc.subarray([...SECTIONS]), (sections) => {
        expect(sectionsIn(columnsOf(sections))).toEqual(sections)
        expect(profileFrom(profileText({ ...NO_PROFILE, sections })).sections).toEqual(sections)
      }),
    )
  })
})

describe('the form', () => {
  test('is saved as it was sent, with nothing ticked, too', () => {
    const parsed = profileSchema.parse({ ...FORM, name: ' Ada ', sections: { skills: 'on' }, indexed: 'on' })
    expect(parsed).toMatchObject({ name: 'Ada', sections: ['skills'], indexed: true, email: null })
    expect(profileSchema.parse(FORM)).toMatchObject({ sections: [], indexed: false })
  })

  test.each([
    ['name', 'ada@example.org'],
    ['name', 'Ada\u202egro'],
    ['headline', 'x'.repeat(121)],
    ['about', 'x'.repeat(1501)],
    ['email', 'javascript:alert(1)'],
    ['email', 'ada@example.org" onclick="x'],
    ['workFrom', 'soon'],
  ])('refuses as %s: %s', (field, value) => {
    expect(faults({ [field]: value })).toEqual([field])
  })

  test('refuses a section that does not exist', () => {
    expect(faults({ sections: { secrets: 'on' } })).toEqual(['sections'])
  })
})

test('no e-mail address is anybody’s name', () => {
  expect(publicName({ name: 'Ada' }, 'x')).toBe('Ada')
  expect(publicName({ name: null }, 'Ada')).toBe('Ada')
  expect(publicName({ name: null }, 'ada@example.org')).not.toContain('ada')
})

test('a link is over from the midnight after its last day, through a change of clocks, too', () => {
  const expiresAt = endOf('2026-03-29', 'Europe/Berlin')
  expect(expiresAt.toISOString()).toBe('2026-03-29T22:00:00.000Z')
  expect(isOver({ expiresAt }, expiresAt)).toBe(true)
  expect(isOver({ expiresAt }, new Date(Number(expiresAt) - 1))).toBe(false)
  expect(isOver({ expiresAt: null }, expiresAt)).toBe(false)
})
