import { describe, expect, it } from 'vitest'
import type { Dates } from '@/lib/progress/state.rules'
import { heldSkills, levelsKnown } from '@/lib/skills/rules'
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
})
