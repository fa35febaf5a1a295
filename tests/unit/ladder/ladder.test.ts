import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Guide } from '@/lib/guide/rules'
import {
  alikeOnLadders,
  coverStep,
  standpointOf,
  stepLevels,
  stepsAhead,
  toldFrom,
  toldText,
  wayBackFrom,
  wayBackText,
} from '@/lib/ladder/rules'
import type { Dates, Standings } from '@/lib/progress/state.rules'
import { catalogOf, contentWith } from '../../support/content'
import { guideWith } from '../../support/guide'

const catalog = catalogOf(contentWith())
const guide = guideWith()
const roleIds = [...guide.roles.keys()]
const milestones = [...catalog.milestones.keys()]
const started: Dates = { startedOn: '2026-01-01', doneOn: null, setAsideOn: null }
const done: Dates = { startedOn: null, doneOn: '2026-01-02', setAsideOn: null }
const standings: fc.Arbitrary<Standings> = fc
  .array(fc.constantFrom(undefined, started, done), {
    minLength: milestones.length,
    maxLength: milestones.length,
  })
  .map((all) => new Map(milestones.flatMap((id, n) => (all[n] ? [[id, all[n]] as const] : []))))
const idsAhead = (steps: Guide['steps'], roleId: string) =>
  stepsAhead({ steps }, roleId).map(({ step, after }) => `${step.id} ${after}`)

describe('the steps ahead', () => {
  test('of each role of the content are those that can be reached, the nearest first', () => {
    expect(idsAhead(guide.steps, 'mle')).toEqual([
      'step-mle-senior 0',
      'step-mle-airesearch 0',
      'step-senior-architect 1',
      'step-senior-lead 1',
    ])
    expect(idsAhead(guide.steps, 'data-analyst')).toEqual([
      'step-analyst-ds 0',
      'step-ds-manager 1',
      'step-ds-research 1',
      'step-ds-consultant 1',
    ])
    for (const id of ['ml-architect', 'data-engineer', 'nowhere'])
      expect(idsAhead(guide.steps, id)).toEqual([])
  })

  test('name each step once, in any order of the content, and in a graph with several ways to a role', () => {
    const step = { ...guide.steps[0], branch: 'technical', kind: 'promotion' } as Guide['steps'][number]
    const steps = ['ab', 'ac', 'bd', 'cd', 'de', 'ca'].map((id) => ({
      ...step,
      ...{ id, from: id[0] ?? '', to: id[1] ?? '' },
    }))
    expect(idsAhead(steps, 'a')).toEqual(['ab 0', 'ac 0', 'bd 1', 'cd 1', 'ca 1', 'de 2'])
    fc.assert(
      fc.property(fc.shuffledSubarray([...guide.steps]), fc.constantFrom(...roleIds), (some, roleId) => {
        const ids = stepsAhead({ steps: some }, roleId).map(({ step: { id } }) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })
})

describe('what a step additionally needs', () => {
  test('is held, in reach or missing; finishing more never takes a skill away, and starting more only brings it in reach', () => {
    const RANK = { missing: 0, 'in-reach': 1, held: 2 }
    fc.assert(
      fc.property(
        standings,
        fc.constantFrom(...milestones),
        fc.constantFrom(started, done),
        fc.constantFrom(...guide.steps),
        (stood, id, dates, step) => {
          fc.pre(stood.get(id) === undefined)
          const before = coverStep(guide, step, stepLevels(catalog, stood))
          const after = coverStep(guide, step, stepLevels(catalog, new Map(stood).set(id, dates)))
          expect(before.map((each) => each.id)).toEqual(step.extraSkills.map((each) => each.id))
          for (const [place, { coverage, own }] of before.entries()) {
            const now = after[place]?.coverage ?? 'missing'
            expect(RANK[now]).toBeGreaterThanOrEqual(RANK[coverage])
            if (dates === started) expect(now === 'held').toBe(coverage === 'held')
            expect(after[place]?.own ?? 0).toBeGreaterThanOrEqual(own)
          }
        },
      ),
    )
  })

  test('comes in reach when what grants it is started, and is held when that is done', () => {
    const step = guide.steps.find(({ id }) => id === 'step-analyst-ds')
    const after = (dates?: Dates) =>
      step &&
      coverStep(guide, step, stepLevels(catalog, new Map(dates && [['islp', dates]]))).find(
        ({ id }) => id === 'statistical-modelling',
      )?.coverage
    expect([after(), after(started), after(done)]).toEqual(['missing', 'in-reach', 'held'])
  })

  test('is held or lacks only what the content calls a gap, once all that prepares for it is done', () => {
    for (const step of guide.steps) {
      const all: Standings = new Map(step.preparingMilestoneIds.map((id) => [id, done]))
      const covered = coverStep(guide, step, stepLevels(catalog, all))
      for (const [place, { coverage }] of covered.entries())
        if (!step.extraSkills[place]?.gap) expect(coverage).toBe('held')
    }
  })
})

describe('where the ladder is looked at from', () => {
  test('is what the address asks for, then what was said, then the role of the path; nothing is concluded otherwise', () => {
    const from = (asked: string | undefined, said: string | null, pathId?: string) =>
      standpointOf(guide, asked, said, pathId)
    expect(from('ds', 'mle', 'mle')).toMatchObject({ role: { id: 'ds' }, because: 'asked' })
    expect(from(undefined, 'data-analyst', 'mle')).toMatchObject({
      role: { id: 'data-analyst' },
      because: 'said',
    })
    expect(from(undefined, null, 'mle')).toMatchObject({ role: { id: 'mle' }, because: 'path' })
    expect(from(undefined, 'a role of an older edition', 'ds')).toMatchObject({ because: 'path' })
    expect(from(undefined, null)).toBeNull()
    expect(from('nowhere', 'mle', 'mle')).toBeUndefined()
    expect(standpointOf(guide, ['mle', 'ds'], null, undefined)).toBeUndefined()
  })

  test('names for a role on no ladder the roles most like it that are on one', () => {
    for (const id of ['data-engineer', 'mlops-engineer']) {
      const role = guide.roles.get(id)
      const alike = role ? alikeOnLadders(guide, role).map((each) => each.id) : []
      expect(alike.length).toBe(3)
      for (const each of alike)
        expect(guide.steps.some(({ from, to }) => [from, to].includes(each))).toBe(true)
    }
  })
})

test('what a button and the history say of a place is read back as it was', () => {
  for (const from of [null, 'ds'])
    for (const to of [null, { roleId: 'data-analyst', on: '2026-11-21' }])
      expect(wayBackFrom(wayBackText({ from, to }))).toEqual({ from, to })
  for (const told of [
    { roleId: 'mle', title: 'A "title"' },
    { roleId: null, title: '' },
  ])
    expect(toldFrom(toldText(told))).toEqual(told)
  expect(toldFrom(null)).toEqual({ roleId: null, title: '' })
})
