import { describe, expect, test } from 'vitest'
import { cursorText, isFiltered, kindsOf, timelineFilter } from '@/lib/timeline/rules'

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
      skill: null,
      text: null,
      zoom: null,
      compact: false,
      counted: false,
      before: null,
    })
    expect(timelineFilter({ kind: 'done', path: 'mle' }, ['mle'])).toMatchObject({
      kind: 'done',
      path: 'mle',
    })
  })

  test('a month is where the timeline begins, up to its last day and over the end of a year', () => {
    const before = (month: string) => timelineFilter({ month }, []).before
    expect(before('2026-02')).toEqual({ occurredOn: '2026-03-01', id: '0' })
    expect(before('2025-12')).toEqual({ occurredOn: '2026-01-01', id: '0' })
    for (const none of ['', '2026', '2026-13', 'x']) expect(before(none)).toBeNull()
  })

  test('words are trimmed and cut, and a skill is one that exists', () => {
    const filter = timelineFilter({ text: `  ${'a'.repeat(200)}\0`, skill: 'python' }, [], ['python'])
    expect([filter.text, filter.skill, isFiltered(filter)]).toEqual(['a'.repeat(100), 'python', true])
    const none = timelineFilter({ text: '  ', skill: 'nope' }, [], ['python'])
    expect([none.text, none.skill, isFiltered(none)]).toEqual([null, null, false])
  })

  test('a zoom is one that exists, and the usual one needs no name', () => {
    const zoom = (given: string) => timelineFilter({ zoom: given }, []).zoom
    expect([zoom('week'), zoom('year'), zoom('month'), zoom('decade')]).toEqual(['week', 'year', null, null])
  })

  test('notes are in no kind', () => {
    expect(kindsOf(null)).not.toContain('note_saved')
  })
})
