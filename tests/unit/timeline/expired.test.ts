import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysAfter } from '@/lib/plan/calendar.rules'
import { expiredOf, expiriesAsked, withExpired } from '@/lib/timeline/expired.rules'
import type { Cursor, Entry } from '@/lib/timeline/rules'

const TODAY = '2026-11-21'
const day = fc.nat(20).map((back) => daysAfter(TODAY, -back))
const entryOn = (occurredOn: string, id: string): Entry => ({
  ...{ id, kind: 'done', milestoneId: 'cs50p', pathId: null, applicationId: null, removed: false },
  ...{ occurredOn, recordedOn: occurredOn, within: null, detail: null, title: null },
})

/** The pages of a history as the database gives them: newest first, each going on after the last entry of the one before. */
function pagesOf(history: readonly Entry[], size: number) {
  const pages: { entries: Entry[]; before: Cursor | null; earlier: Cursor | null }[] = []
  let before: Cursor | null = null
  for (let from = 0; from === 0 || from < history.length; from += size) {
    const entries = history.slice(from, from + size)
    const last = from + size < history.length ? entries.at(-1) : undefined
    const earlier = last ? { occurredOn: last.occurredOn, id: last.id } : null
    pages.push({ entries, before, earlier })
    before = earlier
  }
  return pages
}

test('every certificate that expired is on exactly one page, on its last day, and every entry stays in its order', () => {
  fc.assert(
    fc.property(fc.array(day), fc.array(day), fc.integer({ min: 1, max: 4 }), (days, ends, size) => {
      const history = [...days]
        .sort()
        .reverse()
        .map((each, place) => entryOn(each, String(1000 - place)))
      const { expired, ahead } = expiredOf(
        ends.map((expiresOn, place) => ({ milestoneId: `c${place}`, expiresOn })),
        TODAY,
      )
      const shown = pagesOf(history, size).flatMap(({ entries, ...bounds }) =>
        withExpired(entries, expired, bounds),
      )
      expect(shown.filter(({ kind }) => kind === 'done')).toEqual(history)
      expect(
        shown
          .filter(({ kind }) => kind === 'expired')
          .map(({ id }) => id)
          .sort(),
      ).toEqual(expired.map(({ id }) => id).sort())
      const order = shown.map(({ occurredOn }) => occurredOn)
      expect(order).toEqual([...order].sort().reverse())
      expect(expired.length + ahead.length).toBe(ends.length)
      expect(ahead.every(({ expiresOn }) => expiresOn >= TODAY)).toBe(true)
    }),
  )
})

test('a month in the address begins before what expired on the first day of the next', () => {
  const { expired } = expiredOf([{ milestoneId: 'c', expiresOn: '2026-11-01' }], TODAY)
  const from = (id: string) =>
    withExpired([], expired, { before: { occurredOn: '2026-11-01', id }, earlier: null })
  expect(from('0')).toEqual([])
  expect(from('7')).toHaveLength(1)
})

test('filters show certificates with the evidence, and only of what they ask for', () => {
  const expiries = [{ milestoneId: 'a', expiresOn: TODAY }]
  const path = (...milestoneIds: string[]) => ({ id: 'mle', milestoneIds })
  const shown = (change: object) =>
    expiriesAsked(expiries, { kind: null, path: null, before: null, limit: 50, ...change }).length
  expect([shown({}), shown({ kind: 'evidence' }), shown({ kind: 'done' })]).toEqual([1, 1, 0])
  expect([shown({ path: path('a') }), shown({ path: path('b') })]).toEqual([1, 0])
})
