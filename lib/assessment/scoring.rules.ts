import {
  type Answer,
  type Answers,
  type Assessment,
  type Band,
  type Side,
  type Statement,
  standingOf,
} from './rules'

/** How far a statement pulls when fully agreed with: above 0 towards `mle`, below towards `ds`, 0 counts for both. */
export const pullOf = ({ weights }: Pick<Statement, 'weights'>): number => weights.mle - weights.ds

const answeredOf = (statements: readonly Statement[], answers: Answers) =>
  statements.flatMap((statement) => {
    const answer = answers[statement.id]
    return answer === undefined ? [] : [{ statement, answer }]
  })

export type Lead = {
  /** Above 0 in favour of `mle`. */
  lead: number
  /** The largest lead that these statements allow. */
  maxLead: number
}

/** Steps 2 and 3 of the scoring in the content. */
export function leadOf(statements: readonly Statement[], answers: Answers): Lead {
  let [lead, maxLead] = [0, 0]
  for (const { statement, answer } of answeredOf(statements, answers)) {
    lead += pullOf(statement) * answer
    maxLead += 2 * Math.abs(pullOf(statement))
  }
  return { lead, maxLead }
}

/** Step 4: the share of `mle` from 0 to 100, unrounded; that of `ds` is the rest. */
export const shareOf = ({ lead, maxLead }: Lead): number => (maxLead === 0 ? 50 : 50 + (50 * lead) / maxLead)

/** Step 6: from 0 to 100 over the answered statements that count for both alike; null when none of them was answered. */
function readinessOf(statements: readonly Statement[], answers: Answers): number | null {
  const both = answeredOf(statements, answers).filter(({ statement }) => pullOf(statement) === 0)
  const most = both.reduce((sum, { statement }) => sum + 2 * statement.weights.mle, 0)
  const got = both.reduce((sum, { statement, answer }) => sum + statement.weights.mle * answer, 0)
  return most === 0 ? null : 50 + (50 * got) / most
}

/** The first band that is wide enough. */
export function bandOf(bands: readonly Band[], mlePercent: number): Band {
  const distance = Math.abs(mlePercent - 50)
  const band = bands.find(({ maxDistance }) => distance <= maxDistance) ?? bands.at(-1)
  if (!band) throw new Error('The assessment has no bands')
  return band
}

/** Which side a share leans to; null inside the narrowest band, which is no leaning. */
export function sideOf(bands: readonly Band[], mlePercent: number): Side | null {
  if (bandOf(bands, mlePercent) === bands[0]) return null
  return mlePercent > 50 ? 'mle' : 'ds'
}

/** What answers add up to; everything that a summary may tell. */
export type Score = {
  /** The edition of the content that it was computed with. */
  version: string
  answered: number
  /** 0 to 100, unrounded. */
  mlePercent: number
  /** The same within each factor. */
  factors: readonly { id: string; mlePercent: number }[]
  /** 0 to 100, apart from the split. */
  readiness: number | null
}

/** The score of a sheet, exactly as the content describes it. */
export function scoreOf(assessment: Assessment, answers: Answers): Score {
  const { version, factors, statements } = assessment
  return {
    version,
    answered: standingOf(assessment, answers).answered,
    mlePercent: shareOf(leadOf(statements, answers)),
    factors: factors.map(({ id }) => {
      const within = statements.filter(({ factor }) => factor === id)
      return { id, mlePercent: shareOf(leadOf(within, answers)) }
    }),
    readiness: readinessOf(statements, answers),
  }
}

/** Both shares as whole percent that add up to 100. Rounded away from even, so that mirrored answers look mirrored. */
export function wholePercent(mlePercent: number): Record<Side, number> {
  const mle = mlePercent >= 50 ? Math.round(mlePercent) : 100 - Math.round(100 - mlePercent)
  return { mle, ds: 100 - mle }
}

export type Reason = { statement: Statement; answer: Answer; side: Side }

/** How many reasons a result gives. */
const REASONS = 3

/** Step 8: the answered statements that moved the result most, the strongest first; those that moved nothing are no reason. */
export const reasonsOf = ({ statements }: Assessment, answers: Answers): Reason[] =>
  answeredOf(statements, answers)
    .map(({ statement, answer }) => ({ statement, answer, moved: pullOf(statement) * answer }))
    .filter(({ moved }) => moved !== 0)
    .sort((a, b) => Math.abs(b.moved) - Math.abs(a.moved))
    .slice(0, REASONS)
    .map(({ statement, answer, moved }) => ({ statement, answer, side: moved > 0 ? 'mle' : 'ds' }))
