import { describe, expect, it } from 'vitest'
import {
  hoursOf,
  type Path,
  pathsWith,
  placementsOf,
  sharedAndDifferentSkills,
  skillsOf,
} from '@/lib/catalog/rules'
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

  it.each([mle, ds])('grants each skill at the highest level of any milestone of $id', (each) => {
    const milestones = placementsOf(each).flatMap(({ id }) => catalog.milestones.get(id) ?? [])
    const granted = milestones.flatMap((milestone) => milestone.skills)
    const skills = skillsOf(catalog, each)
    expect(new Set(skills.keys())).toEqual(new Set(granted.map(({ id }) => id)))
    for (const [id, level] of skills) {
      expect(level).toBe(Math.max(...granted.filter((grant) => grant.id === id).map((grant) => grant.level)))
    }
    const order = [...catalog.skills.keys()]
    expect([...skills.keys()]).toEqual(order.filter((id) => skills.has(id)))
  })

  it('puts every skill of two paths into exactly one of shared, only the first, only the second', () => {
    const { shared, onlyA, onlyB } = sharedAndDifferentSkills(catalog, mle, ds)
    expect([shared.length, onlyA.length, onlyB.length]).toEqual([43, 9, 8])
    const union = new Set([...skillsOf(catalog, mle).keys(), ...skillsOf(catalog, ds).keys()])
    expect(new Set([...shared, ...onlyA, ...onlyB])).toEqual(union)
    expect(shared.length + onlyA.length + onlyB.length).toBe(union.size)
    expect(sharedAndDifferentSkills(catalog, ds, mle)).toEqual({ shared, onlyA: onlyB, onlyB: onlyA })
    expect(sharedAndDifferentSkills(catalog, mle, mle)).toMatchObject({ onlyA: [], onlyB: [] })
  })

  it('adds up required and optional hours apart', () => {
    expect(hoursOf(catalog, mle)).toEqual({ required: 1684, optional: 919 })
    expect(hoursOf(catalog, ds)).toEqual({ required: 1345, optional: 1697 })
    expect(hoursOf(catalog, { ...mle, stages: [] })).toEqual({ required: 0, optional: 0 })
  })
})
