'use client'
import { Link } from '@/components/ui/link'
import type { WeekRow } from './week-rows'
import { about } from './words'
import './plan.css'

type WeeksProps = { weeks: readonly WeekRow[]; more: boolean; perWeek: number }

/** What falls into which week, when the work starts today. A client component of plain rows: server components would send it twice. */
export const Weeks = ({ weeks, more, perWeek }: WeeksProps) => (
  <section aria-labelledby="weeks">
    <h2 id="weeks">Weeks ahead</h2>
    <p className="mt-2 mb-4 max-w-prose text-muted">
      What is left, from today on, at {about(perWeek)} a week: what you started first, then along the path,
      each after what helps to have done before. It is worked out anew every day; what is done stays done.
    </p>
    <ol className="weeks">
      {weeks.map(({ monday, on, empty, shares }) => (
        <li key={monday}>
          <h3>
            Week of <time dateTime={monday}>{on}</time>
          </h3>
          {empty && <p>{empty}</p>}
          {shares.length > 0 && (
            <ul>
              {shares.map(({ id, title, words }) => (
                <li key={id}>
                  <a href={`/milestones/${id}`}>{title}</a> <span>{words}</span>
                </li>
              ))}
            </ul>
          )}
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
