import { dayWords } from '@/components/trail/day-words'
import { ActionForm } from '@/components/ui/action-form'
import { button } from '@/components/ui/button'
import type { Day } from '@/lib/day'
import { removePause, resume } from '@/lib/plan/actions'
import type { Pause } from '@/lib/plan/rules'
import { PauseForm } from './pause-form'
import { PAUSE_NAMES } from './words'

const span = ({ fromDay, toDay }: Pause) =>
  toDay ? `${dayWords(fromDay)} to ${dayWords(toDay)}` : `since ${dayWords(fromDay)}`

type PausesProps = { viewerId: string; pauses: readonly Pause[]; today: Day }

/** Holidays and illness: days that do not count, and the way back from them. */
export const Pauses = ({ viewerId, pauses, today }: PausesProps) => (
  <section aria-labelledby="pauses" className="grid gap-4 print:hidden">
    <h2 id="pauses">Pauses</h2>
    <p className="max-w-prose text-muted">
      A holiday or an illness stops the clock: its days count neither for your pace nor against your plan.
    </p>
    {pauses.length > 0 && (
      <ul className="grid max-w-prose gap-3">
        {pauses.map((pause) => (
          <li
            key={pause.fromDay}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-line border-b pb-3"
          >
            <span>
              <strong>{PAUSE_NAMES[pause.kind]}</strong>, {span(pause)}
            </span>
            <span className="flex gap-6">
              {pause.fromDay <= today && (pause.toDay ?? today) >= today && (
                <ActionForm action={resume}>
                  <button
                    type="submit"
                    name="fromDay"
                    value={pause.fromDay}
                    className={button.quiet}
                    aria-label={`Go on today: ${span(pause)}`}
                  >
                    Go on today
                  </button>
                </ActionForm>
              )}
              <ActionForm action={removePause}>
                <button
                  type="submit"
                  name="fromDay"
                  value={pause.fromDay}
                  className={button.quiet}
                  aria-label={`Remove the pause ${span(pause)}`}
                >
                  Remove
                </button>
              </ActionForm>
            </span>
          </li>
        ))}
      </ul>
    )}
    <PauseForm key={pauses.length} viewerId={viewerId} count={pauses.length} today={today} />
  </section>
)
