import { describe, expect, it } from 'vitest'
import type { SkillLevel } from '@/lib/catalog/rules'
import type { Dates } from '@/lib/progress/state.rules'
import { heldSkills, levelsKnown, skillsMissing } from '@/lib/skills/rules'
import { catalogOf, contentWith } from '@/tests/support/content'

const catalog = catalogOf(contentWith())
const nothing: Dates = { startedOn: null, doneOn: null, setAsideOn: null }
const done: Dates = { ...nothing, doneOn: '2026-01-31' as Dates['doneOn'] }
const started: Dates = { ...nothing, startedOn: '2026-01-31' as Dates['startedOn'] }

describe('the skills somebody holds', () => {
  it('come from what is done, at the level that it grants, and not from what was only begun', () => {
    const granted = new Map(catalog.milestones.get('cs50p')?.skills.map(({ id, level }) => [id, level]))
    expect(granted.size).toBeGreaterThan(0)
    expect(heldSkills(catalog, new Map([['cs50p', done]]))).toEqual(granted)
    expect(heldSkills(catalog, new Map([['cs50p', started]])).size).toBe(0)
  })

  it('are known of whoever has an account, and of a visitor who ticked something', () => {
    expect(levelsKnown(catalog, { viewer: null, standings: new Map() })).toBeNull()
    expect(levelsKnown(catalog, { viewer: {}, standings: new Map() })?.size).toBe(0)
    expect(
      levelsKnown(catalog, { viewer: null, standings: new Map([['cs50p', done]]) })?.size,
    ).toBeGreaterThan(0)
  })

  it('are missing as long as nothing finished grants them at that level', () => {
    const [first] = catalog.milestones.get('cs50p')?.skills ?? []
    if (!first) throw new Error('cs50p grants nothing')
    const name = catalog.skills.get(first.id)?.name
    const missing = (level: SkillLevel) =>
      skillsMissing(catalog, 'cs50p', new Map(level > 0 ? [[first.id, level]] : []))
    expect(skillsMissing(catalog, 'cs50p', new Map())).toContain(name)
    expect(missing(first.level)).not.toContain(name)
    if (first.level > 1) expect(missing(1)).toContain(name)
    expect(skillsMissing(catalog, 'cs50p', heldSkills(catalog, new Map([['cs50p', done]])))).toEqual([])
  })
})
