'use client'
import { Link } from '@/components/ui/link'
import type { PlannedRow } from './planned-rows'
import './timeline.css'

type PlannedProps = {
  /** The farthest first. */
  rows: readonly PlannedRow[]
  /** How much more is in progress. */
  more: number
  /** When the path will be done; null where there is no estimate. */
  end: string | null
}

/** What lies ahead, the nearest at the bottom, where the trail reaches today. Dashed, since it is a plan. */
export const Planned = ({ rows, more, end }: PlannedProps) => (
  <section aria-labelledby="ahead">
    <h2 id="ahead" className="mb-4">
      Ahead
    </h2>
    <ol className="entries" data-planned="" reversed>
      {end && (
        <li data-end="">
          <p>{end}</p>
          <p className="entries-aside">
            An estimate. <Link href="/plan">How it comes about</Link>
          </p>
        </li>
      )}
      {more > 0 && <li>{`${more} more in progress`}</li>}
      {rows.map(({ id, words, title, href, aside, day }) => (
        <li key={id}>
          <p>
            {words}: <a href={href}>{title}</a>
          </p>
          <p className="entries-aside">{day ? <time dateTime={day}>{aside}</time> : aside}</p>
        </li>
      ))}
    </ol>
  </section>
)
