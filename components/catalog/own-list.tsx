'use client'
import { useActionState } from 'react'
import { Notice } from '@/components/ui/notice'
import { arrange } from '@/lib/catalog/actions'
import './own-list.css'

/** One of somebody's own milestones: plain texts, so that two hundred of them travel once. */
export type OwnRow = {
  id: string
  title: string
  /** "Course, about 12 h, done" */
  line: string
}

type OwnListProps = {
  rows: readonly OwnRow[]
  removed: readonly OwnRow[]
  /** Further ones follow that are not listed. */
  more: boolean
  /** Everything is listed because somebody asked for it. */
  all: boolean
}

/** Somebody's own milestones in their order, and below the ones they removed. One form: its buttons say what and which. */
export function OwnList({ rows, removed, more, all }: OwnListProps) {
  const [result, formAction] = useActionState(arrange, null)
  return (
    <form action={formAction} className="own-list">
      {all && <input type="hidden" name="show" value="all" />}
      {result?.ok === false && <Notice tone="warn">{result.message}</Notice>}
      <ol>
        {rows.map(({ id, title, line }, place) => (
          <li key={id}>
            <p>
              <a href={`/milestones/${id}`}>{title}</a> <span>{line}</span>
            </p>
            <p>
              {place > 0 && <Do verb="raise" id={id} title={title} word="Up" />}
              {(place < rows.length - 1 || more) && <Do verb="lower" id={id} title={title} word="Down" />}
              <Do verb="remove" id={id} title={title} word="Remove" />
            </p>
          </li>
        ))}
      </ol>
      {removed.length > 0 && (
        <details>
          <summary>{removed.length === 1 ? '1 removed' : `${removed.length} removed`}</summary>
          <ul>
            {removed.map(({ id, title, line }) => (
              <li key={id}>
                <p>
                  <a href={`/milestones/${id}`}>{title}</a> <span>{line}</span>
                </p>
                <p>
                  <Do verb="restore" id={id} title={title} word="Bring back" />
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </form>
  )
}

const Do = ({ verb, id, title, word }: { verb: string; id: string; title: string; word: string }) => (
  <button type="submit" name="arrange" value={`${verb}:${id}`} aria-label={`${word}: ${title}`}>
    {word}
  </button>
)
