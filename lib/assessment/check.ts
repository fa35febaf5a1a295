import type { Problem } from '../content/problems'
import type { AssessmentFile } from './file.schema'
import { codeOf } from './sheet.rules'

type Statement = AssessmentFile['statements'][number]

const twice = (what: string, ids: readonly string[], values: readonly (string | number)[]) =>
  values.flatMap((value, place) =>
    values.indexOf(value) === place
      ? []
      : [{ id: ids[place] ?? what, message: `${what} "${value}" occurs twice` }],
  )

function sideOf({ weights: { mle, ds } }: Statement): Statement['leansTo'] {
  if (mle === ds) return 'both'
  return mle > ds ? 'mle' : 'ds'
}

/** How strongly the statements of one side pull, in a comparable form. */
const strengths = (statements: readonly Statement[], side: 'mle' | 'ds') =>
  statements
    .filter((statement) => sideOf(statement) === side)
    .map(({ weights }) => Math.abs(weights.mle - weights.ds))
    .sort()
    .join()

const isFair = (statements: readonly Statement[]) =>
  strengths(statements, 'mle') === strengths(statements, 'ds')

const ascending = (values: readonly number[]) =>
  values.every((value, place) => place === 0 || value > (values[place - 1] ?? value))

/** Everything that is wrong inside the assessment beyond the form of its fields: an unfair sheet is a mistake like any other. */
export function problemsOf({
  scale,
  factors,
  statements,
  scoring,
}: AssessmentFile): Pick<Problem, 'id' | 'message'>[] {
  const [factorIds, ids] = [factors, statements].map((items) => items.map(({ id }) => id)) as [
    string[],
    string[],
  ]
  const distances = scoring.bands.map(({ maxDistance }) => maxDistance)
  return [
    ...twice('factor', factorIds, factorIds),
    ...twice('statement', ids, ids),
    ...twice(
      'order',
      ids,
      statements.map(({ order }) => order),
    ),
    // A shorthand shared by two statements would mix up their answers in a visitor's browser.
    ...twice('shorthand', ids, ids.map(codeOf)),
    ...statements
      .filter(({ factor }) => !factorIds.includes(factor))
      .map(({ id, factor }) => ({ id, message: `unknown factor "${factor}"` })),
    ...statements
      .filter((statement) => sideOf(statement) !== statement.leansTo)
      .map(({ id, leansTo }) => ({ id, message: `leans to "${leansTo}", but its weights do not` })),
    ...factors
      .filter(({ id }) => !isFair(statements.filter(({ factor }) => factor === id)))
      .map(({ id }) => ({ id, message: 'its statements do not pull equally to both sides' })),
    ...(ascending(scale.map(({ value }) => value)) ? [] : [{ id: 'scale', message: 'does not go up' }]),
    ...(ascending(distances) && distances.at(-1) === 50
      ? []
      : [{ id: 'bands', message: 'do not go up to 50' }]),
  ]
}
