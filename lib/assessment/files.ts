import fs from 'node:fs'
import path from 'node:path'
import { problemsOf } from './check'
import { AssessmentFile } from './file.schema'
import type { Assessment } from './rules'

/** The content file of this checkout. */
const assessmentFile = () => path.join(process.cwd(), 'prisma', 'guide', 'assessment.json')

/** What pages need of the file, the statements in their order. */
function shape({ statements, ...rest }: AssessmentFile): Assessment {
  const inOrder = [...statements].sort((a, b) => a.order - b.order)
  return {
    ...rest,
    statements: inOrder.map(({ id, factor, statement, weights, explanation }) => ({
      id,
      factor,
      statement,
      weights,
      explanation,
    })),
  }
}

/**
 * Reads, parses and checks the assessment.
 * @throws Error whose message lists every problem, one a line
 */
export function readAssessment(file = assessmentFile()): Assessment {
  const parsed = AssessmentFile.safeParse(JSON.parse(fs.readFileSync(file, 'utf8')))
  const problems = parsed.success
    ? problemsOf(parsed.data)
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  if (parsed.success && problems.length === 0) return shape(parsed.data)
  throw new Error(`The content in ${file} has ${problems.length} problem(s):\n${problems.join('\n')}`)
}
