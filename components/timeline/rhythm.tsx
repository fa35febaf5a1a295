import { monthWords } from '@/components/trail/day-words'
import { Link } from '@/components/ui/link'
import type { Standings } from '@/lib/progress/state.rules'
import { chartOf } from '@/lib/timeline/chart.rules'
import { type Lately, learningOf } from '@/lib/timeline/learning.rules'
import { rhythmOf } from '@/lib/timeline/rhythm.rules'
import { Bars } from './bars'
import { RhythmSwitch } from './rhythm-switch'

type RhythmProps = { standings: Standings; lately: Lately; today: string }

/** Learning lately: a rhythm and no streak, which a switch hides, and the ways to a month or year as a whole. */
export function Rhythm({ standings, lately, today }: RhythmProps) {
  const { since, hidesRhythm: hidden, pauses, others } = lately
  const learning = learningOf(standings, others)
  // Before the first day there is nothing to draw, and no month to look at as a whole.
  if (learning.size === 0 && !hidden) return null
  const rhythm = hidden ? null : rhythmOf(learning, pauses, { since, today })
  return (
    <section aria-labelledby="rhythm" className="mb-10 grid gap-3">
      <h2 id="rhythm" className="sr-only">
        Lately
      </h2>
      {!hidden && (
        <>
          {rhythm && rhythm.of > 1 && (
            <p>
              You learnt in{' '}
              <strong>
                {rhythm.active} of the last {rhythm.of} weeks
              </strong>
              . Pauses do not count.
            </p>
          )}
          <Bars chart={chartOf(learning, { since, today })} />
        </>
      )}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 print:hidden">
        <Link href={`/timeline/${today.slice(0, 7)}`}>{monthWords(today.slice(0, 7))} as a whole</Link>
        <Link href={`/timeline/${today.slice(0, 4)}`}>{today.slice(0, 4)} as a whole</Link>
        <RhythmSwitch hidden={hidden} quiet />
      </div>
    </section>
  )
}
