import fs from 'node:fs'
import { AssessmentFile } from '@/lib/assessment/file.schema'
import { readAssessment } from '@/lib/assessment/files'
import type { Answer, Answers, Statement } from '@/lib/assessment/rules'
import { pullOf } from '@/lib/assessment/scoring.rules'

export const assessment = readAssessment()

/** The real file with one change, before it is checked. */
export function fileWith(change: (draft: AssessmentFile) => void): AssessmentFile {
  const draft = AssessmentFile.parse(JSON.parse(fs.readFileSync('prisma/guide/assessment.json', 'utf8')))
  change(draft)
  return draft
}

/** Every statement answered by a rule. */
export const sheet = (
  answer: (statement: Statement, place: number) => number,
  statements: readonly Statement[] = assessment.statements,
): Answers =>
  Object.fromEntries(statements.map((each, place) => [each.id, answer(each, place) as Answer] as const))

/** What agrees with everything that pulls to one side, and disagrees with the rest. */
export const leaning = (towards: 'mle' | 'ds') =>
  sheet((each) => 2 * Math.sign(towards === 'mle' ? pullOf(each) : 0 - pullOf(each)))

/** Statement → the one that pulls as strongly to the other side within the same factor; itself when it counts for both. */
export function twinOf(statement: Statement): Statement {
  const pull = pullOf(statement)
  const alike = (wanted: number) =>
    assessment.statements.filter((each) => each.factor === statement.factor && pullOf(each) === wanted)
  return alike(-pull)[alike(pull).indexOf(statement)] ?? statement
}
