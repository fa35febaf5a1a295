'use client'
import type { ReactNode } from 'react'
import { TermHint } from '@/components/glossary/term-hint'
import { Link } from '@/components/ui/link'
import type { Role } from '@/lib/guide/rules'
import { Items } from './items'
import type { Group, Row } from './rows'
import './comparison.css'
import './print.css'

type Side = Pick<Role, 'id' | 'title' | 'pathId'> & {
  /** What stands under the role before everything else: how far the reader is, and the link that chooses it. */
  lead: ReactNode
}

type ComparisonProps = { sides: readonly [Side, Side]; groups: readonly Group[] }

const Line = ({ row: { id, name, note, href, hint, cells, as, loud, terse } }: { row: Row }) => {
  const [a, b] = cells
  const look = loud ? 'comparison-loud' : undefined
  return (
    <tr id={id} data-terse={terse}>
      <th scope="row">
        {href ? <a href={href}>{name}</a> : name}
        {hint && <TermHint terms={hint.terms} about={name} place={hint.id} />}
        {note && <span className="comparison-note">{note}</span>}
      </th>
      <td colSpan={b ? undefined : 2} className={look}>
        <Items cell={a} as={as} />
      </td>
      {b && (
        <td className={look}>
          <Items cell={b} as={as} />
        </td>
      )}
    </tr>
  )
}

const Rows = ({ group: { id, title, note, rows } }: { group: Group }) => (
  <tbody id={id}>
    <tr>
      <th scope="rowgroup" colSpan={3} className="comparison-group">
        {title}
        {note && <span className="comparison-note">{note}</span>}
      </th>
    </tr>
    {rows.map((row) => (
      <Line key={row.id} row={row} />
    ))}
  </tbody>
)

const Name = ({ side: { id, title, pathId } }: { side: Side }) => (
  <th scope="col" data-path={pathId}>
    <Link href={`/roles/${id}`}>{title}</Link>
  </th>
)

/**
 * Two roles side by side: a head that stays in view, and rows under headings. It is given plain rows: drawn on the server cell by
 * cell, all of it would be sent twice and in full.
 */
export const Comparison = ({ sides: [a, b], groups }: ComparisonProps) => (
  <table className="comparison">
    <caption className="sr-only">
      {a.title} and {b.title} side by side
    </caption>
    <thead>
      <tr>
        <td />
        <Name side={a} />
        <Name side={b} />
      </tr>
    </thead>
    <tbody>
      <tr>
        <th scope="row">In a sentence</th>
        <td>{a.lead}</td>
        <td>{b.lead}</td>
      </tr>
    </tbody>
    {groups.map((group) => (
      <Rows key={group.id} group={group} />
    ))}
  </table>
)
