import { describe, expect, test } from 'vitest'
import { byMonth, cursorText, kindsOf, timelineFilter } from '@/lib/timeline/rules'

describe('the filter in an address', () => {
  test('a cursor survives the address', () => {
    const before = { occurredOn: '2026-11-21', id: '4711' }
    expect(timelineFilter({ before: cursorText(before) }, []).before).toEqual(before)
  })

  test.each([
    '2026-02-30~1',
    '2026-11-21~-1',
    '2026-11-21~1;DROP',
    '~',
    'x',
    '2026-11-21~99999999999999999999',
  ])('the cursor %s is ignored', (before) => expect(timelineFilter({ before }, []).before).toBeNull())

  test('unknown kinds and paths show everything', () => {
    expect(timelineFilter({ kind: 'toString', path: 'nope' }, ['mle'])).toEqual({
      kind: null,
      path: null,
      before: null,
    })
    expect(timelineFilter({ kind: 'done', path: 'mle' }, ['mle'])).toMatchObject({
      kind: 'done',
      path: 'mle',
    })
  })

  test('notes are in no kind', () => {
    expect(kindsOf(null)).not.toContain('note_saved')
  })
})

test('entries keep their order under their months', () => {
  const entries = ['2026-11-21', '2026-11-02', '2026-10-31', '2025-11-30'].map((occurredOn) => ({
    occurredOn,
  }))
  expect(byMonth(entries).map(({ month, entries: those }) => [month, those.length])).toEqual([
    ['2026-11', 2],
    ['2026-10', 1],
    ['2025-11', 1],
  ])
})
