import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyStep,
  type Checklist,
  decideStep,
  isThrough,
  MOST_STEPS,
  type StepVerb,
} from '@/lib/progress/checklist.rules'

import { undoStep } from '@/lib/progress/undo-step.rules'

const TODAY = '2026-11-21'
const VERBS = ['add', 'rename', 'tick', 'untick', 'remove', 'raise', 'lower'] as const

const verb: fc.Arbitrary<StepVerb> = fc.record({
  verb: fc.constantFrom(...VERBS),
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  text: fc.constantFrom('', 'read', 'do'),
})

function after(checklist: Checklist, ask: StepVerb): Checklist {
  const decided = decideStep(checklist, ask, TODAY)
  return decided.ok && decided.value ? applyStep(checklist, decided.value) : checklist
}

const afterAll = (asks: readonly StepVerb[]) => asks.reduce<Checklist>(after, [])
const of = (...ids: string[]) => afterAll(ids.map((id) => ({ verb: 'add', id, text: `step ${id}` })))
const idsOf = (checklist: Checklist) => checklist.map(({ id }) => id).join('')

describe('a checklist', () => {
  it('keeps every step exactly once, whatever is asked in whatever order', () => {
    fc.assert(
      fc.property(fc.array(verb, { maxLength: 30 }), (asks) => {
        const ids = afterAll(asks).map(({ id }) => id)
        expect(ids.length).toBe(new Set(ids).size)
        for (const id of ids) expect(asks.some((ask) => ask.verb === 'add' && ask.id === id)).toBe(true)
      }),
    )
  })

  it('takes every verb twice as once, except those that move', () => {
    fc.assert(
      fc.property(fc.array(verb, { maxLength: 20 }), verb, (asks, ask) => {
        fc.pre(ask.verb !== 'raise' && ask.verb !== 'lower')
        const once = after(afterAll(asks), ask)
        expect(after(once, ask)).toEqual(once)
      }),
    )
  })

  it('is as it was after any change is taken back: words, places and days', () => {
    fc.assert(
      fc.property(fc.array(verb, { maxLength: 20 }), verb, (asks, ask) => {
        // Few changes in a row would leave more than one step by themselves.
        const before = asks
          .reduce<Checklist>(after, of('a', 'b', 'c'))
          .map((step) => (step.doneOn ? { ...step, doneOn: '2026-11-02' } : step))
        const back = undoStep(before, ask, TODAY)
        const changed = after(before, ask)
        expect(back === null).toBe(changed === before)
        if (back) expect(after(changed, back)).toEqual(before)
      }),
    )
  })

  it('keeps what another tab changed meanwhile from being taken back unseen', () => {
    const changed = after(of('a'), { verb: 'rename', id: 'a', text: 'there' })
    for (const ask of [
      { verb: 'add', id: 'a', text: 'step a' },
      { verb: 'rename', id: 'a', text: 'here' },
    ] as const) {
      const before = ask.verb === 'add' ? of() : of('a')
      const back = undoStep(before, ask, TODAY)
      expect(back && decideStep(changed, back, TODAY)).toMatchObject({
        code: 'conflict',
        current: { text: 'there' },
      })
    }
  })

  it('moves a step by one place, and back', () => {
    const raised = after(of('a', 'b', 'c'), { verb: 'raise', id: 'c', text: '' })
    expect(idsOf(raised)).toBe('acb')
    expect(idsOf(after(raised, { verb: 'lower', id: 'c', text: '' }))).toBe('abc')
    expect(idsOf(after(raised, { verb: 'raise', id: 'a', text: '' }))).toBe('acb')
    expect(idsOf(after(raised, { verb: 'lower', id: 'b', text: '' }))).toBe('acb')
  })

  it('keeps the day, the words and the place of a step through what happens to others', () => {
    const list = after(after(of('a', 'b', 'c'), { verb: 'tick', id: 'b', text: '' }), {
      ...{ verb: 'rename', id: 'b', text: 'other words' },
    })
    expect(after(list, { verb: 'remove', id: 'a', text: '' })).toEqual([
      { id: 'b', text: 'other words', doneOn: TODAY },
      { id: 'c', text: 'step c', doneOn: null },
    ])
  })

  it('is through with its last step, and not before; an empty one never', () => {
    const tick = (list: Checklist, id: string) => after(list, { verb: 'tick', id, text: '' })
    expect(isThrough([])).toBe(false)
    expect(isThrough(tick(of('a', 'b'), 'a'))).toBe(false)
    expect(isThrough(tick(tick(of('a', 'b'), 'a'), 'b'))).toBe(true)
  })

  it.each([
    ['a step without words', of(), { verb: 'add', id: 'a', text: '' }, 'Write what is to be done.'],
    ['new words that are none', of('a'), { verb: 'rename', id: 'a', text: '' }, 'Write what is to be done.'],
    ['a step that is not there', of('a'), { verb: 'tick', id: 'b', text: '' }, 'This step does not exist.'],
  ] as const)('refuses %s', (_what, list, ask, message) => {
    expect(decideStep(list, ask, TODAY)).toMatchObject({ ok: false, message })
  })

  it('has room for so many steps and not one more', () => {
    const full = of(...Array.from({ length: MOST_STEPS }, (_, place) => `s${place}`))
    expect(full).toHaveLength(MOST_STEPS)
    expect(decideStep(full, { verb: 'add', id: 'more', text: 'x' }, TODAY)).toMatchObject({ code: 'invalid' })
  })
})
