import { expect, test } from 'vitest'
import { actionWords, dueSoon, type NextAction } from '@/lib/applications/due.rules'

const action = (on: string, given: Partial<NextAction> = {}): NextAction => ({
  ...{ id: on, company: 'Owl Labs', role: 'Intern', nextAction: 'Call', stage: 'applied', on },
  ...given,
})

test('what is due within seven days or was due before comes with the days that are left, the earliest first', () => {
  const due = dueSoon(
    ['2026-11-28', '2026-11-21', '2026-11-29', '2025-11-21', '2026-11-22'].map((on) => action(on)),
    '2026-11-21',
  )
  expect(due.map(({ on, daysLeft }) => [on, daysLeft])).toEqual([
    ['2025-11-21', -365],
    ['2026-11-21', 0],
    ['2026-11-22', 1],
    ['2026-11-28', 7],
  ])
})

test('a day over a change of clocks is one day', () => {
  expect(dueSoon([action('2026-03-30')], '2026-03-28')[0]?.daysLeft).toBe(2)
})

test.each([
  ['completed', 0],
  ['rejected', 0],
  ['withdrawn', 0],
  ['no_answer', 1],
  ['interview', 1],
] as const)('of what is %s there are %i left to do', (stage, count) => {
  expect(dueSoon([action('2026-11-21', { stage })], '2026-11-21')).toHaveLength(count)
})

test('an interview is called one, anything else as it was written down', () => {
  expect(actionWords(action('2026-11-21', { stage: 'interview' }))).toBe('Interview: Owl Labs, Intern')
  expect(actionWords(action('2026-11-21'))).toBe('Call: Owl Labs, Intern')
  expect(actionWords(action('2026-11-21', { nextAction: null }))).toBe('Next action: Owl Labs, Intern')
})
