import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placementsOf } from '@/lib/catalog/rules'
import { groupOf, kindsOf } from '@/lib/timeline/rules'
import { type TallyRow, tallyOf } from '@/lib/timeline/tally.rules'
import { catalogOf, contentWith } from '@/tests/support/content'

const catalog = catalogOf(contentWith(() => {}))
const own = { substitutions: [{ pathId: 'ds', milestoneId: 'cs50p', byId: 'own-1', reason: '' }] }
const row: fc.Arbitrary<TallyRow> = fc.record({
  kind: fc.constantFrom('expired' as const, ...kindsOf(null)),
  milestoneId: fc.option(fc.constantFrom('own-1', 'own-2', ...catalog.milestones.keys())),
  pathId: fc.option(fc.constantFrom('mle', 'ds')),
  count: fc.integer({ min: 1, max: 9 }),
})
const group = fc.option(fc.constantFrom(...new Set(kindsOf(null).map(groupOf))))
const path = fc.option(fc.constantFrom('mle', 'ds').map((id) => ({ id })))
const sum = (counts: Iterable<number>) => [...counts].reduce((total, each) => total + each, 0)

test('the kinds add up to all of them, and what is chosen counts the same from both sides', () => {
  fc.assert(
    fc.property(fc.array(row), group, path, (rows, kind, chosen) => {
      const { kinds, paths } = tallyOf(rows, catalog, own, { kind, path: chosen })
      expect(sum(kinds.by.values())).toBe(kinds.all)
      const shown = kind === null ? kinds.all : (kinds.by.get(kind) ?? 0)
      expect(chosen === null ? paths.all : paths.by.get(chosen.id)).toBe(shown)
      if (kind === null && chosen === null) expect(kinds.all).toBe(sum(rows.map(({ count }) => count)))
    }),
  )
})

test('an entry concerns a path by itself, by its milestone, and by what it stands in for there', () => {
  const of = (change: Partial<TallyRow>) => {
    const { by } = tallyOf(
      [{ kind: 'done', milestoneId: null, pathId: null, count: 1, ...change }],
      catalog,
      own,
      {
        kind: null,
        path: null,
      },
    ).paths
    return [by.get('mle'), by.get('ds')]
  }
  const mle = catalog.paths.get('mle')
  const ds = catalog.paths.get('ds')
  if (!mle || !ds) throw new Error('there are no such paths')
  const others = new Set(placementsOf(ds).map(({ id }) => id))
  const only = placementsOf(mle).find(({ id }) => !others.has(id))?.id ?? ''
  expect(of({ pathId: 'ds' })).toEqual([0, 1])
  expect(of({ milestoneId: only })).toEqual([1, 0])
  expect(of({ milestoneId: 'own-1' })).toEqual([0, 1])
  expect(of({ milestoneId: 'own-2' })).toEqual([0, 0])
})
