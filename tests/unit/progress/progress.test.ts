import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { needsOn, type Placement, placementsOf } from '@/lib/catalog/rules'
import { maySetAside } from '@/lib/progress/aside.rules'
import { nextMilestones } from '@/lib/progress/next.rules'
import { progressOf } from '@/lib/progress/rules'
import { type Dates, stateOf } from '@/lib/progress/state.rules'
import { catalogOf, contentWith } from '../../support/content'

const catalog = catalogOf(contentWith())
const mle = catalog.paths.get('mle')
const ds = catalog.paths.get('ds')
if (!mle || !ds) throw new Error('the catalogue has both founding paths')

const DATES: Record<string, Dates> = {
  untouched: { startedOn: null, doneOn: null, setAsideOn: null },
  started: { startedOn: '2026-01-01', doneOn: null, setAsideOn: null },
  done: { startedOn: null, doneOn: '2026-01-02', setAsideOn: null },
  aside: { startedOn: null, doneOn: null, setAsideOn: '2026-01-03' },
}
const dates = fc.constantFrom(...Object.values(DATES))

/** A path of up to 120 placements and where somebody stands with each. */
const walk = fc.array(fc.record({ optional: fc.boolean(), dates }), { maxLength: 120 }).map((items) => ({
  placements: items.map(({ optional }, place): Placement => ({ id: `m${place}`, optional })),
  standings: new Map(items.map((item, place) => [`m${place}`, item.dates])),
}))

describe('progress cannot lie', () => {
  test('100 % if and only if every required milestone is done', () => {
    fc.assert(
      fc.property(walk, ({ placements, standings }) => {
        const required = placements.filter(({ optional }) => !optional)
        const all = required.length > 0 && required.every(({ id }) => stateOf(standings.get(id)) === 'done')
        const progress = progressOf(placements, standings)
        expect(progress.percent === 100).toBe(all)
        expect(progress.complete).toBe(all)
      }),
    )
  })

  test('it is the share of required milestones that are done, rounded down', () => {
    fc.assert(
      fc.property(walk, ({ placements, standings }) => {
        const { done, required, percent } = progressOf(placements, standings)
        if (required === 0) return
        expect(percent).toBeLessThanOrEqual((100 * done) / required)
        expect(percent).toBeGreaterThan((100 * done) / required - 1)
      }),
    )
  })

  test('setting an item aside never raises it', () => {
    fc.assert(
      fc.property(walk, fc.nat(), ({ placements, standings }, pick) => {
        const id = placements[pick % Math.max(1, placements.length)]?.id
        if (!id) return
        const aside = { ...(standings.get(id) ?? DATES.untouched), setAsideOn: '2026-02-02' } as Dates
        const after = progressOf(placements, new Map(standings).set(id, aside))
        expect(after.percent).toBeLessThanOrEqual(progressOf(placements, standings).percent)
        expect(after.required).toBe(progressOf(placements, standings).required)
      }),
    )
  })

  test('an empty set is 0 % and not complete', () => {
    expect(progressOf([], new Map())).toEqual({ done: 0, required: 0, percent: 0, complete: false })
    expect(progressOf([{ id: 'a', optional: true }], new Map([['a', DATES.done as Dates]]))).toMatchObject({
      percent: 0,
      complete: false,
    })
  })
})

describe('what comes next', () => {
  test('it is never done, never set aside, and its prerequisites on the path are met', () => {
    const ids = [...catalog.milestones.keys()]
    fc.assert(
      fc.property(fc.array(dates, { minLength: ids.length, maxLength: ids.length }), (all) => {
        const standings = new Map(ids.map((id, place) => [id, all[place] as Dates]))
        for (const id of nextMilestones(catalog, mle, standings)) {
          expect(['not-started', 'in-progress']).toContain(stateOf(standings.get(id)))
          for (const other of needsOn(catalog, mle, id)) expect(stateOf(standings.get(other))).toBe('done')
        }
      }),
    )
  })

  test('doing the next one until none is left walks the whole path', () => {
    const standings = new Map<string, Dates>()
    for (
      let next = nextMilestones(catalog, ds, standings)[0];
      next;
      next = nextMilestones(catalog, ds, standings)[0]
    )
      standings.set(next, DATES.done as Dates)
    expect(standings.size).toBe(60)
    expect(
      progressOf(
        ds.stages.flatMap((stage) => stage.milestones),
        standings,
      ).complete,
    ).toBe(true)
  })

  test('a wish orders within a stage: never before an earlier stage, a missing prerequisite or a required milestone', () => {
    const wishes = fc.record({
      prefers: fc.constantFrom('course', 'project', 'reading', 'certification'),
      hoursLeft: fc.option(fc.nat(40), { nil: null }),
    })
    const ids = [...catalog.milestones.keys()]
    const stageOf = (id: string) =>
      mle.stages.findIndex(({ milestones }) => milestones.some((each) => each.id === id))
    const optional = new Set(placementsOf(mle).flatMap((each) => (each.optional ? [each.id] : [])))
    fc.assert(
      fc.property(wishes, fc.array(dates, { minLength: ids.length, maxLength: ids.length }), (wish, all) => {
        const standings = new Map(ids.map((id, place) => [id, all[place] as Dates]))
        const [plain, wished] = [{}, wish].map((each) => nextMilestones(catalog, mle, standings, each))
        expect([...(wished ?? [])].sort()).toEqual([...(plain ?? [])].sort())
        const rank = (id: string) => (optional.has(id) ? 100 : 0) + stageOf(id)
        const ranks = wished?.map(rank) ?? []
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
        const [first] = wished ?? []
        const peers = wished?.filter((id) => first && rank(id) === rank(first)) ?? []
        const isWished = (id: string) => catalog.milestones.get(id)?.kind === wish.prefers
        if (first && peers.some(isWished)) expect(isWished(first)).toBe(true)
      }),
    )
  })

  test('what fits into the hours left comes before what does not', () => {
    const hours = (id: string | undefined) => catalog.milestones.get(id ?? '')?.hours ?? 0
    const standings = new Map<string, Dates>([['role-comparison', DATES.done as Dates]])
    const next = nextMilestones(catalog, mle, standings, { hoursLeft: 20 })
    expect(hours(nextMilestones(catalog, mle, standings)[0])).toBeGreaterThan(20)
    expect(hours(next[0])).toBeLessThanOrEqual(20)
  })

  test('a newcomer begins with the first required milestone', () => {
    expect(nextMilestones(catalog, mle, new Map())[0]).toBe('role-comparison')
  })
})

describe('setting aside', () => {
  test('ml-zoomcamp is required of engineers and optional for scientists', () => {
    expect(maySetAside(catalog, ['ds'], 'ml-zoomcamp')).toBe(true)
    expect(maySetAside(catalog, ['mle'], 'ml-zoomcamp')).toBe(false)
    expect(maySetAside(catalog, ['ds', 'mle'], 'ml-zoomcamp')).toBe(false)
  })

  test('nobody may set aside what every path requires', () => {
    expect(maySetAside(catalog, [], 'cs50p')).toBe(false)
  })
})
