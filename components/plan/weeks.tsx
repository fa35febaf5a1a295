import { dayWords } from '@/components/trail/day-words'
import { Link } from '@/components/ui/link'
import type { Week } from '@/lib/plan/schedule.rules'
import { about } from './words'
import './plan.css'

type WeeksProps = {
  weeks: readonly Week[]
  more: boolean
  perWeek: number
  titles: ReadonlyMap<string, string>
  /** Milestone id → the day the person named for it. */
  targets: ReadonlyMap<string, string>
}

/** What falls into which week, when the work starts today. */
export const Weeks = ({ weeks, more, perWeek, titles, targets }: WeeksProps) => (
  <section aria-labelledby="weeks">
    <h2 id="weeks">Weeks ahead</h2>
    <p className="mt-2 mb-4 max-w-prose text-muted">
      What is left, from today on, {about(perWeek)} a week: what you started first, then along the path, each
      after what helps to have done before. It is worked out anew every day; what is done stays done.
    </p>
    <ol className="weeks">
      {weeks.map(({ monday, shares, paused }) => (
        <li key={monday}>
          <h3>
            Week of <time dateTime={monday}>{dayWords(monday)}</time>
          </h3>
          {shares.length === 0 && <p className="text-muted">{paused ? 'Pause' : 'No day of yours left'}</p>}
          <ul>
            {shares.map(({ id, hours, finished }) => (
              <li key={id}>
                <Link href={`/milestones/${id}`}>{titles.get(id) ?? id}</Link>{' '}
                <span className="text-muted text-sm">
                  {about(Math.max(hours, 1))}
                  {finished ? ', finish' : ', go on'}
                  {targets.has(id) && `, target ${dayWords(targets.get(id) ?? '')}`}
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
    {more && (
      <p className="mt-4 print:hidden">
        <Link href="/plan?weeks=all#weeks">Show all weeks</Link>
      </p>
    )}
  </section>
)
