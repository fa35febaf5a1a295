import { button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Labelled } from '@/components/ui/labelled'
import { Notice } from '@/components/ui/notice'
import type { ListPreview, ListRow } from '@/lib/progress/list.rules'

/** Every line with the milestone that it seems to be; the person has the last word. */
export const ListRows = ({
  preview: { rows, fault },
  pending,
}: {
  preview: ListPreview
  pending: boolean
}) => (
  <section aria-labelledby="matches" className="grid gap-4">
    <h2 id="matches">What it is here</h2>
    <p>
      Look at each line: what is chosen is marked done on its day, without a day as known already. What you
      leave out stays as it is. Nothing is marked yet.
    </p>
    <ul className="grid gap-5">
      {rows.map((row) => (
        <Row key={`${row.line} ${row.title}`} {...row} />
      ))}
    </ul>
    {fault && <Notice tone="warn">{fault}</Notice>}
    <p>
      <button type="submit" name="go" value="mark" className={button.primary} aria-disabled={pending}>
        Mark what is chosen
      </button>
    </p>
  </section>
)

const maybe = (count: number) =>
  count === 1
    ? 'It may be this one: choose it, or leave it out.'
    : `It may be one of ${count}: choose it, or leave it out.`

const Row = ({ line, title, candidates, chosen, when, fault }: ListRow) => (
  <li className="grid gap-2 border-line border-t pt-4">
    <p className="wrap-anywhere">
      <strong>{title}</strong> <span className="text-muted text-sm">line {line}</span>
    </p>
    {candidates.length === 0 ? (
      <p className="text-muted">No milestone here is like it.</p>
    ) : (
      <div className="grid gap-3 sm:grid-cols-[2fr_1fr]">
        <Labelled label={`Milestone of line ${line}`} hint={chosen === '' && maybe(candidates.length)}>
          {(wiring) => (
            <select name={`match.${line}`} defaultValue={chosen} {...wiring}>
              <option value="">Leave out</option>
              {candidates.map((candidate) => (
                <option key={candidate.id} value={candidate.id}>
                  {candidate.title}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <Field
          name={`when.${line}`}
          label={`Finished, line ${line}`}
          autoComplete="off"
          defaultValue={when}
          error={fault}
        />
      </div>
    )}
  </li>
)
