import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer } from '@/lib/assessment/rules'
import { bandOf, scoreOf } from '@/lib/assessment/scoring.rules'
import { type Summary, summaryFrom, summaryText } from '@/lib/assessment/share.rules'
import { answerOf, codeOf, decodeSheet, encodeSheet } from '@/lib/assessment/sheet.rules'
import { assessment, leaning, sheet } from '@/tests/support/assessment'

const ids = assessment.statements.map(({ id }) => id)

describe('the sheet in a cookie', () => {
  test('comes back as it was, and fits many times over', () => {
    const partial = fc.dictionary(fc.constantFrom(...ids), fc.constantFrom<Answer>(-2, -1, 0, 1, 2))
    fc.assert(
      fc.property(partial, (answers) => {
        expect(decodeSheet(ids, encodeSheet(answers))).toEqual(answers)
      }),
    )
    expect(encodeSheet(sheet(() => 1))).toHaveLength(96)
    expect(encodeSheet(sheet(() => 1))).toMatch(/^[a-z0-9]+$/)
  })

  test('has a shorthand of its own for every statement', () => {
    expect(new Set(ids.map(codeOf)).size).toBe(ids.length)
  })

  test('keeps the answers to the statements that remain when the sheet changes', () => {
    const old = encodeSheet(sheet((_, place) => (place % 5) - 2))
    const fewer = ids.filter((_, place) => place % 2 === 0).reverse()
    const kept = decodeSheet([...fewer, 'a-new-one'], old)
    expect(Object.keys(kept).sort()).toEqual([...fewer].sort())
    expect(kept[ids[2] ?? '']).toBe(0)
  })

  test.each([
    '',
    'nonsense',
    '%00',
    'aaa9',
    codeOf('int-why'),
    `${codeOf('int-why')}6`,
    '__proto__1',
    '😀😀😀',
  ])('is empty for %j', (text) => expect(decodeSheet(ids, text)).toEqual({}))

  test('knows five keys', () => {
    expect(['0', '1', '3', '5', '6', 'a', '', '11'].map(answerOf)).toEqual([
      ...[undefined, -2, 0, 2],
      ...[undefined, undefined, undefined, undefined],
    ])
  })
})

describe('a shared summary', () => {
  const summary: Summary = { ...scoreOf(assessment, leaning('ds')), takenOn: '2026-11-21' }
  const text = summaryText(summary)

  test('comes back as it was', () => {
    expect(summaryFrom(assessment, text)).toEqual(summary)
    const without = { ...summary, readiness: null }
    expect(summaryFrom(assessment, summaryText(without))).toEqual(without)
  })

  test('is an address without anything to escape', () => {
    expect(encodeURIComponent(text)).toBe(text)
  })

  test('names no statement, and is the same for different answers that add up to the same', () => {
    for (const id of ids) expect(text).not.toContain(id)
    const swapped = { 'int-algorithms': 1, 'int-ship': 2, 'int-why': 0, 'int-statistics': 0 } as const
    const other = { 'int-algorithms': 2, 'int-ship': 1, 'int-why': 0, 'int-statistics': 0 } as const
    const summed = (answers: typeof swapped | typeof other) =>
      summaryText({ ...scoreOf(assessment, { ...sheet(() => 0), ...answers }), takenOn: '2026-11-21' })
    expect(summed(swapped)).toBe(summed(other))
  })

  test('stays in its band, however the answers add up', () => {
    for (let maxLead = 2; maxLead <= 88; maxLead += 2)
      for (let lead = -maxLead; lead <= maxLead; lead += 1) {
        const mlePercent = 50 + (50 * lead) / maxLead
        const shared = summaryFrom(assessment, summaryText({ ...summary, mlePercent }))
        expect(bandOf(assessment.scoring.bands, shared?.mlePercent ?? -1)).toBe(
          bandOf(assessment.scoring.bands, mlePercent),
        )
      }
  })

  test.each([
    ['nothing', undefined],
    ['a list', [text]],
    ['a word', 'hello'],
    ['another version of nothing', text.replace('1.0.0', '1.x')],
    ['a day that does not exist', text.replace('2026-11-21', '2026-02-30')],
    ['too few answers', text.replace('~24~', '~15~')],
    ['too many answers', text.replace('~24~', '~25~')],
    ['more than everything', text.replace('~0.00~', '~100.01~')],
    ['less than nothing', text.replace('~0.00~', '~-1.00~')],
    ['an exponent', text.replace('~0.00~', '~1e1~')],
    ['a factor left out', text.replace(/~interests-[^~]+/, '')],
    ['a factor too many', `${text}~luck-50.00`],
    ['markup', text.replace('interests', '<b>')],
    ['a novel', text + 'x'.repeat(500)],
  ])('that is %s is none', (_name, given) => expect(summaryFrom(assessment, given)).toBeNull())
})
