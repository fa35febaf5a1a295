import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decide, type Verb } from '@/lib/progress/decide.rules'
import { markSchema } from '@/lib/progress/schema'
import { apply, type Standing, UNTOUCHED } from '@/lib/progress/standing.rules'
import { knownBefore, type MarkVerb, stateOf, undoOf } from '@/lib/progress/state.rules'

const TODAY = '2026-11-21'
const MAY = { today: TODAY, maySetAside: true }

/** The standing after asking; a refusal or nothing to do leaves it as it is. */
function ask(standing: Standing, verb: Verb, circumstances = MAY): Standing {
  const decided = decide(standing, verb, circumstances)
  return decided.ok && decided.value ? apply(standing, decided.value) : standing
}

const day = fc
  .date({ min: new Date('1969-06-01'), max: new Date('2027-06-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const text = fc.option(fc.string({ minLength: 1, maxLength: 20 }), { nil: null })

const verb: fc.Arbitrary<Verb> = fc.oneof(
  fc.constantFrom<Verb>({ verb: 'start' }, { verb: 'unstart' }, { verb: 'reopen' }, { verb: 'set-aside' }),
  fc.record({ verb: fc.constant('complete' as const), on: fc.option(day, { nil: undefined }) }),
  fc.record({
    verb: fc.constantFrom('complete' as const, 'redate' as const),
    on: day.map((on) => `${on.slice(0, 4)}-01-01`),
    within: fc.constantFrom('month' as const, 'year' as const),
  }),
  fc.record({ verb: fc.constant('forget-day' as const), on: day }),
  fc.record({ verb: fc.constant('know' as const), on: fc.option(day, { nil: undefined }) }),
  fc.record({ verb: fc.constant('redate' as const), on: day }),
  fc.record({ verb: fc.constant('save-evidence' as const), url: text }),
  fc.record({ verb: fc.constant('save-note' as const), text }),
)

const reachable = fc
  .array(verb, { maxLength: 12 })
  .map((verbs) => verbs.reduce((held, each) => ask(held, each), UNTOUCHED))

describe('what a verb does', () => {
  test('asking twice is asking once', () => {
    fc.assert(
      fc.property(reachable, verb, (standing, again) => {
        const once = ask(standing, again)
        const second = decide(once, again, MAY)
        const changed = once !== standing
        // Reopening twice takes back two things when something lay below; every other verb is done after one time.
        if (again.verb === 'reopen' && stateOf(once) === 'set-aside') return
        if (changed) expect(second).toEqual({ ok: true, value: null })
      }),
    )
  })

  test('no standing is ever done in the future or before 1970', () => {
    fc.assert(
      fc.property(reachable, ({ doneOn }) => {
        if (doneOn) expect(doneOn >= '1970-01-01' && doneOn <= TODAY).toBe(true)
      }),
    )
  })

  test('every change makes the version one higher, and nothing else does', () => {
    fc.assert(
      fc.property(reachable, verb, (standing, next) => {
        const after = ask(standing, next)
        expect(after.version).toBe(after === standing ? standing.version : standing.version + 1)
      }),
    )
  })

  test('undo brings back exactly what was there', () => {
    const marks = fc.constantFrom<MarkVerb>('start', 'unstart', 'complete', 'know', 'reopen', 'set-aside')
    fc.assert(
      fc.property(reachable, marks, (before, mark) => {
        const after = ask(before, { verb: mark })
        if (after === before) return
        const asked = markSchema.parse({ mark: undoOf(mark, 'id', before) }).mark
        const undone = ask(after, asked as Verb)
        expect(stateOf(undone)).toBe(stateOf(before))
        expect(undone.doneOn).toBe(before.doneOn)
        expect({ ...undone, startedOn: null, setAsideOn: null, version: 0 }).toEqual({
          ...before,
          startedOn: null,
          setAsideOn: null,
          version: 0,
        })
      }),
    )
  })

  test('what somebody knew already is done without a day, until they write one or reopen it', () => {
    const known = ask(ask(UNTOUCHED, { verb: 'start' }), { verb: 'know' })
    expect(known).toMatchObject({ doneOn: TODAY, declaredOn: TODAY })
    expect(knownBefore(new Map([['a', known]]))).toEqual(['a'])
    for (const next of [{ verb: 'redate', on: TODAY }, { verb: 'reopen' }] as const)
      expect(ask(known, next).declaredOn).toBeNull()
    expect(ask(known, { verb: 'redate', on: TODAY }).doneOn).toBe(TODAY)
    expect(ask(ask(known, { verb: 'reopen' }), { verb: 'complete' }).declaredOn).toBeNull()
    expect(decide(known, { verb: 'complete' }, MAY)).toEqual({ ok: true, value: null })
  })

  test('reopening a finished milestone uncovers that it had been started', () => {
    const done = ask(ask(UNTOUCHED, { verb: 'start' }), { verb: 'complete' })
    expect(stateOf(ask(done, { verb: 'reopen' }))).toBe('in-progress')
  })

  test('reopening keeps the evidence and the note', () => {
    const kept = ask(ask(UNTOUCHED, { verb: 'save-note', text: 'mine' }), {
      verb: 'save-evidence',
      url: 'https://a.example',
    })
    const reopened = ask(ask(kept, { verb: 'complete' }), { verb: 'reopen' })
    expect(reopened).toMatchObject({ note: 'mine', evidenceUrl: 'https://a.example' })
  })

  test('a milestone that a chosen path requires cannot be set aside', () => {
    const refused = decide(UNTOUCHED, { verb: 'set-aside' }, { today: TODAY, maySetAside: false })
    expect(refused).toMatchObject({ ok: false, code: 'conflict' })
  })

  test.each(['2026-11-22', '1969-12-31'])('%s is refused as a date done, beside the field', (on) => {
    expect(decide(UNTOUCHED, { verb: 'complete', on }, MAY)).toMatchObject({
      ok: false,
      code: 'invalid',
      fields: { on: expect.any(String) },
    })
  })

  test.each(['2026-11-21', '1970-01-01'])('%s is accepted as a date done', (on) => {
    expect(ask(UNTOUCHED, { verb: 'complete', on }).doneOn).toBe(on)
  })

  test('only what is done can be dated', () => {
    expect(decide(UNTOUCHED, { verb: 'redate', on: TODAY }, MAY)).toMatchObject({
      ok: false,
      code: 'conflict',
    })
  })
})
