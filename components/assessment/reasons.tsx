import { type Answers, type Assessment, labelOf } from '@/lib/assessment/rules'
import { reasonsOf } from '@/lib/assessment/scoring.rules'
import type { Titles } from './words'
import './assessment.css'

type ReasonsProps = { assessment: Assessment; answers: Answers; titles: Titles }

/** The answers that moved the result most, in words. */
export function Reasons({ assessment, answers, titles }: ReasonsProps) {
  const reasons = reasonsOf(assessment, answers)
  return (
    <section aria-labelledby="reasons" className="grid gap-4">
      <h2 id="reasons">Why</h2>
      {reasons.length === 0 && (
        <p>None of your answers pulled to either side: they were neutral, or about what both paths need.</p>
      )}
      <ol className="grid gap-5">
        {reasons.map(({ statement, answer, side }) => (
          <li key={statement.id} data-path={side} className="reason">
            <p className="font-semibold">{statement.statement}</p>
            <p className="text-muted text-sm">
              You answered: {labelOf(assessment, answer)}. It counts for {titles[side]}.
            </p>
            <p>
              {answer < 0 && `${assessment.scoring.disagreeNote} `}
              {statement.explanation}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
