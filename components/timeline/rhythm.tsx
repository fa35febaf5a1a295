import { ActionForm } from '@/components/ui/action-form'
import { button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { hideRhythm } from '@/lib/timeline/actions'
import type { Chart } from '@/lib/timeline/chart.rules'
import type { Rhythm as Numbers } from '@/lib/timeline/rhythm.rules'
import { Bars } from './bars'
import { monthWords } from './words'

type RhythmProps = {
  /** null where there is no week to speak of yet; one week is none either. */
  rhythm: Numbers | null
  chart: Chart
  hidden: boolean
  today: string
}

const Switch = ({ hidden }: { hidden: boolean }) => (
  <ActionForm action={hideRhythm} className="print:hidden">
    <button type="submit" name="hidden" value={hidden ? 'no' : 'yes'} className={button.quiet}>
      {hidden ? 'Show my rhythm' : 'Hide my rhythm'}
    </button>
  </ActionForm>
)

/** Learning lately: a rhythm and no streak, which a switch hides, and the ways to a month or year as a whole. */
export const Rhythm = ({ rhythm, chart, hidden, today }: RhythmProps) => (
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
        <Bars chart={chart} />
      </>
    )}
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2 print:hidden">
      <Link href={`/timeline/${today.slice(0, 7)}`}>{monthWords(today.slice(0, 7))} as a whole</Link>
      <Link href={`/timeline/${today.slice(0, 4)}`}>{today.slice(0, 4)} as a whole</Link>
      <Switch hidden={hidden} />
    </div>
  </section>
)
