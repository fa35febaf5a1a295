import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DETAILS } from '@/lib/archive/detail.schema'
import { type OwnVersion, ownCatalog } from '@/lib/catalog/own.rules'
import { type Catalog, placementsOf, transitionBetween } from '@/lib/catalog/rules'
import { type Enrollment, primaryOf, switchFrom, switchText, switchTo } from '@/lib/enrollment/rules'
import { switchOf } from '@/lib/enrollment/switch.rules'
import { NO_PLAN_YET } from '@/lib/plan/rules'
import { workOf } from '@/lib/plan/work.rules'
import { aheadOf } from '@/lib/progress/ahead.rules'
import { nextMilestones } from '@/lib/progress/next.rules'
import { progressOf } from '@/lib/progress/rules'
import { type Dates, type Standings, stateOf } from '@/lib/progress/state.rules'
import { trailOf } from '@/lib/progress/trail.rules'
import { heldSkills } from '@/lib/skills/rules'
import { catalogOf, contentWith } from '../../support/content'

const shared = catalogOf(contentWith())
const pathIn = (catalog: Catalog, id: string) => {
  const path = catalog.paths.get(id)
  if (!path) throw new Error(`the catalogue has the path ${id}`)
  return path
}
const ids = [
  ...new Set(['mle', 'ds'].flatMap((id) => placementsOf(pathIn(shared, id)).map((each) => each.id))),
]

const day = fc.constantFrom('2024-02-29', '2025-12-31', '2026-11-21')
const dates: fc.Arbitrary<Dates> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ startedOn: null, doneOn: null, setAsideOn: null }) },
  {
    weight: 2,
    arbitrary: fc.record({ startedOn: fc.option(day), doneOn: day, setAsideOn: fc.constant(null) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ startedOn: day, doneOn: fc.constant(null), setAsideOn: fc.constant(null) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ startedOn: fc.constant(null), doneOn: fc.constant(null), setAsideOn: day }),
  },
)
const standings: fc.Arbitrary<Standings> = fc
  .array(dates, { minLength: ids.length, maxLength: ids.length })
  .map((all) => new Map(ids.flatMap((id, place) => (all[place] ? [[id, all[place]] as const] : []))))

/** Sometimes a milestone of one's own stands in for one of a path, and some are to be done again. */
const own: fc.Arbitrary<OwnVersion> = fc
  .record({
    replacing: fc.subarray(['mle', 'ds']),
    again: fc.array(
      fc.record({ pathId: fc.constantFrom('mle', 'ds'), milestoneId: fc.constantFrom(...ids), on: day }),
      {
        maxLength: 12,
      },
    ),
  })
  .map(({ replacing, again }) => ({
    milestones: replacing.map((pathId) => ({
      ...{ id: `own-${pathId}`, kind: 'project', title: `Mine on ${pathId}`, hours: 10, removed: false },
      skills: [{ id: 'python', level: 3 }],
    })),
    substitutions: replacing.map((pathId) => ({
      ...{ pathId, milestoneId: 'cs50p', byId: `own-${pathId}`, reason: 'At work' },
    })),
    again,
    specialisations: [],
  }))

const NO_PLAN = { plan: NO_PLAN_YET, pauses: [], onTheDay: new Set<string>(), again: [] }

const way = fc.constantFrom(['mle', 'ds'] as const, ['ds', 'mle'] as const)

describe('a switch before it is made', () => {
  test('puts each milestone of the other path in exactly one group', () => {
    fc.assert(
      fc.property(standings, own, way, (stood, version, [a, b]) => {
        const catalog = ownCatalog(shared, version)
        const to = pathIn(catalog, b)
        const { carried, partly, fresh } = switchOf(catalog, pathIn(catalog, a), to, stood)
        const all = [...carried, ...partly, ...fresh].map(({ id }) => id)
        expect(all.sort()).toEqual(
          placementsOf(to)
            .map(({ id }) => id)
            .sort(),
        )
      }),
      { numRuns: 500 },
    )
  })

  test('counts as carried over what the progress of the other path counts', () => {
    fc.assert(
      fc.property(standings, own, way, (stood, version, [a, b]) => {
        const catalog = ownCatalog(shared, version)
        const to = pathIn(catalog, b)
        const { carried } = switchOf(catalog, pathIn(catalog, a), to, stood)
        expect(carried.filter(({ optional }) => !optional)).toHaveLength(
          progressOf(placementsOf(to), stood).done,
        )
      }),
    )
  })

  test('loses nothing: what is done or started on the old path is carried over, partly there, or named as left behind', () => {
    fc.assert(
      fc.property(standings, own, way, (stood, version, [a, b]) => {
        const catalog = ownCatalog(shared, version)
        const from = pathIn(catalog, a)
        const { carried, partly, left } = switchOf(catalog, from, pathIn(catalog, b), stood)
        const told = new Set([...carried.map(({ id }) => id), ...partly.map(({ id }) => id), ...left])
        for (const { id } of placementsOf(from)) {
          const held = stood.get(id)
          if (held?.doneOn || (held?.startedOn && !held.setAsideOn)) expect(told).toContain(id)
        }
      }),
    )
  })

  test('says hours as a range of what remains, which is never more than what the plan has before it', () => {
    fc.assert(
      fc.property(standings, own, way, (stood, version, [a, b]) => {
        const catalog = ownCatalog(shared, version)
        const to = pathIn(catalog, b)
        const { hours } = switchOf(catalog, pathIn(catalog, a), to, stood)
        expect(hours.least).toBeLessThanOrEqual(hours.most)
        const work = workOf(catalog, to, [], { ...NO_PLAN, standings: stood }, '2026-11-21')
        expect(hours.most).toBe(work.remaining)
      }),
    )
  })

  test('shares out every skill that is held, and only those', () => {
    fc.assert(
      fc.property(standings, way, (stood, [a, b]) => {
        const { skills } = switchOf(shared, pathIn(shared, a), pathIn(shared, b), stood)
        expect(new Map([...skills.used, ...skills.resting])).toEqual(heldSkills(shared, stood))
      }),
    )
  })

  test('calls a milestone partly covered that is started or grants a skill that is held', () => {
    const done = (id: string): Standings =>
      new Map([[id, { startedOn: null, doneOn: '2026-01-01', setAsideOn: null }]])
    const { carried, partly, fresh, left } = switchOf(
      shared,
      pathIn(shared, 'mle'),
      pathIn(shared, 'ds'),
      done('mit-6006'),
    )
    expect(carried).toEqual([])
    expect(left).toEqual(['mit-6006'])
    expect(partly.every(({ held, grants, started }) => !started && held > 0 && held <= grants)).toBe(true)
    expect(fresh.length).toBeGreaterThan(partly.length)
  })

  test('has its bridge in both directions, over milestones of the other path', () => {
    for (const [a, b] of [['mle', 'ds'] as const, ['ds', 'mle'] as const]) {
      const transition = transitionBetween(shared, a, b)
      const placed = placementsOf(pathIn(shared, b)).map(({ id }) => id)
      expect(transition?.strengths.length).toBeGreaterThan(0)
      expect(transition?.gaps.length).toBeGreaterThan(0)
      expect(placed).toEqual(expect.arrayContaining([...(transition?.bridgeMilestones ?? ['none'])]))
    }
  })
})

const at = fc.integer({ min: 0, max: 3 }).map((minutes) => new Date(Date.UTC(2026, 10, 21, 12, minutes)))
const enrollment = (pathId: string): fc.Arbitrary<Enrollment> =>
  fc.record({ pathId: fc.constant(pathId), chosenOn: day, chosenAt: at, primaryAt: fc.option(at) })
const enrollments = fc
  .tuple(fc.option(enrollment('mle')), fc.option(enrollment('ds')), fc.option(enrollment('third')))
  .map((some) => some.filter((each) => each !== null))
  .filter((some) => some.length > 0)

const after = (some: readonly Enrollment[], pathId: string, now: Date) => {
  const { before, after } = switchTo(some, pathId, now, '2026-11-21')
  return [...some.filter((each) => each !== before), after]
}

const walkedAs = (pathId: string): Enrollment => ({
  ...{ pathId, chosenOn: '2026-01-05', chosenAt: new Date('2026-01-05'), primaryAt: null },
})

/** Everything that a page shows of a path. */
function placeOn(catalog: Catalog, pathId: string, stood: Standings) {
  const path = pathIn(catalog, pathId)
  return {
    progress: progressOf(placementsOf(path), stood),
    next: nextMilestones(catalog, path, stood),
    trail: trailOf(catalog, path, stood, [pathId], { kind: null, state: null }),
    ahead: aheadOf(catalog, path, stood, [pathId], 3),
    work: workOf(catalog, path, [], { ...NO_PLAN, standings: stood }, '2026-11-21'),
    skills: heldSkills(catalog, stood),
  }
}

describe('what is to be done again on a path', () => {
  const finished: Standings = new Map(
    ids.map((id) => [id, { startedOn: null, doneOn: '2026-01-05', setAsideOn: null }]),
  )
  const asking = (again: readonly string[], on = '2026-11-21') =>
    ownCatalog(shared, {
      ...{ milestones: [], substitutions: [], specialisations: [] },
      again: again.map((milestoneId) => ({ pathId: 'ds', milestoneId, on })),
    })

  test('counts nowhere on that path and everywhere on the other, in progress, trail, next and hours alike', () => {
    fc.assert(
      fc.property(fc.subarray(ids), (again) => {
        const [catalog, all] = [asking(again), placeOn(shared, 'mle', finished)]
        expect(placeOn(catalog, 'mle', finished)).toEqual(all)
        const path = pathIn(catalog, 'ds')
        const here = placeOn(catalog, 'ds', finished)
        const asked = placementsOf(path).filter(({ id }) => again.includes(id))
        const required = asked.filter(({ optional }) => !optional)
        expect(here.progress.required - here.progress.done).toBe(required.length)
        expect(here.work.tasks.map(({ id }) => id)).toEqual(required.map(({ id }) => id))
        expect(here.next.every((id) => again.includes(id))).toBe(true)
        expect(here.next.length > 0).toBe(asked.length > 0)
        const open = here.trail.stages.flatMap(({ items }) =>
          items.filter(({ dates }) => stateOf(dates) !== 'done'),
        )
        expect(open.map(({ id }) => id)).toEqual(asked.map(({ id }) => id))
        expect(here.skills).toEqual(all.skills)
      }),
    )
  })

  test('counts once it was done after the day it was asked for', () => {
    const required = placementsOf(pathIn(shared, 'ds')).filter(({ optional }) => !optional)
    expect(placeOn(asking(ids, '2026-01-04'), 'ds', finished).progress.done).toBe(required.length)
    expect(placeOn(asking(ids, '2026-01-05'), 'ds', finished).progress.done).toBe(0)
  })

  test('is partly covered before a switch, as what it teaches is known', () => {
    const catalog = asking(['cs50p'])
    const { partly, carried, hours } = switchOf(
      catalog,
      pathIn(catalog, 'mle'),
      pathIn(catalog, 'ds'),
      finished,
    )
    expect(partly).toMatchObject([{ id: 'cs50p', repeated: true, started: false }])
    expect(carried.map(({ id }) => id)).not.toContain('cs50p')
    expect(hours).toEqual({ least: 0, most: shared.milestones.get('cs50p')?.hours })
  })
})

describe('a switch', () => {
  test('makes the path the main one, and there and back restores the same state exactly', () => {
    fc.assert(
      fc.property(
        ...[enrollments, standings, own, way, at, fc.subarray(ids)],
        (some, stood, version, [a, b], now, again) => {
          const walked = [...some.filter(({ pathId }) => pathId !== a), walkedAs(a)]
          const start = after(walked, a, now)
          const place = placeOn(ownCatalog(shared, version), a, stood)
          const there = after(start, b, now)
          expect(primaryOf(there)).toBe(b)
          // What is to be done again on the other path is so on that path only.
          const asked = again.map((milestoneId) => ({ pathId: b, milestoneId, on: '2026-11-21' }))
          const since = ownCatalog(shared, { ...version, again: [...version.again, ...asked] })
          const back = after(there, a, now)
          expect(primaryOf(back)).toBe(a)
          expect(placeOn(since, a, stood)).toEqual(place)
          for (const each of start)
            expect(back.find(({ pathId }) => pathId === each.pathId)).toMatchObject({
              chosenOn: each.chosenOn,
              chosenAt: each.chosenAt,
            })
        },
      ),
      { numRuns: 500 },
    )
  })

  test('is kept in the history with all that takes it back', () => {
    const detail = {
      ...{ from: 'mle', reason: 'More "people" in it', before: { primaryAt: '2026-11-21T12:00:00.000Z' } },
      again: [['cs50p', null] as const, ['git-github', '2026-01-05'] as const],
    }
    expect(switchFrom(switchText(detail))).toEqual(detail)
    expect(switchFrom(switchText({ ...detail, before: null }))).toMatchObject({ before: null })
    const back = { ...detail, before: null, again: [], back: true } as const
    expect(switchFrom(switchText(back))).toEqual(back)
    for (const each of [detail, back])
      expect(DETAILS.path_switched.safeParse(switchText(each)).success).toBe(true)
    expect(switchFrom(null)).toEqual({ from: '', reason: null, before: null, again: [] })
  })
})
