'use client'
import type { EntryRow } from './words'
import './timeline.css'

/** Dated entries on the trail. A client component of plain rows: server components would send each entry twice. */
export const Entries = ({ rows }: { rows: readonly EntryRow[] }) => (
  <ol className="entries">
    {rows.map((row, place) => (
      <li key={row.id} data-solid={row.solid}>
        {row.on && row.day !== rows[place - 1]?.day && <time dateTime={row.day}>{row.on}</time>}
        <p>
          {row.words}: {row.href ? <a href={row.href}>{row.title}</a> : row.title}
        </p>
        {row.evidence && (
          <p>
            <a href={row.evidence} target="_blank" rel="noopener noreferrer ugc">
              {row.evidence}
            </a>{' '}
            <span className="entries-aside">({row.tier})</span>
          </p>
        )}
        {row.gained && <p className="entries-aside">Gained: {row.gained}</p>}
        {row.reason && <p className="entries-aside">{`Your reason: ${row.reason}`}</p>}
        {row.recorded && <p className="entries-aside">Recorded on {row.recorded}</p>}
      </li>
    ))}
  </ol>
)
