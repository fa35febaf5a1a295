import { contentFolder, readerOf } from '../content/files'
import { problemsOf } from './check'
import { AssessmentFile } from './file.schema'
import type { Assessment } from './rules'

const FILE = 'assessment.json'

/** What pages need of the file, the statements in their order. */
function shape({ statements, ...rest }: AssessmentFile): Assessment {
  const inOrder = [...statements].sort((a, b) => a.order - b.order)
  return {
    ...rest,
    statements: inOrder.map(({ id, factor, statement, weights, explanation, basis }) => ({
      id,
      factor,
      statement,
      weights,
      explanation,
      basis,
    })),
  }
}

/**
 * Reads, parses and checks the assessment.
 * @throws Error whose message lists every problem, one a line, each with file and id
 */
export function readAssessment(folder = contentFolder('guide')): Assessment {
  const { one, refuse } = readerOf(folder)
  const [filed] = one(FILE, AssessmentFile)
  refuse((filed ? problemsOf(filed.content) : []).map((problem) => ({ file: FILE, ...problem })))
  if (!filed) throw new Error(`The content in ${folder} has no assessment`)
  return shape(filed.content)
}
