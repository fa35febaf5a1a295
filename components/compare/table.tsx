import type { ReactNode } from 'react'
import { TermHint } from '@/components/glossary/term-hint'
import { Link } from '@/components/ui/link'
import type { Role } from '@/lib/guide/rules'
import { Items } from './items'
import type { Group, Row } from './rows'
import './comparison.css'
import './print.css'

type ComparisonProps = {
  roles: readonly [Role, Role]
  groups: readonly Group[]
  /** What stands under each role before everything else: how far the reader is, and the link that chooses it. */
  lead: (role: Role) => ReactNode
}

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

/** Two roles side by side: a head that stays in view, and rows under headings. */
export const Comparison = ({ roles: [a, b], groups, lead }: ComparisonProps) => (
  <table className="comparison">
    <caption className="sr-only">
      {a.title} and {b.title} side by side
    </caption>
    <thead>
      <tr>
        <td />
        <th scope="col" data-path={a.pathId}>
          <Link href={`/roles/${a.id}`}>{a.title}</Link>
        </th>
        <th scope="col" data-path={b.pathId}>
          <Link href={`/roles/${b.id}`}>{b.title}</Link>
        </th>
      </tr>
    </thead>
    <tbody>
      <tr>
        <th scope="row">In a sentence</th>
        <td>{lead(a)}</td>
        <td>{lead(b)}</td>
      </tr>
    </tbody>
    {groups.map((group) => (
      <Rows key={group.id} group={group} />
    ))}
  </table>
)
