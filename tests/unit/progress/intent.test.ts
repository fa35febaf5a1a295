import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeIntent, encodeIntent, type Intent, NO_INTENT } from '@/lib/progress/intent.rules'
import { catalogOf, contentWith } from '../../support/content'

const ids = [...catalogOf(contentWith()).milestones.keys()]

const day = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const maybe = fc.option(day, { nil: null })
const dates = fc
  .record({ startedOn: maybe, doneOn: maybe, setAsideOn: maybe })
  .filter((each) => Object.values(each).some(Boolean))

const intent: fc.Arbitrary<Intent> = fc.record({
  pathId: fc.constantFrom(null, 'mle', 'ds'),
  standings: fc
    .uniqueArray(fc.tuple(fc.constantFrom(...ids), dates), { selector: ([id]) => id })
    .map((all) => new Map(all)),
})

test('what a cookie remembers is what was ticked', () => {
  fc.assert(
    fc.property(intent, (each) => {
      expect(decodeIntent(encodeIntent(each))).toEqual(each)
    }),
  )
})

test('what was known already is remembered as such, in the room of a tick', () => {
  const day = '2026-11-20'
  const dates = { startedOn: null, doneOn: day, setAsideOn: null, declaredOn: day }
  const text = encodeIntent({ pathId: null, standings: new Map([['cs50p', dates]]) })
  expect(decodeIntent(text).standings.get('cs50p')).toEqual(dates)
  expect(text).toMatch(/^~cs50p\.k\w+$/)
})

test('a browser can remember the whole catalogue ticked', () => {
  const all = new Map(ids.map((id) => [id, { startedOn: null, doneOn: '2026-11-21', setAsideOn: null }]))
  const base64 = Math.ceil((encodeIntent({ pathId: 'mle', standings: all }).length * 4) / 3)
  expect(base64).toBeLessThan(3_700)
})

test('any other text decodes to something harmless', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { standings } = decodeIntent(text)
      for (const { again: _, ...days } of standings.values())
        for (const on of Object.values(days)) expect(on === null || /^\d{4}-\d{2}-\d{2}$/.test(on)).toBe(true)
    }),
  )
  expect(decodeIntent('')).toEqual(NO_INTENT)
})
