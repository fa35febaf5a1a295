import { percentWords } from '@/components/compare/words'
import { Link } from '@/components/ui/link'
import { compareSkills, comparisonAddress } from '@/lib/guide/comparison.rules'
import { neighboursOf, readinessBetween } from '@/lib/guide/overlap.rules'
import type { Guide, Role } from '@/lib/guide/rules'
import { Part } from './part'

/** How many of the most alike roles are seen at once. */
const NEAREST = 5

type RowsProps = { guide: Guide; role: Role; neighbours: ReturnType<typeof neighboursOf>; caption: string }

const Rows = ({ guide, role, neighbours, caption }: RowsProps) => (
  <table className="role-neighbours">
    <caption className="sr-only">{caption}</caption>
    <thead>
      <tr>
        <th scope="col">Role</th>
        <th scope="col">Overlap</th>
        <th scope="col">You would bring</th>
        <th scope="col">Skills shared</th>
        <th scope="col">
          <span className="sr-only">Comparison</span>
        </th>
      </tr>
    </thead>
    <tbody>
      {neighbours.map(({ role: other, overlap }) => (
        <tr key={other.id}>
          <th scope="row">
            <Link href={`/roles/${other.id}`}>{other.title}</Link>
          </th>
          <td>
            <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
              <rect width="100" height="8" />
              <rect width={overlap} height="8" data-full="true" />
            </svg>
            {percentWords(overlap)}
          </td>
          <td>
            <span className="role-you">You would bring </span>
            {percentWords(readinessBetween(role, other, guide.meanings.weights))}
          </td>
          <td>
            {compareSkills(role, other).shared.length} of {other.skills.length}
            <span className="role-you"> skills</span>
          </td>
          <td>
            <Link href={comparisonAddress(role.id, other.id)}>
              Compare<span className="sr-only"> with {other.title}</span>
            </Link>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** The roles that are most alike, computed from the skills. */
export function Neighbours({ guide, role }: { guide: Guide; role: Role }) {
  const all = neighboursOf(guide, role)
  const rest = all.slice(NEAREST)
  return (
    <Part
      id="neighbours"
      title="Neighbouring roles"
      note="By how much of the skills is the same. What you would bring is how much of the other role somebody who fills this one already has."
    >
      <Rows guide={guide} role={role} neighbours={all.slice(0, NEAREST)} caption="The most alike roles" />
      {rest.length > 0 && (
        <details className="mt-4">
          <summary>The other {rest.length}</summary>
          <Rows guide={guide} role={role} neighbours={rest} caption="Less alike roles" />
        </details>
      )}
      <details className="mt-4">
        <summary>How this is computed</summary>
        <p className="role-note mt-2">{guide.meanings.overlapFormula}</p>
      </details>
    </Part>
  )
}
