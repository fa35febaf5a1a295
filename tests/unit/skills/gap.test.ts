import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Catalog, Milestone, SkillLevel } from '@/lib/catalog/rules'
import type { Dates } from '@/lib/progress/state.rules'
import { coverageOf } from '@/lib/skills/coverage.rules'
import { closersOf, tieBreak } from '@/lib/skills/gap.rules'
import { heldSkills } from '@/lib/skills/rules'
import { pathTarget, roleTarget, type Target } from '@/lib/skills/target.rules'
import { catalogOf, contentWith } from '@/tests/support/content'
import { guideWith } from '@/tests/support/guide'

const real = catalogOf(contentWith())
const guide = guideWith()
const started: Dates = { startedOn: '2026-01-31', doneOn: null, setAsideOn: null }
const done: Dates = { startedOn: null, doneOn: '2026-01-31', setAsideOn: null }

/** A catalogue of nothing but these: hours, and the level of each skill. */
function made(entries: Record<string, [hours: number, skills: Record<string, SkillLevel>]>): Catalog {
  const [like] = real.milestones.values()
  if (!like) throw new Error('the catalogue is empty')
  const milestones = Object.entries(entries).map(([id, [hours, skills]]): [string, Milestone] => [
    id,
    { ...like, id, hours, skills: Object.entries(skills).map(([skill, level]) => ({ id: skill, level })) },
  ])
  return { ...real, milestones: new Map(milestones) }
}

const target = (needs: Record<string, SkillLevel>, eitherOf: string[][] = []): Target => ({
  ...{ kind: 'role', id: 'r', title: 'R', eitherOf },
  needs: Object.entries(needs).map(([id, level]) => ({ id, level })),
})

const NOWHERE = new Set<string>()

describe('what closes a gap', () => {
  test('is ordered by hours per missing level; a level above the needed one counts for nothing', () => {
    const catalog = made({
      long: [30, { a: 3 }],
      short: [10, { a: 1 }],
      both: [20, { a: 1, b: 2 }],
      other: [1, { c: 3 }],
    })
    const closers = closersOf(catalog, target({ a: 2, b: 2 }), new Map(), NOWHERE)
    expect(
      closers.map(({ milestone, levels, hoursPerLevel }) => [milestone.id, levels, hoursPerLevel]),
    ).toEqual([
      ['both', 3, 20 / 3],
      ['short', 1, 10],
      ['long', 2, 15],
    ])
  })

  test('leaves out what is done and what brings nothing over that', () => {
    const catalog = made({ a1: [10, { a: 1 }], a1again: [5, { a: 1 }], a2: [10, { a: 2 }] })
    const [first, ...rest] = closersOf(catalog, target({ a: 2 }), new Map([['a1', done]]), NOWHERE)
    expect([first?.milestone.id, first?.levels, rest]).toEqual(['a2', 1, []])
  })

  test('counts alternatives once: with one of them held, the other closes nothing', () => {
    const catalog = made({ py: [10, { python: 2 }], r: [10, { r: 2 }] })
    const either = target({ python: 2, r: 2 }, [['python', 'r']])
    expect(closersOf(catalog, either, new Map(), NOWHERE).map(({ levels }) => levels)).toEqual([4, 4])
    expect(closersOf(catalog, either, new Map([['py', done]]), NOWHERE)).toEqual([])
  })

  test('breaks ties by what is started, then the path, then fewer hours, and says so', () => {
    const catalog = made({
      listed: [10, { a: 1 }],
      equal: [10, { a: 1 }],
      double: [20, { a: 1, b: 1 }],
      placed: [10, { a: 1 }],
      begun: [10, { a: 1 }],
    })
    const closers = closersOf(
      catalog,
      target({ a: 1, b: 1 }),
      new Map([['begun', started]]),
      new Set(['placed']),
    )
    expect(closers.map(({ milestone }) => milestone.id)).toEqual([
      'begun',
      'placed',
      'listed',
      'equal',
      'double',
    ])
    const why = closers.slice(1).map((second, place) => closers[place] && tieBreak(closers[place], second))
    expect(why).toEqual(['started', 'on the path', 'listed first', 'shorter'])
  })

  test('says no reason between two of which one is faster', () => {
    const [a, b] = closersOf(
      made({ x: [1, { a: 1 }], y: [2, { a: 1 }] }),
      target({ a: 1 }),
      new Map(),
      NOWHERE,
    )
    expect(a && b && tieBreak(a, b)).toBeNull()
  })

  test('of the real content: doing it brings exactly the levels that were promised, for every path and role', () => {
    const targets = [
      ...[...real.paths.values()].map((path) => pathTarget(real, path)),
      ...[...guide.roles.values()].map(roleTarget),
    ]
    const missing = (to: Target, standings: ReadonlyMap<string, Dates>) => {
      const held = heldSkills(real, standings)
      return coverageOf(to, held, held).reduce((sum, { level, own }) => sum + Math.max(0, level - own), 0)
    }
    const state = fc.tuple(
      fc.constantFrom(...targets),
      fc.uniqueArray(fc.constantFrom(...real.milestones.keys())),
    )
    fc.assert(
      fc.property(state, ([to, finished]) => {
        const standings = new Map(finished.map((id) => [id, done]))
        const before = missing(to, standings)
        for (const { milestone, levels } of closersOf(real, to, standings, NOWHERE))
          expect(before - missing(to, new Map(standings).set(milestone.id, done))).toBe(levels)
      }),
    )
  })
})
