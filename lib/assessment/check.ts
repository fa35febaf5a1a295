import type { AssessmentFile } from './file.schema'
import { codeOf } from './sheet.rules'

type Statement = AssessmentFile['statements'][number]

const again = (values: readonly (string | number)[]) =>
  values.filter((value, place) => values.indexOf(value) !== place)

const twice = (what: string, values: readonly (string | number)[]) =>
  again(values).map((value) => `${what} "${value}" occurs twice`)

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
export function problemsOf({ scale, factors, statements, scoring }: AssessmentFile): string[] {
  const factorIds = factors.map(({ id }) => id)
  const distances = scoring.bands.map(({ maxDistance }) => maxDistance)
  return [
    ...twice('factor', factorIds),
    ...twice(
      'statement',
      statements.map(({ id }) => id),
    ),
    ...twice(
      'order',
      statements.map(({ order }) => order),
    ),
    // A shorthand shared by two statements would mix up their answers in a visitor's browser.
    ...twice(
      'shorthand',
      statements.map(({ id }) => codeOf(id)),
    ),
    ...statements
      .filter(({ factor }) => !factorIds.includes(factor))
      .map(({ id, factor }) => `${id}: unknown factor "${factor}"`),
    ...statements
      .filter((statement) => sideOf(statement) !== statement.leansTo)
      .map(({ id, leansTo }) => `${id}: leans to "${leansTo}", but its weights do not`),
    ...factors
      .filter(({ id }) => !isFair(statements.filter(({ factor }) => factor === id)))
      .map(({ id }) => `factor "${id}": its statements do not pull equally to both sides`),
    ...(ascending(scale.map(({ value }) => value)) ? [] : ['the scale does not go up']),
    ...(ascending(distances) && distances.at(-1) === 50 ? [] : ['the bands do not go up to 50']),
  ]
}
