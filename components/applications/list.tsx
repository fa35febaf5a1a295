'use client'
import { useActionState } from 'react'
import { Notice } from '@/components/ui/notice'
import { move } from '@/lib/applications/actions'
import { STAGES, type Stage, usualNext } from '@/lib/applications/rules'
import type { ApplicationRow } from './rows'
import { STAGE_NAMES } from './words'
import './applications.css'

type ListProps = {
  rows: readonly ApplicationRow[]
  view: 'board' | 'table'
  /** How many stand at each stage, listed or not. */
  counts: Partial<Record<Stage, number>>
}

/** The same applications as a board or as a table. One form: a button says which one moves where. */
export function ApplicationList({ rows, view, counts }: ListProps) {
  const [result, formAction] = useActionState(move, null)
  return (
    <form action={formAction}>
      <input type="hidden" name="view" value={view} />
      {result?.ok === false && <Notice tone="warn">{result.message}</Notice>}
      {view === 'board' ? <Board rows={rows} counts={counts} /> : <Table rows={rows} />}
    </form>
  )
}

const Table = ({ rows }: Pick<ListProps, 'rows'>) => (
  <table className="applications">
    <thead>
      <tr>
        <th scope="col">Position</th>
        <th scope="col">Stage</th>
        <th scope="col">Next action</th>
        <th scope="col">Move to</th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.id}>
          <th scope="row">
            <Position row={row} />
          </th>
          <td>
            <strong>{STAGE_NAMES[row.stage]}</strong> <span>{`since ${row.since}`}</span>
          </td>
          <td>{row.next}</td>
          <td>
            <Moves row={row} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

const Board = ({ rows, counts }: Omit<ListProps, 'view'>) => (
  <div className="board">
    {STAGES.map((stage) => ({ stage, cards: rows.filter((row) => row.stage === stage) }))
      .filter(({ cards }) => cards.length > 0)
      .map(({ stage, cards }) => (
        <section key={stage} aria-labelledby={`stage-${stage}`}>
          <h3 id={`stage-${stage}`}>
            {STAGE_NAMES[stage]} ({counts[stage]})
          </h3>
          <ul>
            {cards.map((row) => (
              <li key={row.id}>
                <Position row={row} />
                <span>{`since ${row.since}`}</span>
                {row.next && <span>{row.next}</span>}
                <Moves row={row} />
              </li>
            ))}
          </ul>
        </section>
      ))}
  </div>
)

const Position = ({ row: { id, company, role, place } }: { row: ApplicationRow }) => (
  <a href={`/applications/${id}`}>{[company, role, place].filter(Boolean).join(', ')}</a>
)

const Moves = ({ row }: { row: ApplicationRow }) => (
  <span className="moves">
    {usualNext(row.stage).map((stage) => (
      <button
        key={stage}
        type="submit"
        name="move"
        value={`${row.id}:${row.changes}:${stage}`}
        aria-label={`${STAGE_NAMES[stage]}: ${row.company}, ${row.role}`}
      >
        {STAGE_NAMES[stage]}
      </button>
    ))}
    <a href={`/applications/${row.id}#move`} aria-label={`Other stage or day: ${row.company}, ${row.role}`}>
      Other…
    </a>
  </span>
)
