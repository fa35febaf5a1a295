import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countOf, countsOf, funnelOf, responseRate } from '@/lib/applications/funnel.rules'
import { movesFrom, STAGES, type Stage } from '@/lib/applications/rules'

const through = (...stages: Stage[]) => ({ stages, count: 1 })

const any = fc.array(
  fc.record({
    stages: fc.array(fc.constantFrom(...STAGES), { minLength: 1, maxLength: 6 }),
    count: fc.integer({ min: 1, max: 9 }),
  }),
)

describe('the funnel', () => {
  test('counts how far each application came, wherever it stands now', () => {
    const numbers = funnelOf([
      through('wishlist'),
      through('wishlist', 'withdrawn'),
      through('applied', 'no_answer'),
      through('applied', 'rejected'),
      through('applied', 'interview', 'rejected'),
      through('accepted', 'in_progress', 'completed'),
    ])
    expect(numbers).toEqual({ sent: 4, answered: 3, interview: 2, offer: 1, accepted: 1, completed: 1 })
    expect(responseRate(numbers)).toBe(75)
  })

  test('counts each application once, where it stands now', () => {
    const counts = countsOf([through('applied', 'rejected'), through('rejected'), through('wishlist')])
    expect(counts).toEqual({ wishlist: 1, rejected: 2 })
    expect(countsOf([{ stages: ['applied'], count: 3 }])).toEqual({ applied: 3 })
    expect(countsOf([])).toEqual({})
  })

  test('never widens, and the rate stays between nothing and everything', () => {
    fc.assert(
      fc.property(any, (applications) => {
        const { sent, answered, interview, offer, accepted, completed } = funnelOf(applications)
        const narrowing = [countOf(applications), sent, answered, interview, offer, accepted, completed]
        expect(narrowing).toEqual(narrowing.toSorted((a, b) => b - a))
        const rate = responseRate({ answered, sent })
        expect(rate === null ? sent : rate >= 0 && rate <= 100).toBe(rate === null ? 0 : true)
      }),
    )
  })

  test('does not shrink when one more is answered', () => {
    fc.assert(
      fc.property(any, (applications) => {
        const before = funnelOf(applications)
        const after = funnelOf([...applications, through('applied', 'interview')])
        expect(after.answered).toBe(before.answered + 1)
        expect(responseRate(after) ?? 0).toBeGreaterThanOrEqual(responseRate(before) ?? 0)
      }),
    )
  })
})

test.each(STAGES)('from %s every other stage is offered once', (stage) => {
  expect(movesFrom(stage).toSorted()).toEqual(STAGES.filter((each) => each !== stage).toSorted())
})
