import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { besideOf, type OwnMilestone, type OwnVersion, ownCatalog } from '@/lib/catalog/own.rules'
import { type Catalog, needsOn, type Path, placementsOf } from '@/lib/catalog/rules'
import { candidatesFor, whyNotInstead } from '@/lib/catalog/substitution.rules'
import { workOf } from '@/lib/plan/work.rules'
import { aheadOf } from '@/lib/progress/ahead.rules'
import { nextMilestones } from '@/lib/progress/next.rules'
import { progressOf } from '@/lib/progress/rules'
import type { Dates } from '@/lib/progress/state.rules'
import { trailOf } from '@/lib/progress/trail.rules'
import { catalogOf, contentWith } from '../../support/content'

const shared = catalogOf(contentWith())
const pathIn = (catalog: Catalog, id = 'mle'): Path => {
  const path = catalog.paths.get(id)
  if (!path) throw new Error(`the catalogue has the path ${id}`)
  return path
}
const placed = placementsOf(pathIn(shared))
const required = placed.filter(({ optional }) => !optional).map(({ id }) => id)
const optional = placed.filter((placement) => placement.optional).map(({ id }) => id)

const own = (id: string, removed = false): OwnMilestone => ({
  ...{ id, kind: 'project', title: `Mine ${id}`, url: null, hours: 10, description: null },
  ...{ skills: [{ id: 'python', level: 3 }], version: 0, removed },
})
const instead = (milestoneId: string, byId: string, pathId = 'mle') => ({
  pathId,
  milestoneId,
  byId,
  reason: 'Why',
})
const version = (
  milestones: readonly OwnMilestone[],
  ...substitutions: OwnVersion['substitutions']
): OwnVersion => ({
  milestones,
  substitutions,
  again: [],
  specialisations: [],
})
const first = required[0] ?? ''
const DONE: Dates = { startedOn: null, doneOn: '2026-01-02', setAsideOn: null }
const done = (...ids: readonly string[]) => new Map(ids.map((id) => [id, DONE]))

/** Somebody's own milestones, some of them in the place of required ones, and what they have done. */
const anybody = fc
  .record({
    count: fc.integer({ min: 0, max: 6 }),
    replaced: fc.subarray(required.slice(0, 6)),
    done: fc.subarray([...placed.map(({ id }) => id), ...Array.from({ length: 6 }, (_, n) => `own-${n}`)]),
  })
  .map(({ count, replaced, done: finished }) => ({
    own: version(
      Array.from({ length: count }, (_, n) => own(`own-${n}`)),
      ...replaced.slice(0, count).map((id, n) => instead(id, `own-${n}`)),
    ),
    standings: done(...finished),
  }))

describe('a path as one person has it', () => {
  test('requires exactly as many milestones as before, whatever stands in for what', () => {
    fc.assert(
      fc.property(anybody, ({ own: mine, standings }) => {
        const path = pathIn(ownCatalog(shared, mine))
        expect(progressOf(placementsOf(path), standings).required).toBe(required.length)
      }),
    )
  })

  test('counts a substitute for the one it replaces, and what is beside it for nothing', () => {
    fc.assert(
      fc.property(anybody, ({ own: mine, standings }) => {
        const stand = new Map(mine.substitutions.map(({ milestoneId, byId }) => [milestoneId, byId]))
        const expected = required.filter((id) => standings.has(stand.get(id) ?? id)).length
        const path = pathIn(ownCatalog(shared, mine))
        expect(progressOf(placementsOf(path), standings).done).toBe(expected)
      }),
    )
  })

  test('is the shared one again when nothing is one’s own any more', () => {
    expect(ownCatalog(shared, version([]))).toBe(shared)
    const removed = ownCatalog(shared, version([own('own-1', true)]))
    expect(removed.own).toEqual([])
    expect(removed.milestones.get('own-1')).toMatchObject({ retired: true, skills: [] })
  })

  test('lets no substitution hold that would count twice, or that replaces what is not required', () => {
    const [, second = ''] = required
    const twice = ownCatalog(shared, version([], instead(first, second)))
    expect(pathIn(twice)).toBe(pathIn(shared))
    const loose = ownCatalog(shared, version([own('own-1')], instead(optional[0] ?? '', 'own-1')))
    expect(pathIn(loose)).toBe(pathIn(shared))
    expect(besideOf(loose, pathIn(loose))).toEqual(['own-1'])
  })

  test('has an optional milestone only once when it stands in for a required one', () => {
    const [moved = ''] = optional
    const path = pathIn(ownCatalog(shared, version([], instead(first, moved))))
    const places = placementsOf(path).filter(({ id }) => id === moved)
    expect(places).toEqual([{ id: moved, optional: false, insteadOf: { id: first, reason: 'Why' } }])
    expect(placementsOf(path)).toHaveLength(placed.length - 1)
  })

  test('is changed on the path that was meant, and on no other', () => {
    const mine = ownCatalog(shared, version([own('own-1')], instead(first, 'own-1')))
    expect(pathIn(mine, 'ds')).toBe(pathIn(shared, 'ds'))
    expect(besideOf(mine, pathIn(mine))).toEqual([])
    expect(besideOf(mine, pathIn(mine, 'ds'))).toEqual(['own-1'])
  })
})

describe('what stands in for another', () => {
  const mine = ownCatalog(shared, version([own('own-1'), own('own-2')], instead('cs50p', 'own-1')))
  const path = pathIn(mine)

  test('is what others are easier after, and comes next in its place', () => {
    const after =
      placed.find(({ id }) => shared.milestones.get(id)?.prerequisites.includes('cs50p'))?.id ?? ''
    expect(needsOn(shared, pathIn(shared), after)).toContain('cs50p')
    expect(needsOn(mine, path, after)).toContain('own-1')
    expect(needsOn(mine, path, after)).not.toContain('cs50p')
    expect(nextMilestones(mine, path, new Map())).not.toContain('cs50p')
    expect(nextMilestones(mine, path, new Map())).toContain('own-1')
  })

  test('brings its own hours into the plan, and what is beside the path none', () => {
    const plan = { hoursPerWeek: 8, days: [], hidden: false, setOn: null, version: 0 }
    const given = { plan, pauses: [], standings: new Map(), onTheDay: new Set<string>(), again: [] }
    const work = (catalog: Catalog) => workOf(catalog, pathIn(catalog), [], given, '2026-11-21')
    const hours = shared.milestones.get('cs50p')?.hours ?? 0
    expect(work(mine).total).toBeCloseTo(work(shared).total - hours + 10)
  })

  test('is shown with what it replaces and why; one’s own beside the path is not among the stages', () => {
    const { stages, beside } = trailOf(mine, path, new Map(), ['mle'], { kind: null, state: null })
    const items = stages.flatMap((stage) => stage.items)
    expect(items.find(({ id }) => id === 'own-1')).toMatchObject({
      ...{ own: true, optional: false, maySetAside: false },
      insteadOf: { title: shared.milestones.get('cs50p')?.title, reason: 'Why' },
    })
    expect(items.map(({ id }) => id)).not.toContain('own-2')
    expect(beside.map(({ id }) => id)).toEqual(['own-2'])
    const started = new Map([['own-2', { startedOn: '2026-01-01', doneOn: null, setAsideOn: null }]])
    expect(aheadOf(mine, path, started, ['mle'], 1).inProgress.map(({ id }) => id)).toEqual(['own-2'])
  })

  test('is nothing that another reader of the same path sees', () => {
    const theirs = ownCatalog(shared, version([own('own-3')]))
    trailOf(theirs, pathIn(theirs), new Map(), ['mle'], { kind: null, state: null })
    const { stages, beside } = trailOf(shared, pathIn(shared), new Map(), [], { kind: null, state: null })
    expect(beside).toEqual([])
    expect(stages.flatMap(({ items }) => items).some((item) => item.own)).toBe(false)
  })

  test('lists of many beside the path the first open ones, and counts the others', () => {
    const many = Array.from({ length: 30 }, (_, n) => own(`own-${n + 10}`))
    const finished = done('own-10', 'own-39')
    const catalog = ownCatalog(shared, version(many))
    const shown = (standings: typeof finished) => {
      const trail = trailOf(catalog, pathIn(catalog), standings, ['mle'], { kind: null, state: null })
      return { ids: trail.beside.map(({ id }) => id), rest: trail.besideRest }
    }
    expect(shown(finished).ids).toEqual(many.slice(1, 9).map(({ id }) => id))
    expect(shown(finished).rest).toEqual({ count: 22, done: 2 })
    const few = ownCatalog(shared, version(many.slice(0, 2)))
    const trail = trailOf(few, pathIn(few), finished, ['mle'], { kind: null, state: null })
    expect(trail.beside.map(({ id }) => id)).toEqual(['own-10', 'own-11'])
    expect(trail.besideRest).toEqual({ count: 0, done: 0 })
  })

  test('may be one’s own or what the path does not require, once, while there is something left to replace', () => {
    const why = (milestoneId: string, byId: string, finished = false) =>
      whyNotInstead(mine, path, milestoneId, byId, finished)?.message ?? null
    expect(why('git-github', 'own-2')).toBeNull()
    expect(why('git-github', optional[0] ?? '')).toBeNull()
    expect(why('git-github', 'own-1')).toMatch(/one counts for exactly one/)
    expect(why('git-github', required[5] ?? '')).toMatch(/cannot count twice/)
    expect(why('git-github', 'own-2', true)).toMatch(/done already/)
    expect(why('git-github', 'nowhere')).toBe('Choose what you do instead.')
    expect(why(optional[0] ?? '', 'own-2')).toMatch(/requires/)
    const candidates = candidatesFor(mine, path, 'git-github')
    expect(candidates[0]).toBe('own-2')
    expect(candidates.filter((id) => required.includes(id) && id !== 'cs50p')).toEqual([])
  })
})

test('what was set aside is not on the trail until it is asked for, and counts as before', () => {
  const aside = new Map([[optional[0] ?? '', { startedOn: null, doneOn: null, setAsideOn: '2026-01-01' }]])
  const shown = (state: 'set-aside' | null) => {
    const trail = trailOf(shared, pathIn(shared), aside, ['mle'], { kind: null, state })
    return { ids: trail.stages.flatMap(({ items }) => items.map(({ id }) => id)), hidden: trail.hidden }
  }
  expect(shown(null).ids).not.toContain(optional[0])
  expect(shown(null).hidden.map(({ id }) => id)).toEqual([optional[0]])
  expect(shown('set-aside').ids).toEqual([optional[0]])
})
