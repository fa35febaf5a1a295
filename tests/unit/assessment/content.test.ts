import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { problemsOf } from '@/lib/assessment/check'
import type { AssessmentFile } from '@/lib/assessment/file.schema'
import { readAssessment } from '@/lib/assessment/files'
import { assessment, fileWith } from '@/tests/support/assessment'

const statement = ({ statements }: AssessmentFile, id: string) => {
  const found = statements.find((each) => each.id === id)
  if (!found) throw new Error(`there is no statement ${id}`)
  return found
}

const CASES: [name: string, change: (draft: AssessmentFile) => void, problem: string][] = [
  [
    'a statement twice',
    (draft) => {
      statement(draft, 'int-why').id = 'int-statistics'
    },
    'statement "int-statistics" occurs twice',
  ],
  [
    'two statements in one place',
    (draft) => {
      statement(draft, 'int-why').order = 8
    },
    'order "8" occurs twice',
  ],
  [
    'a factor that does not exist',
    (draft) => {
      statement(draft, 'skl-breakdown').factor = 'luck'
    },
    'unknown factor "luck"',
  ],
  [
    'a leaning that the weights contradict',
    (draft) => {
      statement(draft, 'skl-breakdown').leansTo = 'ds'
    },
    'leans to "ds", but its weights do not',
  ],
  [
    'a factor that pulls to one side',
    (draft) => {
      statement(draft, 'int-why').weights.ds = 2
    },
    'its statements do not pull equally to both sides',
  ],
  ['a scale upside down', (draft) => draft.scale.reverse(), 'does not go up'],
  ['bands that leave something out', (draft) => draft.scoring.bands.pop(), 'do not go up to 50'],
]

describe('the content of the assessment', () => {
  test('has nothing wrong with it', () => {
    expect(problemsOf(fileWith(() => undefined))).toEqual([])
    expect(assessment.statements.map(({ id }) => id).slice(0, 3)).toEqual([
      'int-algorithms',
      'int-why',
      'skl-breakdown',
    ])
    expect(assessment.factors).toHaveLength(4)
  })

  test.each(CASES)('with %s is refused, and the problem named', (_name, change, problem) => {
    expect(problemsOf(fileWith(change)).map(({ message }) => message)).toContain(problem)
  })

  test('is refused with file, statement and problem, however it is wrong', () => {
    const refusal = (content: object) => {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-content-'))
      onTestFinished(() => fs.rmSync(folder, { recursive: true }))
      fs.writeFileSync(path.join(folder, 'assessment.json'), JSON.stringify(content))
      return () => readAssessment(folder)
    }
    expect(refusal({ ...fileWith(() => undefined), title: 7 })).toThrow(
      'assessment.json: assessment: title: ',
    )
    const unfair = fileWith((draft) => {
      statement(draft, 'skl-sql').leansTo = 'mle'
    })
    expect(refusal(unfair)).toThrow('assessment.json: skl-sql: leans to "mle", but its weights do not')
  })
})
