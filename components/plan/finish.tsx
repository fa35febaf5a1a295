import { dayWords } from '@/components/trail/day-words'
import type { Forecast } from '@/lib/plan/forecast.rules'
import type { Pause } from '@/lib/plan/rules'
import type { PlanStanding } from '@/lib/plan/standing.rules'
import type { PathWork } from '@/lib/plan/work.rules'
import { about, arithmetic, noEstimate, rangeWords } from './words'

const NAMES: Record<PlanStanding['state'], string> = {
  ahead: 'Ahead',
  'on track': 'On track',
  behind: 'Behind',
}

/** Against the plan, with its numbers; without blame, and without colour. */
const Against = ({ standing, underWay }: { standing: PlanStanding; underWay: number }) => (
  <p>
    <strong>{NAMES[standing.state]}.</strong> Since {dayWords(standing.since)} your plan meant{' '}
    {about(standing.meant)}; you finished {about(standing.finished)}.
    {underWay > 0 && ` What you have in progress (${about(underWay)}) counts once it is finished.`}
  </p>
)

type FinishProps = {
  title: string
  work: Pick<PathWork, 'remaining' | 'hoursPerWeek' | 'underWay'>
  forecast: Forecast
  standing: PlanStanding | null
  pause: Pause | undefined
}

/** When the rest of a path will be done: a range, and the arithmetic behind it in sentences. */
export function Finish({ title, work, forecast, standing, pause }: FinishProps) {
  const sentences =
    forecast.kind === 'range'
      ? arithmetic(forecast)
      : forecast.kind === 'none'
        ? noEstimate(forecast, work.remaining, work.hoursPerWeek)
        : []
  return (
    <section aria-labelledby="finish" className="grid max-w-prose content-start gap-3">
      <h2 id="finish">When you will be done</h2>
      <p className="font-semibold text-lg">
        {forecast.kind === 'finished' && `Nothing is left of what ${title} requires.`}
        {forecast.kind === 'none' && 'No estimate.'}
        {forecast.kind === 'range' && capital(rangeWords(forecast))}
      </p>
      {forecast.kind === 'range' && (
        <p>
          An estimate, made today over what is left: {about(work.remaining)} of required milestones of {title}
          .
        </p>
      )}
      {sentences.length > 0 && (
        <ul className="grid list-[square] gap-1 pl-5">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {forecast.kind !== 'finished' && standing && <Against standing={standing} underWay={work.underWay} />}
      {pause && forecast.kind === 'range' && (
        <p>
          You are in a pause since {dayWords(pause.fromDay)}.{' '}
          {pause.toDay
            ? `The clock goes on after ${dayWords(pause.toDay)}.`
            : 'The clock stands still; the estimate is as if you went on today.'}
        </p>
      )}
      {forecast.kind !== 'finished' && (
        <p className="text-muted text-sm">
          Pace counts the estimated hours of whatever you finished, on any path. Milestones that you dated
          back do not count, since nobody knows when their hours were spent.
        </p>
      )}
    </section>
  )
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
