import { Link } from '@/components/ui/link'
import type { Place } from '@/lib/search/place.rules'
import type { Row } from './rows'
import { KIND_WORDS } from './words'

type OptionsProps = {
  id: string
  rows: readonly Row[]
  place: Place
  follow: () => void
}

/** The id of an option, by which the field says where it is. */
export const optionId = (list: string, { row, column }: Place) => `${list}-${row}-${column}`

/** The results as a list to choose from: of each row the result itself, a link, and then its actions. */
export function Options({ id, rows, place, follow }: OptionsProps) {
  const option = (row: number, column: number) => ({
    id: optionId(id, { row, column }),
    role: 'option' as const,
    tabIndex: -1,
    'aria-selected': place.row === row && place.column === column,
  })
  return (
    // The focus stays in the field, wherever one presses.
    <div
      id={id}
      role="listbox"
      tabIndex={-1}
      aria-label="Results"
      className="palette-list"
      onMouseDown={(event) => event.preventDefault()}
    >
      {rows.map(({ kind, id: entryId, title, line, href, state, verbs }, row) => (
        <div key={`${kind} ${entryId}`} role="none" className="palette-row">
          <Link {...option(row, 0)} href={href} onClick={follow} className="palette-result">
            <span className="palette-title">{title}</span>{' '}
            <span className="palette-kind">
              {KIND_WORDS[kind][0]}
              {state && `, ${state}`}
            </span>{' '}
            <span className="palette-line">{line}</span>
          </Link>
          {verbs.map(([verb, word], place) => (
            <button
              key={place === 0 ? 'first' : verb}
              {...option(row, place + 1)}
              type="submit"
              name="mark"
              value={`${verb}:${entryId}`}
              aria-label={`${word}: ${title}`}
              className="palette-action"
            >
              {word}
            </button>
          ))}
        </div>
      ))}
    </div>
  )
}
