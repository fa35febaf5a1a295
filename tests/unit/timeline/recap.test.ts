import { expect, test } from 'vitest'
import type { Dates } from '@/lib/progress/state.rules'
import { learningOf } from '@/lib/timeline/learning.rules'
import { periodFrom } from '@/lib/timeline/period.rules'
import { recapOf } from '@/lib/timeline/recap.rules'
import { catalogOf, contentWith, milestoneIn } from '@/tests/support/content'

const catalog = catalogOf(
  contentWith((draft) => {
    milestoneIn(draft, 'cs50p').skills = [{ id: 'python', level: 1 }]
    milestoneIn(draft, 'git-github').skills = [{ id: 'python', level: 2 }]
    milestoneIn(draft, 'islp').skills = [{ id: 'python', level: 2 }]
  }),
)
const done = (doneOn: string, change: Partial<Dates> = {}): Dates => ({
  ...{ startedOn: null, setAsideOn: null, doneOn },
  ...change,
})
const standings = new Map([
  ['cs50p', done('2026-09-30', { startedOn: '2026-09-01' })],
  ['git-github', done('2026-10-01')],
  ['islp', done('2026-10-31')],
  ['elements-of-ai', done('2026-10-15', { declaredOn: '2026-10-15' })],
])
const hours = (...ids: string[]) => ids.reduce((sum, id) => sum + (catalog.milestones.get(id)?.hours ?? 0), 0)

function recap(name: string) {
  const period = periodFrom(name, '2026-11-21')
  if (!period) throw new Error(`${name} is no period`)
  return recapOf(catalog, standings, learningOf(standings, [{ day: '2026-10-20', count: 2 }]), period)
}

test('a month has what was finished from its first to its last day, and what only that brought', () => {
  expect(recap('2026-10')).toEqual({
    finished: [
      { id: 'islp', on: '2026-10-31', within: null },
      { id: 'git-github', on: '2026-10-01', within: null },
    ],
    hours: hours('islp', 'git-github'),
    gained: [{ id: 'python', level: 2 }],
    days: 3,
  })
})

test('a year has each skill once, at the level it reached, and nothing that was known before', () => {
  const year = recap('2026')
  expect(year.finished.map(({ id }) => id)).toEqual(['islp', 'git-github', 'cs50p'])
  expect(year.gained).toEqual([{ id: 'python', level: 2 }])
  expect(year.days).toBe(5)
})

test('what was done some time in a year belongs to that year and to none of its months, nor to a day', () => {
  const some = new Map([
    ['cs50p', done('2024-01-01', { doneWithin: 'year' })],
    ['islp', done('2024-05-01', { doneWithin: 'month' })],
  ])
  const of = (name: string) => {
    const period = periodFrom(name, '2026-11-21')
    if (!period) throw new Error(`${name} is no period`)
    const { finished, days } = recapOf(catalog, some, learningOf(some, []), period)
    return [finished.map(({ id }) => id), days]
  }
  expect(of('2024')).toEqual([['islp', 'cs50p'], 0])
  expect(of('2024-01')).toEqual([[], 0])
  expect(of('2024-05')).toEqual([['islp'], 0])
})

test('a time in which nothing happened is empty', () => {
  expect(recap('2025')).toEqual({ finished: [], hours: 0, gained: [], days: 0 })
})
