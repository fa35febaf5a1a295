import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysAfter } from '@/lib/plan/calendar.rules'
import { byStretch, isoWeek, stretchName, stretchOf, ZOOMS } from '@/lib/timeline/stretch.rules'

const zoom = fc.constantFrom(...ZOOMS)
const entry = fc
  .tuple(
    fc.date({ min: new Date('1999-12-20'), max: new Date('2027-01-10'), noInvalidDate: true }),
    fc.constantFrom(null, null, 'month' as const, 'year' as const),
  )
  .map(([date, within]) => {
    const day = date.toISOString().slice(0, 10)
    const cut =
      within === 'year' ? `${day.slice(0, 4)}-01-01` : within === 'month' ? `${day.slice(0, 7)}-01` : day
    return { occurredOn: cut, within }
  })

describe('grouping', () => {
  test('puts every entry into exactly one group, in its order, and the counts add up', () => {
    fc.assert(
      fc.property(fc.array(entry), zoom, (entries, unit) => {
        const groups = byStretch(entries, unit)
        expect(groups.reduce((sum, { entries: those }) => sum + those.length, 0)).toBe(entries.length)
        expect(new Set(groups.map(({ name }) => name)).size).toBe(groups.length)
        for (const { name, stretch, entries: those } of groups) {
          expect(stretchName(stretch)).toBe(name)
          expect(those).toEqual(entries.filter((each) => stretchName(stretchOf(each, unit)) === name))
        }
      }),
    )
  })

  test('never says more of an entry than is known of its day', () => {
    fc.assert(
      fc.property(entry, zoom, (each, unit) => {
        const { unit: shown, from } = stretchOf(each, unit)
        const lengths = [...ZOOMS]
        expect(lengths.indexOf(shown)).toBeGreaterThanOrEqual(lengths.indexOf(each.within ?? 'week'))
        expect(from <= each.occurredOn).toBe(true)
        if (shown === 'week') expect(each.occurredOn < daysAfter(from, 7)).toBe(true)
      }),
    )
  })

  test('a stretch begins where the one before ends, over ends of years and changes of clocks', () => {
    fc.assert(
      fc.property(entry, zoom, ({ occurredOn }, unit) => {
        const { from } = stretchOf({ occurredOn, within: null }, unit)
        const before = stretchOf({ occurredOn: daysAfter(from, -1), within: null }, unit)
        expect(before.from < from).toBe(true)
        expect(stretchOf({ occurredOn: from, within: null }, unit).from).toBe(from)
      }),
    )
  })
})

test.each([
  ['2026-11-21', '2026-W47'],
  ['2026-03-29', '2026-W13'],
  ['2026-10-25', '2026-W43'],
  ['2024-12-30', '2025-W01'],
  ['2021-01-03', '2020-W53'],
  ['2027-01-03', '2026-W53'],
])('%s lies in the ISO week %s', (occurredOn, name) => {
  expect(stretchName(stretchOf({ occurredOn, within: null }, 'week'))).toBe(name)
})

test('an ISO year has 52 or 53 weeks, one after the other', () => {
  let before = isoWeek('1999-12-27')
  for (let monday = '2000-01-03'; monday < '2040-01-01'; monday = daysAfter(monday, 7)) {
    const { year, week } = isoWeek(monday)
    if (week === 1) expect([52, 53]).toContain(before.week)
    else expect({ year, week }).toEqual({ year: before.year, week: before.week + 1 })
    before = { year, week }
  }
})

test('months, quarters and years have their names; what is only known to be in a year has the year’s', () => {
  const name = (unit: (typeof ZOOMS)[number], within: 'month' | 'year' | null = null) =>
    stretchName(stretchOf({ occurredOn: '2024-08-01', within }, unit))
  expect([name('month'), name('quarter'), name('year')]).toEqual(['2024-08', '2024-Q3', '2024'])
  expect([name('week', 'month'), name('month', 'month'), name('quarter', 'month')]).toEqual([
    '2024-08',
    '2024-08',
    '2024-Q3',
  ])
  expect([name('week', 'year'), name('quarter', 'year'), name('year', 'year')]).toEqual([
    '2024',
    '2024',
    '2024',
  ])
})
