import { expect, test } from 'vitest'
import { tasteOf } from '@/lib/assessment/try.rules'
import { placementsOf } from '@/lib/catalog/rules'
import { catalogOf, contentWith, type Draft, placementIn } from '@/tests/support/content'

const NOTHING: ReadonlySet<string> = new Set()

function taste(id: string, done = NOTHING, change?: (draft: Draft) => void) {
  const catalog = catalogOf(contentWith(change))
  const path = catalog.paths.get(id)
  if (!path) throw new Error(`there is no path ${id}`)
  return { catalog, path, found: tasteOf(catalog, path, done) }
}

test.each(['mle', 'ds'])(
  'what to try of %s is required there, not on the other path, and needs least',
  (id) => {
    const { catalog, path, found } = taste(id)
    const other = catalog.paths.get(id === 'mle' ? 'ds' : 'mle')
    expect(placementsOf(path)).toContainEqual({ id: found?.id, optional: false })
    expect(other && placementsOf(other).map((each) => each.id)).not.toContain(found?.id)
    const own = placementsOf(path).filter(
      (each) => !each.optional && other && !placementsOf(other).some((there) => there.id === each.id),
    )
    const least = Math.min(...own.map((each) => catalog.milestones.get(each.id)?.prerequisites.length ?? 0))
    expect(found?.prerequisites).toHaveLength(least)
  },
)

test('what is done is not to be tried again, and what it was needed for becomes easier', () => {
  const { catalog, path, found } = taste('mle')
  const next = tasteOf(catalog, path, new Set([found?.id ?? '']))
  expect(next?.id).not.toBe(found?.id)
  const all = new Set(placementsOf(path).map(({ id }) => id))
  expect(tasteOf(catalog, path, all)).toBeUndefined()
})

test('it follows the content', () => {
  const { found } = taste('mle')
  const changed = taste('mle', NOTHING, (draft) => {
    placementIn(draft, 'mle', found?.id ?? '').optional = true
  })
  expect(changed.found?.id).not.toBe(found?.id)
})
