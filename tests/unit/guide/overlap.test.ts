import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareSkills, comparisonAddress, rolesFrom, unknownIn } from '@/lib/guide/comparison.rules'
import { ladderOf, stepsAt } from '@/lib/guide/ladder.rules'
import { held, neighboursOf, overlap, readiness, readinessBetween } from '@/lib/guide/overlap.rules'
import type { Role } from '@/lib/guide/rules'
import { guideWith, roleIn } from '@/tests/support/guide'

const guide = guideWith()
const { weights } = guide.meanings
const roles = [...guide.roles.values()]
const anyRole = fc.constantFrom(...roles)
const weight = fc.constantFrom('primary' as const, 'shared' as const, 'secondary' as const)
const level = fc.constantFrom(1 as const, 2 as const, 3 as const)

/** A role that needs any skills at all, at any level. */
const invented = fc
  .uniqueArray(fc.record({ id: fc.constantFrom(...'abcdefgh'), weight, level }), {
    selector: ({ id }) => id,
    minLength: 1,
  })
  .map((skills): Role => ({ ...roleIn(guide, 'ds'), skills, eitherOf: [] }))

const small = (skills: Role['skills'], eitherOf: Role['eitherOf'] = []): Role => ({
  ...roleIn(guide, 'ds'),
  skills,
  eitherOf,
})

describe('the overlap of two roles', () => {
  it('follows the formula', () => {
    const a = small([
      { id: 'x', weight: 'primary', level: 3 },
      { id: 'y', weight: 'secondary', level: 1 },
    ])
    const b = small([
      { id: 'x', weight: 'shared', level: 1 },
      { id: 'z', weight: 'shared', level: 2 },
    ])
    // x: 3·min(3,1) of 3·3, y: 0 of 1·1, z: 0 of 2·2
    expect(overlap(a, b, weights)).toBe(Math.round((100 * 3) / (9 + 1 + 4)))
  })

  it('is symmetric, from 0 to 100, and 100 for a role with itself', () => {
    fc.assert(
      fc.property(invented, invented, (a, b) => {
        const value = overlap(a, b, weights)
        expect(value).toBe(overlap(b, a, weights))
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(100)
        expect(overlap(a, a, weights)).toBe(100)
      }),
    )
    for (const a of roles) for (const b of roles) expect(overlap(a, b, weights)).toBe(overlap(b, a, weights))
  })

  it('orders the neighbours, and nobody is a neighbour of theirs', () => {
    const neighbours = neighboursOf(guide, roleIn(guide, 'mle'))
    expect(neighbours.map(({ role }) => role.id)).not.toContain('mle')
    expect(neighbours).toHaveLength(13)
    const values = neighbours.map((each) => each.overlap)
    expect(values).toEqual([...values].sort((a, b) => b - a))
  })
})

describe('readiness', () => {
  it('follows the formula', () => {
    const role = small([
      { id: 'x', weight: 'primary', level: 2 },
      { id: 'y', weight: 'secondary', level: 3 },
    ])
    expect(
      readiness(
        new Map([
          ['x', 3],
          ['y', 1],
        ]),
        role,
        weights,
      ),
    ).toBe(Math.round((100 * (2 * 3 + 1)) / (2 * 3 + 3)))
    expect(readiness(new Map(), role, weights)).toBe(0)
  })

  it('never falls when somebody learns, and is 100 for whoever fills the role', () => {
    const levels = fc.dictionary(fc.constantFrom(...'abcdefgh'), fc.nat(3))
    fc.assert(
      fc.property(invented, levels, fc.constantFrom(...'abcdefgh'), (role, before, skill) => {
        const known = new Map(Object.entries(before))
        const more = new Map(known).set(skill, (known.get(skill) ?? 0) + 1)
        expect(readiness(more, role, weights)).toBeGreaterThanOrEqual(readiness(known, role, weights))
        expect(held(more, role).held).toBeGreaterThanOrEqual(held(known, role).held)
        expect(readinessBetween(role, role, weights)).toBe(100)
      }),
    )
  })

  it('takes one of several alternatives for all of them', () => {
    const skills = [
      { id: 'python', weight: 'shared', level: 3 },
      { id: 'r-language', weight: 'primary', level: 2 },
    ] as const
    expect(readiness(new Map([['r-language', 3]]), small(skills, [['python', 'r-language']]), weights)).toBe(
      100,
    )
    expect(held(new Map([['r-language', 2]]), small(skills, [['python', 'r-language']]))).toEqual({
      held: 1,
      needed: 2,
    })
  })
})

describe('the skills of two roles', () => {
  it('are each in one of three lists, which together are the union', () => {
    fc.assert(
      fc.property(anyRole, anyRole, (a, b) => {
        const { shared, onlyA, onlyB } = compareSkills(a, b)
        const ids = [...shared, ...onlyA, ...onlyB].map(({ id }) => id)
        expect(new Set(ids)).toEqual(new Set([...a.skills, ...b.skills].map(({ id }) => id)))
        expect(new Set(ids).size).toBe(ids.length)
        expect(shared.length + onlyA.length).toBe(a.skills.length)
        expect(shared.length + onlyB.length).toBe(b.skills.length)
      }),
    )
  })

  it('are those of the roles in the address, and of the founding two without or with an unknown one', () => {
    const ids = (query: Parameters<typeof rolesFrom>[1]) => rolesFrom(guide, query)?.map(({ id }) => id)
    expect(ids({})).toEqual(['mle', 'ds'])
    expect(ids({ a: 'data-engineer', b: 'mlops-engineer' })).toEqual(['data-engineer', 'mlops-engineer'])
    expect(ids({ a: '__proto__', b: ['ds'] })).toEqual(['mle', 'ds'])
    expect(ids({ a: 'ds' })).toEqual(['ds', 'mle'])
    expect(ids({ a: 'no-such-role', b: 'mle' })).toEqual(['ds', 'mle'])
    expect(ids({ a: 'ds', b: 'ds' })).toEqual(['ds', 'ds'])
    for (const { id } of roles) expect(new Set(ids({ a: id })).size, id).toBe(2)
    expect(unknownIn(guide, { a: '__proto__', b: ['ds', 'x'] })).toEqual(['__proto__', 'x'])
    expect(unknownIn(guide, { a: 'mle', b: '' })).toEqual([])
    expect(comparisonAddress('ds', 'mle')).toBe('/compare?a=ds&b=mle')
    expect(comparisonAddress('mle', 'ds')).toBe('/compare')
  })
})

describe('the ladder', () => {
  it('puts every role after all that lead to it, and no two in one place', () => {
    for (const pathId of ['mle', 'ds']) {
      const { places, steps } = ladderOf(guide, pathId)
      const column = new Map(places.map((place) => [place.roleId, place.column]))
      for (const { from, to } of steps) expect(column.get(to)).toBeGreaterThan(column.get(from) ?? Number.NaN)
      expect(new Set(places.map((place) => `${place.column} ${place.row}`)).size).toBe(places.length)
    }
    expect(stepsAt(guide, 'mle').onward.map(({ to }) => to)).toEqual([
      'senior-ml-engineer',
      'ai-research-scientist',
    ])
    expect(stepsAt(guide, 'mle').towards.map(({ from }) => from)).toEqual(['software-engineer'])
  })
})
