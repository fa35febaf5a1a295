import type { Catalog } from '@/lib/catalog/rules'
import { byGroup, COVERAGES, type Covered, countOf } from '@/lib/skills/coverage.rules'
import { COVERAGE } from './words'
import './skills.css'

const HEIGHT = 10

/** How much of a group is held, in reach and missing, as lengths of one bar; the widest group fills the width. */
function Bar({ skills, widest }: { skills: readonly Covered[]; widest: number }) {
  const count = countOf(skills)
  const starts = { held: 0, 'in-reach': count.held, missing: count.held + count['in-reach'] }
  return (
    <svg viewBox={`0 0 ${widest} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {COVERAGES.map((each) => (
        <rect key={each} x={starts[each]} width={count[each]} height={HEIGHT} data-coverage={each} />
      ))}
    </svg>
  )
}

/** What is covered of what a target needs, by group: a bar for each, with its numbers. */
export function Coverage({ catalog, covered }: { catalog: Catalog; covered: readonly Covered[] }) {
  const groups = [...byGroup(catalog, covered)]
  const widest = Math.max(1, ...groups.map(([, skills]) => skills.length))
  return (
    <table className="coverage">
      <caption className="sr-only">Skills needed, by group: held, in reach and missing</caption>
      <thead>
        <tr>
          <th scope="col">Group</th>
          {COVERAGES.map((each) => (
            <th key={each} scope="col">
              <svg viewBox="0 0 10 10" aria-hidden="true">
                <rect width="10" height="10" data-coverage={each} />
              </svg>
              {COVERAGE[each]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map(([group, skills]) => (
          <tr key={group}>
            <th scope="row">
              {group}
              <Bar skills={skills} widest={widest} />
            </th>
            {COVERAGES.map((each) => (
              <td key={each}>{countOf(skills)[each]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
