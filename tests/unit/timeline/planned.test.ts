import { describe, expect, test } from 'vitest'
import { plannedRows } from '@/components/timeline/planned-rows'
import type { Target } from '@/lib/plan/rules'
import { aheadOf } from '@/lib/progress/ahead.rules'
import type { Standings } from '@/lib/progress/state.rules'
import { targetsAsked } from '@/lib/timeline/target.rules'
import { catalogOf, contentWith } from '../../support/content'

const TODAY = '2026-11-21'
const catalog = catalogOf(contentWith())
const path = catalog.paths.get('mle')
if (!path) throw new Error('there is no such path')
const started: Standings = new Map([
  ['cs50p', { startedOn: '2026-11-01', doneOn: null, setAsideOn: null }],
  ['islp', { startedOn: null, doneOn: '2026-11-02', setAsideOn: null }],
])
const target = (milestoneId: string, on: string): Target => ({ milestoneId, on, firstOn: on, moves: 0 })

const rows = (targets: readonly Target[], expiries: { milestoneId: string; expiresOn: string }[] = []) =>
  plannedRows(catalog, { ...aheadOf(catalog, path, started, ['mle'], 1), expiries, targets }, TODAY)
const said = (targets: readonly Target[]) => rows(targets).map(({ words, aside }) => `${words}: ${aside}`)

describe('target dates on the trail ahead', () => {
  test('stand between the last days of certificates, the farthest first', () => {
    const found = rows(
      [target('proj-churn', '2026-12-01'), target('mit-6006', '2027-03-01')],
      [{ milestoneId: 'cert-ms-ai300', expiresOn: '2027-01-05' }],
    )
    expect(found.slice(0, 3).map(({ words, day }) => [words, day])).toEqual([
      ['Target date', '2027-03-01'],
      ['Expires', '2027-01-05'],
      ['Target date', '2026-12-01'],
    ])
  })

  test('stand beside what is in progress and what is next, so that nothing is there twice', () => {
    const [next] = aheadOf(catalog, path, started, ['mle'], 1).next
    const near = [target('cs50p', '2026-12-24'), target(next?.id ?? '', '2026-11-20')]
    expect(said(near)).toEqual([
      expect.stringMatching(/^Next: .*, target date 20 Nov 2026, which has passed$/),
      expect.stringMatching(/^In progress: .*, target date 24 Dec 2026$/),
    ])
  })

  test('are left out once they have passed, and are counted where they are many', () => {
    const ids = [...catalog.milestones.keys()].filter((id) => id !== 'cs50p').slice(10, 22)
    const many = ids.map((id, place) => target(id, `2027-01-${10 + place}`))
    const found = said([target('mit-6006', '2026-11-20'), ...many])
    expect(found[0]).toBe('Later: The last is 21 Jan 2027')
    expect(found.filter((each) => each.startsWith('Target date'))).toHaveLength(8)
    expect(found.join()).not.toContain('20 Nov 2026')
  })

  test('are those that the filter shows, of milestones that are there and not done', () => {
    const all = [
      target('cs50p', '2027-01-01'),
      target('islp', '2027-01-02'),
      target('own-gone', '2027-01-03'),
    ]
    const ids = (kind: 'plan' | 'done' | null, milestoneIds?: string[]) =>
      targetsAsked(catalog, all, started, {
        kind,
        path: milestoneIds ? { id: 'mle', milestoneIds } : null,
      }).map(({ milestoneId }) => milestoneId)
    expect(ids(null)).toEqual(['cs50p'])
    expect(ids('plan', ['cs50p'])).toEqual(['cs50p'])
    expect(ids('plan', ['mit-6006'])).toEqual([])
    expect(ids('done')).toEqual([])
  })
})
