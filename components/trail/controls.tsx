import { type Dates, type MarkVerb, stateOf } from '@/lib/progress/state.rules'

/** What can be marked. */
export type Markable = { id: string; title: string; dates: Dates; maySetAside: boolean }

/** The buttons that fit a state, the most likely first: it stays the same element, so that focus stays on it. */
export function verbsFor(dates: Dates, maySetAside: boolean): (readonly [MarkVerb, string])[] {
  const aside = maySetAside ? [['set-aside', 'Set aside'] as const] : []
  switch (stateOf(dates)) {
    case 'done':
      return [['reopen', 'Reopen']]
    case 'set-aside':
      return [
        ['reopen', 'Reopen'],
        ['complete', 'Mark done'],
      ]
    case 'in-progress':
      return [['complete', 'Mark done'], ['unstart', 'Put back'], ...aside]
    case 'not-started':
      return [['complete', 'Mark done'], ['start', 'Start'], ...aside]
  }
}

/** The controls of one milestone. They belong into the form of a list: each button carries its verb and its milestone. */
export const Controls = ({ id, title, dates, maySetAside }: Markable) => (
  <p className="trail-controls">
    {verbsFor(dates, maySetAside).map(([verb, word], place) => (
      <button
        key={place === 0 ? 'first' : verb}
        type="submit"
        name="mark"
        value={`${verb}:${id}`}
        aria-label={`${word}: ${title}`}
        // The second click of a double click would land on the opposite button.
        onClick={(click) => click.detail > 1 && click.preventDefault()}
      >
        {word}
      </button>
    ))}
  </p>
)
