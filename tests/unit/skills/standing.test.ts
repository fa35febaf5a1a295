import { describe, expect, test } from 'vitest'
import type { Dates } from '@/lib/progress/state.rules'
import type { Kept } from '@/lib/skills/evidence.rules'
import { coveredOf, skillsOf } from '@/lib/skills/standing.rules'
import type { Target } from '@/lib/skills/target.rules'
import { catalogOf, contentWith, milestoneIn } from '@/tests/support/content'

const catalog = catalogOf(
  contentWith((draft) => {
    milestoneIn(draft, 'cs50p').skills = [{ id: 'python', level: 2 }]
    milestoneIn(draft, 'git-github').skills = [{ id: 'git', level: 1 }]
  }),
)
const target: Target = {
  ...{ kind: 'role', id: 'r', title: 'R', eitherOf: [['python', 'r']] },
  needs: [
    { id: 'python', level: 2 },
    { id: 'r', level: 2 },
  ],
}
const dates = (change: Partial<Dates>): Dates => ({
  ...{ startedOn: null, doneOn: null, setAsideOn: null },
  ...change,
})
const KEPT: ReadonlyMap<string, Kept> = new Map()

const known = (standings: Record<string, Dates>) =>
  skillsOf(catalog, target, { standings: new Map(Object.entries(standings)), kept: KEPT }, new Set())

describe('where somebody stands with what they want', () => {
  test('is in reach by what is started, with its alternative, and not by what is set aside', () => {
    const coverage = (cs50p: Dates) => coveredOf(known({ cs50p })).map((each) => each.coverage)
    expect(coverage(dates({ startedOn: '2026-01-31' }))).toEqual(['in-reach', 'in-reach'])
    expect(coverage(dates({ doneOn: '2026-01-31' }))).toEqual(['held', 'held'])
    expect(coverage(dates({ startedOn: '2026-01-31', setAsideOn: '2026-02-01' }))).toEqual([
      'missing',
      'missing',
    ])
  })

  test('names what is held beside it, and nothing that closes a gap where there is none', () => {
    const all = known({
      cs50p: dates({ doneOn: '2026-01-31' }),
      'git-github': dates({ doneOn: '2026-01-31' }),
    })
    expect(all.filter(({ needed }) => !needed).map(({ id, own }) => [id, own])).toEqual([['git', 1]])
    expect(all.flatMap(({ closers }) => closers)).toEqual([])
    expect(known({}).map(({ closers }) => closers.length > 0)).toEqual([true, true])
  })
})
