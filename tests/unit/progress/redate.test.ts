import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { typedWords } from '@/components/trail/day-words'
import { knownWhen, meantBy } from '@/lib/progress/redate.rules'
import { UNTOUCHED } from '@/lib/progress/standing.rules'
import { whenFrom } from '@/lib/progress/when.rules'

const TODAY = '2026-11-21'
const day = fc.constantFrom('2024-02-29', '2025-12-31', TODAY)
const known = fc.oneof(day, fc.constantFrom('2024', '2024-05', '2025'))
const meant = (seen: string | null, on: string, about = '') => meantBy(seen, { on, about }, TODAY)

describe('the two fields of a date', () => {
  test('mean what was typed into one of them, whatever the other still shows, in the words of a page too', () => {
    fc.assert(
      fc.property(fc.option(known), known, fc.boolean(), (seen, next, inWords) => {
        const [shown, when] = [seen && whenFrom(seen), whenFrom(next)]
        if (!when) throw new Error('there is such a day')
        const held = {
          on: shown?.within === null ? shown.on : '',
          about: shown?.within ? (inWords ? typedWords(shown) : (seen ?? '')) : '',
        }
        const sent = when.within === null ? { ...held, on: next } : { ...held, about: next }
        expect(meantBy(seen, sent, TODAY)).toEqual({ ok: true, value: when })
      }),
    )
  })

  test('are refused where both were changed, neither says anything, or it cannot be, beside the field', () => {
    const both = 'Write either the day, or only the month or year.'
    expect(meant('2024-02-29', '2024-03-01', '2023')).toMatchObject({ fields: { about: both } })
    expect(meant('2024', '', '')).toMatchObject({ fields: { on: both } })
    expect(meant(null, '', 'spring')).toMatchObject({
      fields: { about: 'Write a month or a year: May 2024, 2024-05, 2024.' },
    })
    expect(meant('2024', '2999-01-01', '2024')).toMatchObject({
      fields: { on: 'Choose today or an earlier day.' },
    })
    expect(meant('2024-02-29', '2024-02-29', '1969')).toMatchObject({
      fields: { about: 'Choose a day in 1970 or later.' },
    })
  })
})

test('of a date no more is shown than is known of it', () => {
  const on = '2024-05-01'
  expect(knownWhen({ ...UNTOUCHED, doneOn: on })).toBe(on)
  expect(knownWhen({ ...UNTOUCHED, doneOn: on, doneWithin: 'month' })).toBe('2024-05')
  expect(knownWhen({ ...UNTOUCHED, doneOn: on, declaredOn: on })).toBeNull()
  expect(knownWhen(UNTOUCHED)).toBeNull()
})
