import { type Dates, type MarkVerb, type PathVerb, stateOf } from '@/lib/progress/state.rules'

/** What can be marked. */
export type Markable = {
  id: string
  title: string
  dates: Dates
  maySetAside: boolean
  /** Offers to say that one knows it already: where there is room for the words. */
  mayKnow?: boolean
}

/** The buttons that fit a state, the most likely first: it stays the same element, so that focus stays on it. */
export function verbsFor({
  dates,
  maySetAside,
  mayKnow,
}: Markable): (readonly [MarkVerb | PathVerb, string])[] {
  if (dates.again) return [['complete-again', 'Mark done']]
  const know = mayKnow ? [['know', 'I already know this'] as const] : []
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
      return [['complete', 'Mark done'], ['unstart', 'Put back'], ...know, ...aside]
    case 'not-started':
      return [['complete', 'Mark done'], ['start', 'Start'], ...know, ...aside]
  }
}

/** The button that takes a start back is the one that started, with other words: focus stays on it, too. */
const keyOf = (verb: MarkVerb | PathVerb, place: number) =>
  place === 0 ? 'first' : verb === 'unstart' ? 'start' : verb

/** `start:cs50p`, `complete-again:cs50p:ds`. */
const actionOf = (verb: MarkVerb | PathVerb, { id, dates }: Markable) =>
  [verb, id, ...(dates.again ? [dates.again.pathId] : [])].join(':')

/** The controls of one milestone. They belong into the form of a list: each button carries its verb and its milestone. */
export const Controls = (item: Markable) => (
  <>
    {verbsFor(item).map(([verb, word], place) => (
      <button
        key={keyOf(verb, place)}
        type="submit"
        name="mark"
        value={actionOf(verb, item)}
        aria-label={`${word}: ${item.title}`}
        // The second click of a double click would land on the opposite button.
        onClick={(click) => click.detail > 1 && click.preventDefault()}
      >
        {word}
      </button>
    ))}
  </>
)
