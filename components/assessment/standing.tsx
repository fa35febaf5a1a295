import { Notice } from '@/components/ui/notice'
import { type Answers, type Asked, ENOUGH, standingOf } from '@/lib/assessment/rules'

type StandingProps = {
  asked: Asked
  answers: Answers
  /** The account does not have the latest answers yet. */
  unsent: boolean
  /** Why a result could not be made. */
  refusal: string | null
}

/** How much is answered, as a bar. */
export function Answered({ asked, answers }: Pick<StandingProps, 'asked' | 'answers'>) {
  const { answered, total } = standingOf(asked, answers)
  return <progress className="answered" aria-label="Answered" value={answered} max={total} />
}

/** How much is answered, in words, and what a result still needs. */
export function Standing({ asked, answers, unsent, refusal }: StandingProps) {
  const { answered, total, missing, missingIn, enough } = standingOf(asked, answers)
  const needs = missing > 0 ? `${missing} more` : missingIn.map(({ title }) => title).join(', ')
  return (
    <div className="grid gap-2">
      <p className="text-muted text-sm">
        {answered} of {total} answered.{' '}
        {enough
          ? 'That is enough for a result; more answers make it surer.'
          : `A result needs ${ENOUGH.overall} answers, ${ENOUGH.perFactor} of each kind: still ${needs}.`}
      </p>
      {refusal && <Notice tone="warn">{refusal}</Notice>}
      {unsent && !refusal && (
        <Notice tone="calm">
          Your account could not be reached. Your answers are kept in this browser and sent with the next one.
        </Notice>
      )}
    </div>
  )
}
