import { aboutHours, KIND } from '@/components/catalog/words'
import { type Catalog, hoursOf, type Path, placementsOf } from '@/lib/catalog/rules'
import type { Role } from '@/lib/guide/rules'
import { both, type Cell, cell, type Group, type Row, type Subject, textCell } from './rows'

/** How many milestones a reader sees of each path before opening it. */
const FIRST_STEPS = 4

const NO_PATH = 'Waymark has no path to this role, so nothing is recorded.'

const pathOf = ({ catalog }: Subject, { pathId }: Role): Path | undefined => catalog.paths.get(pathId ?? '')

/** A row of something that only roles with a path have. */
const pathRow = (subject: Subject, row: Omit<Row, 'cells'>, answer: (path: Path) => Cell): Row => ({
  ...row,
  cells: both(subject.roles, (role) => {
    const path = pathOf(subject, role)
    return path ? answer(path) : cell([], NO_PATH)
  }),
})

/** What both work with, and what only one does. */
export function tools(subject: Subject): Group {
  const [ofA, ofB] = subject.roles.map((role) => pathOf(subject, role)?.typicalTools ?? [])
  const shared = (ofA ?? []).filter((tool) => ofB?.includes(tool))
  const only = pathRow(subject, { id: 'tools-only', name: 'Only here', as: 'words' }, ({ typicalTools }) =>
    cell(
      typicalTools.filter((tool) => !shared.includes(tool)).map((text) => ({ text })),
      'None: the other role uses all of these too.',
    ),
  )
  const common: Row = {
    id: 'tools-shared',
    name: 'Shared',
    cells: [cell(shared.map((text) => ({ text })))],
    as: 'words',
  }
  return { id: 'tools', title: 'Tools', rows: shared.length > 0 ? [common, only] : [only] }
}

export const education = (subject: Subject): Group => ({
  id: 'education',
  title: 'Education',
  rows: [
    pathRow(subject, { id: 'routes', name: 'Ways in' }, (path) =>
      cell(path.education.map((text) => ({ text }))),
    ),
  ],
})

const firstSteps = (catalog: Catalog, path: Path) =>
  placementsOf(path)
    .filter(({ optional }) => !optional)
    .slice(0, FIRST_STEPS)
    .flatMap(({ id }) => catalog.milestones.get(id) ?? [])

/** How long the path is, and where it begins. */
export function start(subject: Subject): Group {
  const { catalog } = subject
  return {
    id: 'start',
    title: 'First steps',
    rows: [
      pathRow(subject, { id: 'hours', name: 'Hours' }, (path) => {
        const { required, optional } = hoursOf(catalog, path)
        return textCell(
          `Required: ${aboutHours(required)}. All that is optional: ${aboutHours(optional)} more. These are estimates.`,
        )
      }),
      pathRow(subject, { id: 'steps', name: 'Begin with', as: 'steps' }, (path) =>
        cell(
          firstSteps(catalog, path).map(({ id, title, kind, hours }) => ({
            text: title,
            note: `${KIND[kind]}, ${aboutHours(hours)}`,
            href: `/milestones/${id}`,
          })),
        ),
      ),
      pathRow(subject, { id: 'path', name: 'The whole path' }, (path) =>
        cell([
          {
            text: `${path.stages.length} stages, ${placementsOf(path).length} milestones`,
            href: `/paths/${path.id}`,
          },
        ]),
      ),
    ],
  }
}
