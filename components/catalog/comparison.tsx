import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { type Catalog, hoursOf, type Path, placementsOf, sharedAndDifferentSkills } from '@/lib/catalog/rules'
import { aboutHours, KIND } from './words'
import './comparison.css'

type ComparisonProps = { catalog: Catalog; paths: readonly [Path, Path]; choose: (path: Path) => ReactNode }

/** How many milestones a reader sees of each path before opening it. */
const FIRST_STEPS = 4

const firstSteps = (catalog: Catalog, path: Path) =>
  placementsOf(path)
    .filter(({ optional }) => !optional)
    .slice(0, FIRST_STEPS)
    .flatMap(({ id }) => catalog.milestones.get(id) ?? [])

/** Two paths side by side, every number computed from the content. */
export function Comparison({ catalog, paths, choose }: ComparisonProps) {
  const { shared, onlyA, onlyB } = sharedAndDifferentSkills(catalog, ...paths)
  const only = [onlyA, onlyB]
  const names = (ids: readonly string[]) => ids.map((id) => catalog.skills.get(id)?.name ?? id).join(', ')
  const row = (name: string, cell: (path: Path, place: number) => ReactNode) => (
    <tr>
      <th scope="row">{name}</th>
      {paths.map((path, place) => (
        <td key={path.id}>{cell(path, place)}</td>
      ))}
    </tr>
  )
  return (
    <table className="comparison">
      <caption className="sr-only">
        {paths[0].title} and {paths[1].title} side by side
      </caption>
      <thead>
        <tr>
          <td />
          {paths.map((path) => (
            <th key={path.id} scope="col" data-path={path.id}>
              <span className="block text-xl">{path.title}</span>
              <span className="mt-1 mb-4 block font-normal text-muted">{path.tagline}</span>
              <span className="block">{choose(path)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {row('What you do', (path) => (
          <ul>
            {path.responsibilities.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        ))}
        {row('Hours', (path) => {
          const { required, optional } = hoursOf(catalog, path)
          return (
            <>
              {aboutHours(required)} required, {aboutHours(optional)} more if you do all that is optional.
              These are estimates.
            </>
          )
        })}
        {row('First steps', (path) => (
          <ol>
            {firstSteps(catalog, path).map((milestone) => (
              <li key={milestone.id}>
                <Link href={`/milestones/${milestone.id}`}>{milestone.title}</Link>{' '}
                <span className="text-muted text-sm">
                  {KIND[milestone.kind]}, {aboutHours(milestone.hours)}
                </span>
              </li>
            ))}
          </ol>
        ))}
        {row('Tools', (path) => path.typicalTools.join(', '))}
        <tr>
          <th scope="row">Skills both teach ({shared.length})</th>
          <td colSpan={2}>{names(shared)}</td>
        </tr>
        {row('Skills only here', (_, place) => (
          <>
            <strong>{only[place]?.length}:</strong> {names(only[place] ?? [])}
          </>
        ))}
        {row('Where it leads', (path) => path.ladder.map(({ title }) => title).join(' → '))}
        {row('The whole path', (path) => (
          <Link href={`/paths/${path.id}`}>
            {path.stages.length} stages, {placementsOf(path).length} milestones
          </Link>
        ))}
      </tbody>
    </table>
  )
}
