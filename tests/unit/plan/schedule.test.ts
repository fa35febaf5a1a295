import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysAfter, EVERY_DAY } from '@/lib/plan/calendar.rules'
import { finishOn } from '@/lib/plan/forecast.rules'
import { inOrder, type Task, weeksAhead } from '@/lib/plan/schedule.rules'

/** A Saturday. */
const TODAY = '2026-11-21'
const CALENDAR = { today: TODAY, days: EVERY_DAY, pauses: [] }

const task = (id: string, hours = 4, needs: string[] = [], started = false): Task => ({
  id,
  hours,
  needs,
  started,
})

const tasks = fc
  .array(fc.record({ hours: fc.integer({ min: 1, max: 60 }), started: fc.boolean(), need: fc.nat(9) }), {
    minLength: 1,
    maxLength: 10,
  })
  .map((given) =>
    given.map(({ hours, started, need }, place) => task(`${place}`, hours, [`${need}`], started)),
  )

const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id)

describe('the order', () => {
  test('is that of the path, after what was started and what helps before', () => {
    const given = [task('a', 4, ['c']), task('b'), task('c'), task('d', 4, [], true)]
    expect(idsOf(inOrder(given))).toEqual(['d', 'b', 'c', 'a'])
  })

  test('loses and doubles nothing, even where needs go in a circle', () => {
    fc.assert(
      fc.property(tasks, (given) => {
        expect(idsOf(inOrder(given)).sort()).toEqual(idsOf(given).sort())
      }),
    )
  })
})

describe('the weeks ahead', () => {
  test('begin with what is left of this week', () => {
    const { weeks } = weeksAhead(CALENDAR, [task('a', 7), task('b', 3)], 7, 9)
    expect(weeks).toEqual([
      { monday: '2026-11-16', shares: [{ id: 'a', hours: 2, begun: false, finished: false }], paused: false },
      {
        monday: '2026-11-23',
        shares: [
          { id: 'a', hours: 5, begun: true, finished: true },
          { id: 'b', hours: 2, begun: false, finished: false },
        ],
        paused: false,
      },
      { monday: '2026-11-30', shares: [{ id: 'b', hours: 1, begun: true, finished: true }], paused: false },
    ])
  })

  test('go on with what was started before today, and begin the rest once', () => {
    const { weeks } = weeksAhead(CALENDAR, [task('a', 9), task('b', 9, [], true)], 7, 9)
    const shares = weeks.flatMap((week) => week.shares)
    expect(shares.map(({ id, begun }) => `${id} ${begun}`)).toEqual([
      ...['b true', 'b true', 'a false', 'a true'],
    ])
  })

  test('hold all hours, and end in the week in which the plain arithmetic ends', () => {
    fc.assert(
      fc.property(tasks, fc.integer({ min: 1, max: 30 }), (given, perWeek) => {
        const { weeks, more } = weeksAhead(CALENDAR, given, perWeek, 1_000)
        const remaining = given.reduce((sum, { hours }) => sum + hours, 0)
        const shared = weeks.flatMap(({ shares }) => shares).reduce((sum, { hours }) => sum + hours, 0)
        expect(shared).toBeCloseTo(remaining)
        expect(more).toBe(false)
        const end = finishOn({ ...CALENDAR, remaining }, perWeek) ?? ''
        const last = weeks.at(-1)?.monday ?? ''
        expect(last <= end && end <= daysAfter(last, 6)).toBe(true)
      }),
    )
  })

  test('stay empty in a pause, which says so', () => {
    const pauses = [{ fromDay: TODAY, toDay: '2026-11-29', kind: 'holiday' as const }]
    const { weeks, more } = weeksAhead({ ...CALENDAR, pauses }, [task('a', 20)], 7, 3)
    expect(weeks.map(({ shares, paused }) => [shares.length, paused])).toEqual([
      [0, true],
      [0, true],
      [1, false],
    ])
    expect(more).toBe(true)
  })
})
