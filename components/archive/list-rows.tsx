import { button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Labelled } from '@/components/ui/labelled'
import { Notice } from '@/components/ui/notice'
import type { ListPreview, ListRow } from '@/lib/progress/list.rules'

/** Every line with the milestone that it seems to be; the person has the last word. */
export const ListRows = ({
  preview: { rows, unnamed = 0, fault },
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
    {unnamed > 0 && (
      <Notice tone="calm">
        {unnamed === 1 ? 'One line is' : `${unnamed} lines are`} only an id. Choose the file of the roadmap
        together with your progress, and the names are found.
      </Notice>
    )}
    <ul className="grid gap-5">
      {rows.filter(isLike).map((row) => (
        <Row key={`${row.line} ${row.title}`} {...row} />
      ))}
    </ul>
    <Unlike rows={rows.filter((row) => !isLike(row))} />
    {fault && <Notice tone="warn">{fault}</Notice>}
    <p>
      <button type="submit" name="go" value="mark" className={button.primary} aria-disabled={pending}>
        Mark what is chosen
      </button>
    </p>
  </section>
)

const isLike = ({ candidates }: ListRow) => candidates.length > 0

/** What cannot be matched, by name. */
const Unlike = ({ rows }: { rows: readonly ListRow[] }) =>
  rows.length > 0 && (
    <div className="grid gap-2 border-line border-t pt-4">
      <h3>No milestone here is like these</h3>
      <ul className="wrap-anywhere list-disc pl-5 text-muted">
        {rows.map(({ line, title }) => (
          <li key={`${line} ${title}`}>
            {title} <span className="text-sm">line {line}</span>
          </li>
        ))}
      </ul>
    </div>
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
  </li>
)
