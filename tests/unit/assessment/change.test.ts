import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changesOf } from '@/lib/assessment/change.rules'
import type { Answer, Answers } from '@/lib/assessment/rules'
import { bandOf, leadOf, pullOf, scoreOf, sideOf } from '@/lib/assessment/scoring.rules'
import { assessment, leaning, sheet } from '@/tests/support/assessment'

const { statements, scoring } = assessment
const { bands } = scoring

const after = (answers: Answers, edits: readonly { statement: { id: string }; to: Answer }[]): Answers => ({
  ...answers,
  ...Object.fromEntries(edits.map(({ statement, to }) => [statement.id, to] as const)),
})

const bandAt = (answers: Answers) => bandOf(bands, scoreOf(assessment, answers).mlePercent)

describe('what would change a result', () => {
  test('really leads where it says, and leaving out any of its edits does not', () => {
    const anySheet = fc.infiniteStream(fc.integer({ min: -2, max: 2 })).map((answers) => {
      const next = answers[Symbol.iterator]()
      return sheet(() => next.next().value)
    })
    fc.assert(
      fc.property(anySheet, (answers) => {
        for (const { band, side, edits } of changesOf(assessment, answers)) {
          const there = after(answers, edits)
          expect(bandAt(there)).toBe(band)
          expect(sideOf(bands, scoreOf(assessment, there).mlePercent)).toBe(side)
          for (const edit of edits) {
            expect(answers[edit.statement.id]).toBe(edit.from)
            expect(Math.abs(edit.to)).toBeLessThanOrEqual(2)
            expect(
              bandAt(
                after(
                  answers,
                  edits.filter((each) => each !== edit),
                ),
              ),
            ).not.toBe(band)
          }
        }
      }),
    )
  })

  test('from balanced leads to either side', () => {
    const changes = changesOf(
      assessment,
      sheet(() => 0),
    )
    expect(changes.map(({ band, side }) => [band.id, side])).toEqual([
      ['lean', 'mle'],
      ['lean', 'ds'],
    ])
    // 20 of the statements pull 44 together, so more than 13.2 of 88 are needed: three answers of 6, 6 and 3.
    expect(
      leadOf(statements, {}).maxLead + 2 * statements.reduce((sum, each) => sum + Math.abs(pullOf(each)), 0),
    ).toBe(88)
    expect(changes.map(({ edits }) => edits.map(({ to }) => Math.abs(to)))).toEqual([
      [2, 2, 1],
      [2, 2, 1],
    ])
  })

  test('from the far end leads only back', () => {
    expect(changesOf(assessment, leaning('ds')).map(({ band, side }) => [band.id, side])).toEqual([
      ['lean', 'ds'],
    ])
  })

  test('is nothing where no answered statement pulls', () => {
    expect(changesOf(assessment, { 'skl-breakdown': 2 })).toEqual([])
  })
})
