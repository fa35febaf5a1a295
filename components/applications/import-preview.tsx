'use client'
import { useActionState } from 'react'
import { button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { importAll } from '@/lib/applications/actions'
import type { Preview } from '@/lib/applications/csv.rules'
import { STAGE_NAMES } from './words'
import './applications.css'

const KNOWN = { held: 'left out: in your list already', twice: 'added: more than once in this file' }

/** More than anybody corrects in one go. */
const SHOWN = 50

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`

/** What an import would do: with a mistake nothing, and where the mistakes are. */
export const ImportPreview = ({ text, rows, problems, ignored, fresh }: Preview) => (
  <section aria-labelledby="preview" className="grid gap-4">
    <h2 id="preview">What it would do</h2>
    {ignored.length > 0 && (
      <p className="wrap-anywhere">Columns that are not imported: {ignored.join(', ')}.</p>
    )}
    {problems.length > 0 ? (
      <Problems problems={problems} />
    ) : (
      <Confirm text={text} fresh={fresh} rows={rows} />
    )}
  </section>
)

const Problems = ({ problems }: Pick<Preview, 'problems'>) => (
  <>
    <Notice tone="warn">
      Nothing can be imported yet: {count(problems.length, 'thing is', 'things are')} wrong. Correct the text
      above and check again.
    </Notice>
    <ul className="grid gap-1 wrap-anywhere">
      {problems.slice(0, SHOWN).map(({ line, message }) => (
        <li key={`${line} ${message}`}>
          <strong>Line {line}.</strong> {message}
        </li>
      ))}
    </ul>
    {problems.length > SHOWN && <p>And {problems.length - SHOWN} more.</p>}
  </>
)

function Confirm({ text, fresh, rows }: Pick<Preview, 'text' | 'fresh' | 'rows'>) {
  const [result, formAction, pending] = useActionState(importAll, null)
  if (fresh === 0) return <Notice tone="calm">Nothing to add: your list has everything in it already.</Notice>
  return (
    <>
      <form action={formAction} className="grid justify-items-start gap-3">
        <Notice tone="calm">
          {count(fresh, 'application', 'applications')} would be added
          {rows.length > fresh && `, ${rows.length - fresh} left out`}. Nothing is stored yet.
        </Notice>
        <input type="hidden" name="text" value={text} />
        {result?.ok === false && <Notice tone="warn">{result.message}</Notice>}
        <button type="submit" className={button.primary} aria-disabled={pending}>
          Import {count(fresh, 'application', 'applications')}
        </button>
      </form>
      <table className="applications">
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Position</th>
            <th scope="col">Stage</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, company, role, stage, known }) => (
            <tr key={line}>
              <td>
                <span className="sm:sr-only">Line </span>
                {line}
              </td>
              <th scope="row">
                {company}, {role}
              </th>
              <td>
                {STAGE_NAMES[stage]}
                {known && <span>, {KNOWN[known]}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
