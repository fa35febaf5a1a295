import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placementsOf } from '@/lib/catalog/rules'
import type { Dates } from '@/lib/progress/state.rules'
import { countOf, coverageOf } from '@/lib/skills/coverage.rules'
import { heldSkills } from '@/lib/skills/rules'
import { pathTarget } from '@/lib/skills/target.rules'
import { catalogOf, contentWith } from '@/tests/support/content'

const catalog = catalogOf(contentWith())
const ids = [...catalog.milestones.keys()]
const done: Dates = { startedOn: null, doneOn: '2026-01-31', setAsideOn: null }
const doneAll = (some: readonly string[]) => new Map(some.map((id) => [id, done]))
const some = fc.uniqueArray(fc.constantFrom(...ids))
const picked = fc.tuple(some, fc.constantFrom(...ids))
const levels = (done: readonly string[]) => heldSkills(catalog, doneAll(done))

describe('the skills somebody holds', () => {
  test('never sink when something more is finished', () => {
    fc.assert(
      fc.property(picked, ([before, one]) => {
        const after = levels([...before, one])
        for (const [skill, level] of levels(before)) expect(after.get(skill)).toBeGreaterThanOrEqual(level)
      }),
    )
  })

  test('do not depend on the order in which things were finished', () => {
    const shuffled = some.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        const sorted = (list: readonly string[]) => [...levels(list)].sort()
        expect(sorted(other)).toEqual(sorted(one))
      }),
    )
  })

  test('are lost by reopening exactly where nothing else supports them', () => {
    fc.assert(
      fc.property(picked, ([others, one]) => {
        const rest = others.filter((id) => id !== one)
        const [before, after] = [levels([...rest, one]), levels(rest)]
        for (const [skill, level] of before) {
          const supported = Math.max(
            0,
            ...rest.flatMap((id) =>
              (catalog.milestones.get(id)?.skills ?? [])
                .filter((each) => each.id === skill)
                .map((each) => each.level),
            ),
          )
          expect(after.get(skill) ?? 0).toBe(Math.min(level, supported))
        }
      }),
    )
  })
})

describe('what a path teaches', () => {
  test.each([...catalog.paths.values()].map((path) => [path.id, path] as const))(
    'is held by whoever has done all that %s requires, and not before',
    (_, path) => {
      const target = pathTarget(catalog, path)
      const required = placementsOf(path).flatMap(({ id, optional }) => (optional ? [] : [id]))
      const all = levels(required)
      expect(countOf(coverageOf(target, all, all))).toEqual({
        held: target.needs.length,
        'in-reach': 0,
        missing: 0,
      })
      const none = countOf(coverageOf(target, new Map(), new Map()))
      expect(none).toEqual({ held: 0, 'in-reach': 0, missing: target.needs.length })
    },
  )
})
