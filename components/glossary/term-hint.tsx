import type { Term } from '@/lib/guide/rules'
import './glossary.css'

type TermHintProps = {
  terms: readonly Term[]
  /** What they explain, for who hears the button. */
  about: string
  /** Tells this hint from others of the same terms on a page. */
  place: string
}

/**
 * A small button that opens the definitions of a word where it stands. The browser's own popover: it works with the keyboard, by
 * touch and without JavaScript, and Escape closes it. Nothing for a word without terms. It never begins a line by itself.
 */
export function TermHint({ terms, about, place }: TermHintProps) {
  if (terms.length === 0) return null
  const id = `hint-${place}`
  return (
    <>
      <span className="whitespace-nowrap">
        {'\u00a0'}
        <button type="button" popoverTarget={id} aria-label={`What is ${about}?`} className="term-hint">
          ?
        </button>
      </span>
      <span id={id} popover="auto" role="note" className="term-card">
        {terms.map(({ id: termId, term, definition }) => (
          <span key={termId} className="mb-3 block">
            <strong>{term}.</strong> {definition} <a href={`/glossary#${termId}`}>In the glossary</a>
          </span>
        ))}
        <button type="button" popoverTarget={id} popoverTargetAction="hide" className="term-close">
          Close
        </button>
      </span>
    </>
  )
}
