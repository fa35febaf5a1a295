import { changesOf } from '@/lib/assessment/change.rules'
import { type Answers, type Assessment, labelOf } from '@/lib/assessment/rules'
import { headline, type Titles } from './words'

type ChangesProps = { assessment: Assessment; answers: Answers; titles: Titles }

/** Answers that are written out before the rest is only counted. */
const SHOWN = 3

const countWords = (count: number) => (count === 1 ? 'one other answer' : `${count} other answers`)

/** How firm the result is: the fewest answers that would lead to another one. */
export function Changes({ assessment, answers, titles }: ChangesProps) {
  const changes = changesOf(assessment, answers)
  if (changes.length === 0) return null
  return (
    <section aria-labelledby="changes" className="grid gap-4">
      <h2 id="changes">What would change this</h2>
      <ul className="grid gap-4">
        {changes.map(({ band, side, edits }) => (
          <li key={headline(band, side, titles)}>
            <p>
              <strong>{headline(band, side, titles)}</strong> would take {countWords(edits.length)}, for
              example:
            </p>
            <ul className="mt-1 list-[square] pl-5 text-sm">
              {edits.slice(0, SHOWN).map(({ statement, from, to }) => (
                <li key={statement.id}>
                  {statement.statement}{' '}
                  <span className="text-muted">
                    {labelOf(assessment, to)} instead of {labelOf(assessment, from).toLowerCase()}
                  </span>
                </li>
              ))}
              {edits.length > SHOWN && <li>and {edits.length - SHOWN} more like these</li>}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
