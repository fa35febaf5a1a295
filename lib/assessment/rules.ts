import type { Term } from '../guide/rules'

/** The two sides of the assessment: ids of the founding paths. */
export type Side = 'mle' | 'ds'

/** From strongly disagree to strongly agree. */
export type Answer = -2 | -1 | 0 | 1 | 2

/** Statement id → answer; a statement that was skipped is not in it. */
export type Answers = Readonly<Record<string, Answer>>

export type Statement = {
  id: string
  /** Id of a factor. */
  factor: string
  statement: string
  weights: Readonly<Record<Side, number>>
  /** What agreeing points to, in a sentence. */
  explanation: string
  /** Where it comes from, in a sentence. */
  basis: string
}

export type Band = {
  id: string
  /** The largest distance from 50 that still is in the band, in percentage points. */
  maxDistance: number
  label: string
  message: string
}

/** The whole questionnaire, its statements in the order they are asked. */
export type Assessment = {
  version: string
  title: string
  intro: string
  /** The five answers in the order they are offered. */
  scale: readonly { value: Answer; label: string }[]
  factors: readonly { id: string; title: string; summary: string }[]
  statements: readonly Statement[]
  scoring: {
    summary: string
    steps: readonly string[]
    disagreeNote: string
    fairness: readonly string[]
    bands: readonly Band[]
    bandRule: string
  }
}

/** Answers that a result needs, overall and in each factor (scoring.steps in prisma/guide/assessment.json). */
export const ENOUGH = { overall: 16, perFactor: 2 } as const

const countOf = (statements: readonly Pick<Statement, 'id'>[], answers: Answers) =>
  statements.filter(({ id }) => answers[id] !== undefined).length

/** What a page asks: the statements without their weights, each with the words it uses that the glossary has. */
export type Asked = {
  factors: readonly { id: string; title: string }[]
  statements: readonly (Pick<Statement, 'id' | 'factor' | 'statement'> & { terms: readonly Term[] })[]
  scale: Assessment['scale']
}

type Standing = {
  answered: number
  total: number
  /** How many more a result needs. */
  missing: number
  /** The factors that need more, by title. */
  missingIn: readonly { title: string; missing: number }[]
  enough: boolean
}

type Counted = { factors: Asked['factors']; statements: readonly Pick<Statement, 'id' | 'factor'>[] }

/** How far somebody is with the sheet, and whether a result may be shown. */
export function standingOf({ statements, factors }: Counted, answers: Answers): Standing {
  const answered = countOf(statements, answers)
  const missing = Math.max(0, ENOUGH.overall - answered)
  const missingIn = factors.flatMap(({ id, title }) => {
    const here = countOf(
      statements.filter(({ factor }) => factor === id),
      answers,
    )
    return here < ENOUGH.perFactor ? [{ title, missing: ENOUGH.perFactor - here }] : []
  })
  return {
    answered,
    total: statements.length,
    missing,
    missingIn,
    enough: missing === 0 && missingIn.length === 0,
  }
}

/** The number, from 1, of the first statement without an answer; the last one when all have one. */
export function nextOpen(statements: readonly Pick<Statement, 'id'>[], answers: Answers): number {
  const open = statements.findIndex(({ id }) => answers[id] === undefined)
  return open === -1 ? statements.length : open + 1
}

/** Only answers to statements that exist, in the order of the sheet, so that equal sheets are equal texts. */
export const known = ({ statements }: Pick<Assessment, 'statements'>, answers: Answers): Answers =>
  Object.fromEntries(
    statements.flatMap(({ id }) => {
      const answer = answers[id]
      return answer === undefined ? [] : [[id, answer]]
    }),
  )

/** An answer in words. */
export const labelOf = ({ scale }: Pick<Assessment, 'scale'>, answer: Answer): string =>
  scale.find(({ value }) => value === answer)?.label ?? ''
