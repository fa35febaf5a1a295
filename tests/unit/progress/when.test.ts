import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { filledFrom, filledText, readLines } from '@/lib/progress/before.rules'
import { typedWhen } from '@/lib/progress/typed-when.rules'
import { type When, whenFrom, whenText, whyNotThen } from '@/lib/progress/when.rules'

const day = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const when: fc.Arbitrary<When> = fc.oneof(
  day.map((on) => ({ on, within: null })),
  day.map((on) => ({ on: `${on.slice(0, 7)}-01`, within: 'month' as const })),
  day.map((on) => ({ on: `${on.slice(0, 4)}-01-01`, within: 'year' as const })),
)

test('a day, a month and a year come back from their text, and from what a person would type', () => {
  fc.assert(
    fc.property(when, (given) => {
      expect(whenFrom(whenText(given))).toEqual(given)
      expect(typedWhen(` ${whenText(given)} `)).toEqual(given)
    }),
  )
})

describe('what a person types', () => {
  test.each([
    ['2024', '2024'],
    ['2024-05', '2024-05'],
    ['05/2024', '2024-05'],
    ['5.2024', '2024-05'],
    ['May 2024', '2024-05'],
    ['sept. 2024', '2024-09'],
    ['12 May  2024', '2024-05-12'],
    ['May 12, 2024', '2024-05-12'],
    ['Sep 9 2024', '2024-09-09'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is understood', (text, meant) => {
    const typed = typedWhen(text)
    expect(typed && whenText(typed)).toBe(meant)
  })

  test.each([
    '',
    '24',
    'last year',
    '2024-13',
    '2023-02-29',
    '31 June 2024',
    'June 31, 2024',
    '12 May 12 2024',
    '05/06/2024',
    'ma 2024',
    '20244',
    'mayday 2024',
  ])('“%s” is not, for it does not exist or could be read in two ways', (text) =>
    expect(typedWhen(text)).toBeNull(),
  )
})

test('a month or year that has begun may be meant, one to come may not, nor one before 1970', () => {
  const why = (text: string) => whyNotThen(whenFrom(text) as When, '2026-11-21')
  expect([why('2026'), why('2026-11'), why('2026-11-21'), why('1970')]).toEqual([null, null, null, null])
  for (const text of ['2027', '2026-12', '2026-11-22', '1969']) expect(why(text)).toEqual(expect.any(String))
})

describe('lines', () => {
  test('name each field that cannot be, and leave empty ones out', () => {
    const { whens, faults } = readLines({ a: ' ', b: '2024', c: 'soon', d: '2030' }, '2026-11-21')
    expect([...whens.keys()]).toEqual(['b'])
    expect(Object.keys(faults)).toEqual(['when.c', 'when.d'])
  })

  test('come back from the value of the button that takes them back', () => {
    const filled = fc.array(fc.record({ id: fc.constantFrom('a', 'own-1'), when, knownOn: fc.option(day) }))
    fc.assert(
      fc.property(filled, (each) => {
        expect(filledFrom(filledText(each))).toEqual(each)
      }),
    )
  })

  test('that are no such value are left out', () =>
    expect(filledFrom('x :: a:b: a:2024:2024')).toEqual([
      { id: 'a', when: { on: '2024-01-01', within: 'year' }, knownOn: null },
    ]))
})
