import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysAfter, EVERY_DAY, type Weekday } from '@/lib/plan/calendar.rules'
import { type Completion, finishOn, forecastOf, paceOf, type Work } from '@/lib/plan/forecast.rules'
import type { Pause } from '@/lib/plan/rules'

const TODAY = '2026-11-21'

const NOTHING: Work = {
  today: TODAY,
  remaining: 100,
  hoursPerWeek: 8,
  days: EVERY_DAY,
  pauses: [],
  since: '2026-01-01',
  completions: [],
}

/** Days from early 2025 to late 2027: changes of clocks, year ends and a leap year's neighbours among them. */
const day = fc.integer({ min: 0, max: 1_000 }).map((each) => daysAfter('2025-02-01', each))

const completion: fc.Arbitrary<Completion> = fc.record({
  on: fc.integer({ min: 0, max: 80 }).map((back) => daysAfter(TODAY, -back)),
  hours: fc.integer({ min: 1, max: 80 }),
})

const pause: fc.Arbitrary<Pause> = fc
  .tuple(
    fc.integer({ min: -80, max: 200 }),
    fc.option(fc.integer({ min: 0, max: 40 }), { freq: 9, nil: null }),
    fc.constantFrom('holiday' as const, 'illness' as const),
  )
  .map(([from, length, kind]) => ({
    fromDay: daysAfter(TODAY, from),
    toDay: length === null ? null : daysAfter(TODAY, from + length),
    kind,
  }))

const days = fc.subarray([...EVERY_DAY], { minLength: 1 }) as fc.Arbitrary<Weekday[]>

const work: fc.Arbitrary<Work> = fc.record({
  today: fc.constant(TODAY),
  remaining: fc.integer({ min: 1, max: 600 }),
  hoursPerWeek: fc.option(fc.integer({ min: 1, max: 40 }), { nil: null }),
  days,
  pauses: fc.array(pause, { maxLength: 3 }),
  since: fc.constantFrom(null, '2026-01-01', '2026-10-01', '2026-11-10', TODAY),
  completions: fc.array(completion, { maxLength: 12 }),
})

/** What reached the forecast: nothing left is today, no date is the end of time. */
function ends(given: Work): [string, string, string] {
  const forecast = forecastOf(given)
  if (forecast.kind === 'finished') return ['', '', '']
  if (forecast.kind === 'none') return ['9999', '9999', '9999']
  return [forecast.earliest, forecast.plain, forecast.latest]
}

describe('the range', () => {
  test('contains the plain arithmetic, and begins today at the earliest', () => {
    fc.assert(
      fc.property(work, (given) => {
        const forecast = forecastOf(given)
        if (forecast.kind !== 'range') return
        const { earliest, plain, latest, perWeek } = forecast
        expect(earliest >= TODAY && earliest <= plain && plain <= latest).toBe(true)
        expect(plain).toBe(finishOn(given, perWeek))
      }),
      { numRuns: 1_000 },
    )
  })

  test('finishing more never moves any of it later, whether the pace stays or follows', () => {
    fc.assert(
      fc.property(work, completion, (given, more) => {
        fc.pre(given.since !== null)
        const remaining = Math.max(0, given.remaining - more.hours)
        const kept = ends({ ...given, remaining })
        const followed = ends({ ...given, remaining, completions: [...given.completions, more] })
        const before = ends(given)
        for (const place of [0, 1, 2] as const) {
          expect(kept[place] <= before[place]).toBe(true)
          // Somebody with a plan only may learn with their first pace that they are slower than planned.
          const pace = paceOf(given)
          if (pace) expect(followed[place] <= before[place]).toBe(true)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  test('is never earlier with one more pause ahead', () => {
    fc.assert(
      fc.property(work, pause, (given, one) => {
        fc.pre(one.fromDay > TODAY && one.toDay !== null)
        const before = ends(given)
        const after = ends({ ...given, pauses: [...given.pauses, one] })
        for (const place of [0, 1, 2] as const) expect(after[place] >= before[place]).toBe(true)
      }),
    )
  })

  test('follows steady weeks to the day', () => {
    const completions = Array.from({ length: 8 }, (_, week) => ({
      on: daysAfter(TODAY, -7 * week),
      hours: 7,
    }))
    expect(forecastOf({ ...NOTHING, remaining: 70, completions })).toMatchObject({
      basis: 'pace',
      pace: { weeks: 8, hours: 56, perWeek: 7, slow: 7, fast: 7 },
      earliest: '2027-01-29',
      plain: '2027-01-29',
      latest: '2027-01-29',
    })
  })

  test('spreads by the standard error of the weeks', () => {
    const completions = [4, 4, 4, 12].map((hours, week) => ({ on: daysAfter(TODAY, -7 * week), hours }))
    const pace = paceOf({ ...NOTHING, since: daysAfter(TODAY, -27), completions })
    // Mean 6, s = 4, n = 4: one standard error is 2.
    expect(pace).toEqual({ weeks: 4, hours: 24, perWeek: 6, slow: 4, fast: 8 })
  })
})

describe('without enough history', () => {
  test('it is the arithmetic of the plan alone', () => {
    const since = daysAfter(TODAY, -26)
    const completions = [{ on: TODAY, hours: 500 }]
    expect(forecastOf({ ...NOTHING, remaining: 80, since, completions })).toMatchObject({
      basis: 'plan',
      perWeek: 8,
      earliest: '2027-01-29',
      plain: '2027-01-29',
      latest: '2027-01-29',
      pace: null,
    })
    expect(
      forecastOf({ ...NOTHING, remaining: 80, since: daysAfter(TODAY, -27), completions }),
    ).toMatchObject({
      basis: 'pace',
    })
  })

  test('and without a plan there is no estimate', () => {
    expect(forecastOf({ ...NOTHING, since: null, hoursPerWeek: null })).toMatchObject({ why: 'no-plan' })
  })
})

test('a pace of nothing says that there is no estimate, plan or not', () => {
  fc.assert(
    fc.property(work, (given) => {
      const forecast = forecastOf({ ...given, since: '2025-01-01', completions: [] })
      expect(forecast).toMatchObject({ kind: 'none', why: 'no-pace', pace: { perWeek: 0 } })
    }),
  )
})

test('nothing left is finished, however slow', () => {
  expect(forecastOf({ ...NOTHING, remaining: 0 })).toEqual({ kind: 'finished' })
})

test('what lies beyond twenty years gets no date', () => {
  expect(forecastOf({ ...NOTHING, since: null, remaining: 9_000, hoursPerWeek: 1 })).toMatchObject({
    why: 'too-far',
  })
})

describe('pauses', () => {
  const eightWeeks = Array.from({ length: 8 }, (_, week) => ({ on: daysAfter(TODAY, -7 * week), hours: 7 }))

  test('stop the clock: the pace before an illness is the pace after it', () => {
    const illness = { fromDay: daysAfter(TODAY, 1), toDay: daysAfter(TODAY, 30), kind: 'illness' as const }
    const later = { ...NOTHING, completions: eightWeeks, today: daysAfter(TODAY, 30), pauses: [illness] }
    expect(paceOf(later)).toEqual(paceOf({ ...NOTHING, completions: eightWeeks }))
  })

  test('without an end stop it until today, and nobody guesses when they end', () => {
    const open = { fromDay: daysAfter(TODAY, 1), toDay: null, kind: 'illness' as const }
    const later = {
      ...NOTHING,
      remaining: 70,
      completions: eightWeeks,
      today: daysAfter(TODAY, 90),
      pauses: [open],
    }
    const forecast = forecastOf(later)
    expect(forecast).toMatchObject({ kind: 'range', plain: daysAfter(TODAY, 90 + 69) })
  })

  test('ahead move the finish by their length', () => {
    const holiday = { fromDay: '2026-12-24', toDay: '2027-01-06', kind: 'holiday' as const }
    const plain = finishOn({ ...NOTHING, remaining: 80 }, 8)
    expect(plain).toBe('2027-01-29')
    expect(finishOn({ ...NOTHING, remaining: 80, pauses: [holiday] }, 8)).toBe('2027-02-12')
  })
})

test.each([
  ['over the end of summer time in Europe', '2026-10-20', '2026-10-27'],
  ['over its beginning', '2027-03-24', '2027-03-31'],
  ['over the end of a year', '2026-12-28', '2027-01-04'],
  ['over a leap day', '2028-02-25', '2028-03-03'],
])('a week is seven days %s', (_name, today, later) => {
  expect(finishOn({ ...NOTHING, today, remaining: 8 }, 8)).toBe(daysAfter(today, 6))
  expect(finishOn({ ...NOTHING, today, remaining: 9 }, 8)).toBe(later)
})

test('work falls on the days meant for it', () => {
  fc.assert(
    fc.property(day, days, fc.integer({ min: 1, max: 300 }), (today, meant, remaining) => {
      const end = finishOn({ ...NOTHING, today, days: meant, remaining }, 6) ?? ''
      expect(meant).toContain(((new Date(`${end}T12:00:00Z`).getUTCDay() + 6) % 7) + 1)
      expect(end >= today).toBe(true)
    }),
  )
})
