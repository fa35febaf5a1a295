import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Dates } from '@/lib/progress/state.rules'
import { gainsOf } from '@/lib/skills/gain.rules'
import { heldSkills } from '@/lib/skills/rules'
import { catalogOf, contentWith } from '@/tests/support/content'

const catalog = catalogOf(contentWith())
const done = (doneOn: string | null, declaredOn: string | null = null): Dates => ({
  ...{ startedOn: null, setAsideOn: null },
  ...{ doneOn, declaredOn },
})

test('what milestones brought adds up to what is held, each level of a skill gained once', () => {
  const days = fc.constantFrom('2025-01-01', '2026-01-01', '2026-11-21')
  const state = fc.dictionary(fc.constantFrom(...catalog.milestones.keys()), fc.tuple(days, fc.boolean()))
  fc.assert(
    fc.property(state, (all) => {
      const standings = new Map(
        Object.entries(all).map(([id, [day, known]]) => [id, done(day, known ? day : null)]),
      )
      const gains = [...gainsOf(catalog, standings).values()].flat()
      const names = gains.map(({ id, level }) => `${id} ${level}`)
      expect(new Set(names).size).toBe(names.length)
      const highest = new Map<string, number>()
      for (const { id, level } of gains) highest.set(id, Math.max(level, highest.get(id) ?? 0))
      expect([...highest].sort()).toEqual([...heldSkills(catalog, standings)].sort())
    }),
  )
})

test('the earlier one brought it, and what was known before came first', () => {
  const [one, two] = [...catalog.milestones.values()].filter(({ skills }) =>
    skills.some(({ id }) => id === 'python'),
  )
  if (!one || !two) throw new Error('two milestones grant Python')
  const firstOf = (a: Dates, b: Dates) =>
    [
      ...gainsOf(
        catalog,
        new Map([
          [one.id, a],
          [two.id, b],
        ]),
      ),
    ].find(([, gained]) => gained.some(({ id }) => id === 'python'))?.[0]
  expect(firstOf(done('2026-01-01'), done('2025-01-01'))).toBe(two.id)
  expect(firstOf(done('2025-01-01'), done('2026-01-01'))).toBe(one.id)
  expect(firstOf(done('2025-01-01'), done('2026-01-01', '2026-01-01'))).toBe(two.id)
})
