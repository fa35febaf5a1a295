import { dayWords, doneWords } from '@/components/trail/day-words'
import { ActionForm } from '@/components/ui/action-form'
import { button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import type { Day } from '@/lib/day'
import { planTarget } from '@/lib/plan/actions'
import type { Target } from '@/lib/plan/rules'
import type { Dates } from '@/lib/progress/state.rules'
import { TargetForm } from './target-form'
import { movedWords } from './words'

type TargetRow = Target & { title: string; dates: Dates | undefined }

type TargetsProps = {
  viewerId: string
  targets: readonly TargetRow[]
  /** Milestones that are left and have no target date. */
  open: readonly (readonly [id: string, title: string])[]
  today: Day
}

/** Days that somebody named for their milestones. One that has passed is said to have, and nothing more. */
export const Targets = ({ viewerId, targets, open, today }: TargetsProps) => (
  <section aria-labelledby="targets" className="grid gap-4">
    <h2 id="targets">Target dates</h2>
    {targets.length > 0 ? (
      <ul className="grid max-w-prose gap-3">
        {targets.map(({ title, ...target }) => (
          <li
            key={target.milestoneId}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-line border-b pb-3"
          >
            <span>
              <strong className="tabular-nums">{dayWords(target.on)}</strong>{' '}
              <Link href={`/milestones/${target.milestoneId}`}>{title}</Link>
              <br />
              <span className="text-muted text-sm">{stateWords(target, today)}</span>
            </span>
            <ActionForm action={planTarget} className="print:hidden">
              <input type="hidden" name="milestoneId" value={target.milestoneId} />
              <input type="hidden" name="seen" value={target.on} />
              <button
                type="submit"
                name="targetOn"
                value=""
                className={button.quiet}
                aria-label={`Remove the target date of ${title}`}
              >
                Remove
              </button>
            </ActionForm>
          </li>
        ))}
      </ul>
    ) : (
      <p className="max-w-prose text-muted">
        None yet. Name a day for a milestone here or on its page; you can move it as often as you like.
      </p>
    )}
    {open.length > 0 && (
      <div className="print:hidden">
        <TargetForm
          key={targets.length}
          viewerId={viewerId}
          count={targets.length}
          milestones={open}
          today={today}
        />
      </div>
    )}
  </section>
)

function stateWords({ on, dates, ...target }: Omit<TargetRow, 'title'>, today: Day): string {
  const state = dates?.doneOn ? `done ${doneWords(dates)}` : on < today ? 'this day has passed' : 'ahead'
  return [state, movedWords(target)].filter(Boolean).join(', ')
}
