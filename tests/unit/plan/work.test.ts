import { describe, expect, test } from 'vitest'
import { burnUpOf } from '@/lib/plan/burn-up.rules'
import { forecastOf } from '@/lib/plan/forecast.rules'
import { NO_PLAN_YET } from '@/lib/plan/rules'
import { planStanding } from '@/lib/plan/standing.rules'
import { hoursLeft, type OwnPlan, workOf } from '@/lib/plan/work.rules'
import { catalogOf, contentWith } from '../../support/content'

const TODAY = '2026-11-21'
const catalog = catalogOf(contentWith())
const mle = catalog.paths.get('mle')
if (!mle) throw new Error('the content has no mle')

const done = (doneOn: string) => ({ startedOn: null, doneOn, setAsideOn: null })
const hoursOf = (id: string) => catalog.milestones.get(id)?.hours ?? 0

const workWith = (own: Partial<OwnPlan>) =>
  workOf(
    catalog,
    mle,
    [{ chosenOn: '2026-11-01' }],
    { plan: NO_PLAN_YET, pauses: [], standings: new Map(), onTheDay: new Set(), again: [], ...own },
    TODAY,
  )

describe('the work of a path', () => {
  test('is what it requires; what is done of it leaves the rest', () => {
    const all = workWith({})
    expect(all.remaining).toBe(all.total)
    const one = workWith({ standings: new Map([['cs50p', done('2026-11-20')]]) })
    expect(one.remaining).toBe(all.total - hoursOf('cs50p'))
    expect(one.tasks.map(({ id }) => id)).not.toContain('cs50p')
  })

  test('an optional milestone is no work left, but its hours are pace', () => {
    const standings = new Map([['elements-of-ai', done('2026-11-20')]])
    const optional = workWith({ standings, onTheDay: new Set(['elements-of-ai']) })
    expect(optional.remaining).toBe(optional.total)
    expect(optional.completions).toEqual([{ on: '2026-11-20', hours: hoursOf('elements-of-ai') }])
  })

  test('what is done again was done before, and its hours are pace once more', () => {
    const standings = new Map([['cs50p', done('2024-02-29')]])
    const work = workWith({ standings, again: [{ milestoneId: 'cs50p', on: '2026-11-20' }] })
    expect(work.completions).toEqual([{ on: '2026-11-20', hours: hoursOf('cs50p') }])
    expect(work.done).toBe(hoursOf('cs50p'))
  })

  test('what was dated back is done, and no pace', () => {
    const back = workWith({ standings: new Map([['cs50p', done('2024-02-29')]]) })
    expect(back.completions).toEqual([])
    expect(back.done).toBe(hoursOf('cs50p'))
    expect(back.since).toBe('2026-11-01')
  })
})

describe('against the plan', () => {
  const plan = { hoursPerWeek: 7, days: NO_PLAN_YET.days, setOn: '2026-11-01' }
  test.each([
    [0, 0, 'behind'],
    [0, 40, 'on track'],
    [13, 0, 'on track'],
    [20, 0, 'on track'],
    [27, 0, 'on track'],
    [28, 0, 'ahead'],
  ])('%s h finished of 20, %s h under way: %s', (hours, underWay, state) => {
    const finished = [
      { on: '2026-11-05', hours },
      { on: '2026-10-31', hours: 99 },
    ]
    expect(planStanding(plan, [], finished, underWay, TODAY)).toEqual({
      state,
      since: '2026-11-01',
      meant: 20,
      finished: hours,
    })
  })

  test('a pause means nothing, and without a plan nothing is compared', () => {
    const pause = { fromDay: '2026-11-02', toDay: '2026-11-11', kind: 'holiday' as const }
    expect(planStanding(plan, [pause], [], 0, TODAY)).toMatchObject({ meant: 10 })
    expect(planStanding({ ...plan, hoursPerWeek: null }, [], [], 0, TODAY)).toBeNull()
    expect(planStanding({ ...plan, setOn: null }, [], [], 0, TODAY)).toBeNull()
  })
})

test('the picture climbs from what was done to everything, and shows no forecast behind today', () => {
  const standings = new Map([
    ['cs50p', done('2026-11-10')],
    ['git-github', done('2024-01-01')],
  ])
  const work = workWith({ standings, onTheDay: new Set(['cs50p']) })
  const { total, points } = burnUpOf(NO_PLAN_YET, work, forecastOf(work))
  const before = points.filter(({ day }) => day < TODAY)
  expect(before.length).toBeGreaterThan(0)
  expect(before.every(({ slow, fast }) => slow === null && fast === null)).toBe(true)
  expect(points[0]).toMatchObject({ done: hoursOf('git-github') })
  expect(points.find(({ day }) => day === TODAY)).toMatchObject({ done: work.done, slow: work.done })
  expect(points.at(-1)).toMatchObject({ done: null, slow: total, fast: total, planned: total })
  const planned = points.flatMap((point) => point.planned ?? [])
  expect(planned).toEqual([...planned].sort((a, b) => a - b))
})

describe('the hours left of a week', () => {
  const plan = { ...NO_PLAN_YET, hoursPerWeek: 8, setOn: '2026-01-01' }
  // A Saturday; its week began on the 16th.
  const work = (completions: { on: string; hours: number }[]) => ({ today: '2026-11-21', completions })

  test('are those meant for it without what was finished in it, and never fewer than none', () => {
    expect(hoursLeft({ plan }, work([]))).toBe(8)
    expect(hoursLeft({ plan }, work([{ on: '2026-11-15', hours: 5 }]))).toBe(8)
    expect(hoursLeft({ plan }, work([{ on: '2026-11-16', hours: 5 }]))).toBe(3)
    expect(hoursLeft({ plan }, work([{ on: '2026-11-20', hours: 30 }]))).toBe(0)
  })

  test('are unknown as long as nobody said how many there are, and to whoever hides estimates', () => {
    expect(hoursLeft({ plan: NO_PLAN_YET }, work([]))).toBeNull()
    expect(hoursLeft({ plan: { ...plan, hoursPerWeek: null } }, work([]))).toBeNull()
    expect(hoursLeft({ plan: { ...plan, hidden: true } }, work([]))).toBeNull()
  })
})
