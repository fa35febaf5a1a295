import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Answer, type Answers, nextOpen, standingOf } from '@/lib/assessment/rules'
import {
  bandOf,
  leadOf,
  pullOf,
  reasonsOf,
  type Score,
  scoreOf,
  shareOf,
  sideOf,
  wholePercent,
} from '@/lib/assessment/scoring.rules'
import { assessment, leaning, sheet, twinOf } from '@/tests/support/assessment'

const { factors, statements, scoring } = assessment

const mirrored = (answers: Answers): Answers =>
  Object.fromEntries(
    statements.flatMap((each) => {
      const answer = answers[twinOf(each).id]
      return answer === undefined ? [] : [[each.id, answer] as const]
    }),
  )

const shares = ({ mlePercent, factors: each }: Score) => [
  mlePercent,
  ...each.map((factor) => factor.mlePercent),
]

const anySheet = fc
  .array(fc.option(fc.constantFrom<Answer>(-2, -1, 0, 1, 2), { nil: undefined }), {
    minLength: statements.length,
    maxLength: statements.length,
  })
  .map((answers) =>
    Object.fromEntries(
      statements.flatMap(({ id }, place) => {
        const answer = answers[place]
        return answer === undefined ? [] : [[id, answer] as const]
      }),
    ),
  )

/** Numbers that look random and are the same every time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

describe('the split', () => {
  test.each([
    ['neutral answers', sheet(() => 0)],
    ['agreeing with everything', sheet(() => 2)],
    ['agreeing a little with everything', sheet(() => 1)],
    ['disagreeing with everything', sheet(() => -2)],
    ['an empty sheet', {}],
  ])('is exactly even for %s, overall and in each factor', (_name, answers) => {
    expect(shares(scoreOf(assessment, answers))).toEqual([50, 50, 50, 50, 50])
  })

  test('reaches both ends, overall and in each factor', () => {
    expect(shares(scoreOf(assessment, leaning('mle')))).toEqual([100, 100, 100, 100, 100])
    expect(shares(scoreOf(assessment, leaning('ds')))).toEqual([0, 0, 0, 0, 0])
  })

  test('is mirrored when every answer is swapped with that of its twin', () => {
    fc.assert(
      fc.property(anySheet, (answers) => {
        const [here, there] = [scoreOf(assessment, answers), scoreOf(assessment, mirrored(answers))]
        for (const [place, share] of shares(here).entries())
          expect(share + (shares(there)[place] ?? 0)).toBeCloseTo(100, 9)
        expect(there.readiness).toBe(here.readiness)
        expect(wholePercent(there.mlePercent)).toEqual({
          mle: wholePercent(here.mlePercent).ds,
          ds: wholePercent(here.mlePercent).mle,
        })
      }),
    )
  })

  test('follows the formula: lead by the largest lead of what was answered', () => {
    const answers = { 'int-algorithms': 1, 'skl-sql': 2, 'asp-technology': -1 } as const
    // 3·1 − 1·2 − 1·1 = 0 of 2·(3 + 1 + 1) = 10
    expect(scoreOf(assessment, answers).mlePercent).toBe(50)
    expect(scoreOf(assessment, { ...answers, 'asp-technology': 1 }).mlePercent).toBe(60)
    expect(scoreOf(assessment, { 'int-algorithms': 1 }).mlePercent).toBe(75)
  })

  test.each(factors)('treats both sides of $id alike', ({ id }) => {
    const pulls = statements.filter(({ factor }) => factor === id).map(pullOf)
    const strengths = (sign: number) => pulls.filter((pull) => pull * sign > 0).map(Math.abs)
    expect(strengths(1).sort()).toEqual(strengths(-1).sort())
    expect(strengths(1).length).toBeGreaterThan(0)
  })

  test('is even within one percent over 100,000 random sheets, and neither side leads more often', {
    timeout: 120_000,
  }, () => {
    const random = seeded(20261121)
    const sheets = 100_000
    const answers: Record<string, Answer> = {}
    let [sum, ahead, behind] = [0, 0, 0]
    for (let each = 0; each < sheets; each += 1) {
      for (const { id } of statements) answers[id] = (Math.floor(random() * 5) - 2) as Answer
      // Only the split: a whole score of each would take five times as long.
      const mlePercent = shareOf(leadOf(statements, answers))
      sum += mlePercent
      if (mlePercent > 50) ahead += 1
      if (mlePercent < 50) behind += 1
    }
    expect(Math.abs(sum / sheets - 50)).toBeLessThan(1)
    expect(Math.abs(ahead - behind) / sheets).toBeLessThan(0.01)
    expect(ahead + behind).toBeGreaterThan(sheets / 2)
  })
})

describe('the bands', () => {
  const name = (mlePercent: number) => {
    const side = sideOf(scoring.bands, mlePercent)
    return `${bandOf(scoring.bands, mlePercent).id}${side ? ` ${side}` : ''}`
  }

  test.each([
    [50, 'balanced'],
    [57.5, 'balanced'],
    [57.51, 'lean mle'],
    [42.5, 'balanced'],
    [42.49, 'lean ds'],
    [70, 'lean mle'],
    [70.01, 'strong mle'],
    [30, 'lean ds'],
    [29.99, 'strong ds'],
    [100, 'strong mle'],
    [0, 'strong ds'],
  ])('at %d is %s', (mlePercent, expected) => expect(name(mlePercent)).toBe(expected))
})

describe('readiness', () => {
  const ready = statements.filter((each) => pullOf(each) === 0)

  test('moves with the statements that count for both, and never the split', () => {
    expect(ready).toHaveLength(4)
    const without = scoreOf(assessment, leaning('mle'))
    const agreed = scoreOf(assessment, { ...leaning('mle'), ...sheet(() => 2, ready) })
    const disagreed = scoreOf(assessment, { ...leaning('mle'), ...sheet(() => -2, ready) })
    expect([without.readiness, agreed.readiness, disagreed.readiness]).toEqual([50, 100, 0])
    expect(shares(agreed)).toEqual(shares(without))
    expect(shares(disagreed)).toEqual(shares(without))
  })

  test('is weighted, and unknown when none of them was answered', () => {
    // Weights 2, 2, 1 and 2: (2·2 + 1·−1) of 2·(2 + 1)
    expect(scoreOf(assessment, { 'skl-breakdown': 2, 'asp-specialise': -1 }).readiness).toBe(75)
    expect(scoreOf(assessment, { 'int-why': 2 }).readiness).toBeNull()
  })
})

describe('reasons', () => {
  test('are the three answers that moved the result most, whichever way', () => {
    const answers = { 'int-algorithms': 1, 'int-why': -2, 'skl-sql': 2, 'sty-define': 1, 'skl-breakdown': 2 }
    const reasons = reasonsOf(assessment, answers as Answers)
    expect(reasons.map(({ statement, side }) => [statement.id, side])).toEqual([
      ['int-why', 'mle'],
      ['int-algorithms', 'mle'],
      ['sty-define', 'ds'],
    ])
  })

  test('are fewer when fewer answers moved anything', () => {
    expect(
      reasonsOf(
        assessment,
        sheet(() => 0),
      ),
    ).toEqual([])
    expect(reasonsOf(assessment, { 'int-why': 1, 'skl-breakdown': 2 })).toHaveLength(1)
  })
})

describe('a result', () => {
  const first = (count: number, factor?: string) =>
    sheet(() => 1, statements.filter((each) => !factor || each.factor === factor).slice(0, count))

  test('needs what the content says it needs', () => {
    expect(scoring.steps.join(' ')).toContain(
      'at least 16 of the 24 statements and at least 2 in each factor',
    )
    expect(statements).toHaveLength(24)
  })

  test('needs 16 answers', () => {
    expect(standingOf(assessment, first(15))).toMatchObject({ answered: 15, missing: 1, enough: false })
    expect(standingOf(assessment, first(16))).toMatchObject({ answered: 16, missing: 0, enough: true })
  })

  test('needs two answers in each factor', () => {
    const others = sheet(
      () => 1,
      statements.filter(({ factor }) => factor !== 'skills'),
    )
    const one = { ...others, ...first(1, 'skills') }
    expect(standingOf(assessment, one)).toMatchObject({
      missing: 0,
      missingIn: [{ title: 'Skills', missing: 1 }],
      enough: false,
    })
    expect(standingOf(assessment, { ...others, ...first(2, 'skills') }).enough).toBe(true)
  })

  test('is resumed at the first open statement', () => {
    expect(nextOpen(statements, {})).toBe(1)
    expect(nextOpen(statements, { ...first(3), ...sheet(() => 1, statements.slice(5)) })).toBe(4)
    expect(nextOpen(statements, first(24))).toBe(24)
  })
})
