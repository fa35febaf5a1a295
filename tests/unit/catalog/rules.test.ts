import { describe, expect, it } from 'vitest'
import { hoursOf, type Path, pathsWith, placementsOf } from '@/lib/catalog/rules'
import { catalogOf, contentWith } from '@/tests/support/content'

const catalog = catalogOf(contentWith())

function path(id: string): Path {
  const found = catalog.paths.get(id)
  if (!found) throw new Error(`no path ${id}`)
  return found
}

const [mle, ds] = [path('mle'), path('ds')]

describe('the rules of the catalogue', () => {
  it('lists what a path places along the trail', () => {
    expect(placementsOf(mle)).toHaveLength(60)
    expect(placementsOf(mle)[1]).toEqual({ id: 'elements-of-ai', optional: true })
    expect(placementsOf(mle).at(-1)?.id).toBe('de-zoomcamp')
  })

  it('finds the paths of a milestone and leaves retired ones out', () => {
    const ids = (id: string, from = catalog) => pathsWith(from, id).map((each) => each.id)
    expect(ids('cs50p')).toEqual(['mle', 'ds'])
    expect(ids('r4ds')).toEqual(['ds'])
    expect(ids('nowhere')).toEqual([])
    const retiring = { ...catalog, paths: new Map([...catalog.paths, ['ds', { ...ds, retired: true }]]) }
    expect(ids('cs50p', retiring)).toEqual(['mle'])
  })

  it('adds up required and optional hours apart', () => {
    expect(hoursOf(catalog, mle)).toEqual({ required: 1684, optional: 919 })
    expect(hoursOf(catalog, ds)).toEqual({ required: 1345, optional: 1697 })
    expect(hoursOf(catalog, { ...mle, stages: [] })).toEqual({ required: 0, optional: 0 })
  })
})
