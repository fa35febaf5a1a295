import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '@/lib/day'
import { daysAfter } from '@/lib/plan/calendar.rules'
import type { Pause } from '@/lib/plan/rules'
import type { Dates } from '@/lib/progress/state.rules'
import { chartOf } from '@/lib/timeline/chart.rules'
import { heatmapOf } from '@/lib/timeline/heat.rules'
import { learningOf } from '@/lib/timeline/learning.rules'
import { around, periodFrom, recapPeriodFrom } from '@/lib/timeline/period.rules'
import { rhythmOf } from '@/lib/timeline/rhythm.rules'
import { dayIn } from '@/lib/zone'

const on = (...days: Day[]) => new Map(days.map((day) => [day, 1]))
const dates = (change: Partial<Dates>): Dates => ({
  ...{ startedOn: null, doneOn: null, setAsideOn: null },
  ...change,
})
const day = fc.integer({ min: 0, max: 20_000 }).map((number) => daysAfter('1970-01-01', number))

describe('when somebody learnt', () => {
  test('is when they started and finished what still stands, and what else they did; what was known before or done some time in a year has no day', () => {
    const standings = new Map([
      ['a', dates({ startedOn: '2026-01-01', doneOn: '2026-01-03' })],
      ['b', dates({ doneOn: '2026-01-03' })],
      ['c', dates({ doneOn: '2026-01-04', declaredOn: '2026-01-04' })],
      ['d', dates({ doneOn: '2026-01-01', doneWithin: 'year' })],
      ['e', dates({ doneOn: '2026-01-01', doneWithin: 'month' })],
    ])
    expect([...learningOf(standings, [{ day: '2026-01-01', count: 3 }])]).toEqual([
      ['2026-01-01', 4],
      ['2026-01-03', 2],
    ])
  })
})

describe('the weekly rhythm', () => {
  // Thursday; its week begins on 16 November.
  const span = { since: '2026-01-01', today: '2026-11-19' }

  test('is the weeks with something among the last four; an empty one counts once it is over', () => {
    expect(rhythmOf(on('2026-11-18', '2026-11-10', '2026-11-01'), [], span)).toEqual({ active: 3, of: 4 })
    expect(rhythmOf(on('2026-11-10', '2026-11-01'), [], span)).toEqual({ active: 2, of: 4 })
    expect(rhythmOf(on(), [], span)).toEqual({ active: 0, of: 4 })
  })

  test('is not broken by a pause, which lets the weeks before it count', () => {
    const pauses: Pause[] = [{ fromDay: '2026-11-04', toDay: '2026-11-13', kind: 'holiday' }]
    const learnt = on('2026-11-17', '2026-10-27', '2026-10-20', '2026-10-13')
    expect(rhythmOf(learnt, [], span)).toEqual({ active: 2, of: 4 })
    expect(rhythmOf(learnt, pauses, span)).toEqual({ active: 4, of: 4 })
  })

  test('begins with the first week, and says nothing before there is one', () => {
    expect(rhythmOf(on('2026-11-17'), [], { since: '2026-11-12', today: '2026-11-19' })).toEqual({
      active: 1,
      of: 2,
    })
    expect(rhythmOf(on(), [], { since: '2026-11-17', today: '2026-11-19' })).toBeNull()
  })

  test('more learnt never makes it worse', () => {
    const recent = fc.integer({ min: 0, max: 60 }).map((back) => daysAfter(span.today, -back))
    fc.assert(
      fc.property(fc.array(recent), recent, (days, one) => {
        const share = (learnt: readonly Day[]) => {
          const { active, of } = rhythmOf(on(...learnt), [], span) ?? { active: 0, of: 4 }
          return active / of
        }
        expect(share([...days, one])).toBeGreaterThanOrEqual(share(days))
      }),
    )
  })
})

describe('the chart', () => {
  test.each([
    ['2026-11-21', 'day', 14, '2026-11-08'],
    ['2026-11-08', 'day', 14, '2026-11-08'],
    ['2026-11-07', 'week', 10, '2026-09-14'],
    ['2026-09-13', 'week', 10, '2026-09-14'],
    ['2026-09-12', 'month', 12, '2025-12-01'],
  ])('of somebody here since %s is by %s', (since, unit, length, first) => {
    const chart = chartOf(on('2026-11-21'), { since, today: '2026-11-21' })
    expect([chart.unit, chart.bars.length, chart.bars[0]?.from]).toEqual([unit, length, first])
    expect(chart.bars.at(-1)).toMatchObject({ to: '2026-11-21', count: 1 })
  })

  test('has in its last bar what was learnt on a day that has not begun yet, since somebody moved west', () => {
    const instant = new Date('2026-11-21T10:30:00Z')
    const learnt = on(dayIn('Pacific/Kiritimati', instant))
    for (const since of ['2026-11-20', '2026-10-01', '2025-01-01']) {
      const { bars } = chartOf(learnt, { since, today: dayIn('Pacific/Pago_Pago', instant) })
      expect([bars.at(-1)?.to, bars.at(-1)?.count]).toEqual(['2026-11-20', 1])
    }
  })

  test('has every day up to today in one bar, over changes of clocks and years', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 500 }), (since, age) => {
        const today = daysAfter(since, age)
        const { bars } = chartOf(new Map(), { since, today })
        for (const [place, { to }] of bars.entries())
          expect(bars[place + 1]?.from ?? daysAfter(today, 1)).toBe(daysAfter(to, 1))
      }),
    )
  })
})

describe('the heatmap of a year', () => {
  test('has every day once, under its weekday, with what was learnt on it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1970, max: 2100 }), (year) => {
        const weeks = heatmapOf(on(`${year}-03-29`), year)
        const all = weeks.flatMap(({ days }) => days.flatMap((each) => each ?? []))
        expect(all.map((each) => each.day)).toEqual([...new Set(all.map((each) => each.day))].sort())
        const leap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1
        expect([all.length, all[0]?.day, all.at(-1)?.day]).toEqual([
          leap ? 366 : 365,
          `${year}-01-01`,
          `${year}-12-31`,
        ])
        for (const { days } of weeks)
          for (const [place, each] of days.entries())
            if (each) expect((new Date(`${each.day}T00:00:00Z`).getUTCDay() + 6) % 7).toBe(place)
        expect(all.filter(({ heat }) => heat > 0)).toEqual([{ day: `${year}-03-29`, count: 1, heat: 1 }])
      }),
      { numRuns: 40 },
    )
  })

  test('shows the day of the person, also where the clock changed and after they moved', () => {
    const heard = [
      dayIn('Europe/Berlin', new Date('2026-03-29T00:59:59Z')),
      dayIn('Europe/Berlin', new Date('2026-03-29T21:59:59Z')),
      dayIn('America/Los_Angeles', new Date('2026-03-30T06:59:59Z')),
    ]
    expect(heard).toEqual(['2026-03-29', '2026-03-29', '2026-03-29'])
    const cell = heatmapOf(
      learningOf(
        new Map(),
        heard.map((each) => ({ day: each, count: 1 })),
      ),
      2026,
    )
      .flatMap(({ days }) => days)
      .find((each) => each?.day === '2026-03-29')
    expect(cell).toEqual({ day: '2026-03-29', count: 3, heat: 2 })
  })
})

describe('a period', () => {
  test.each([
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026-12', null, null],
    ['2026', '2026-01-01', '2026-12-31'],
    ['2027', null, null],
    ['1969', null, null],
    ['2026-13', null, null],
    ['2026-1', null, null],
    ['later', null, null],
  ])('%s is from %s to %s', (name, from, to) => {
    const period = periodFrom(name, '2026-11-21')
    expect([period?.from ?? null, period?.to ?? null]).toEqual([from, to])
  })

  test('can be read where it has begun somewhere on earth, and looked back on where it has begun here', () => {
    // It is half past midnight on Kiritimati on 1 December, and half past eleven on 29 November in Pago Pago.
    expect(recapPeriodFrom('2026-12', '2026-11-29')?.name).toBe('2026-12')
    expect(recapPeriodFrom('2026-12', '2026-11-28')).toBeNull()
    expect(periodFrom('2026-12', '2026-11-30')).toBeNull()
  })

  test('has neighbours, but none in the future or before 1970', () => {
    const names = (name: string) => {
      const period = periodFrom(name, '2026-11-21')
      const { before, after } = period ? around(period, '2026-11-21') : { before: null, after: null }
      return [before?.name, after?.name]
    }
    expect(names('2026-01')).toEqual(['2025-12', '2026-02'])
    expect(names('2026-11')).toEqual(['2026-10', undefined])
    expect(names('2026')).toEqual(['2025', undefined])
    expect(names('1970')).toEqual([undefined, '1971'])
  })
})
