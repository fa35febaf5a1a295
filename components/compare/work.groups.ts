import type { Confidence } from '@/lib/guide/claim.rules'
import {
  type FoundingRole,
  type Guide,
  isFounding,
  type Owned,
  type Role,
  type Task,
} from '@/lib/guide/rules'
import { both, type Cell, cell, type Group, type Item, type Row, type Subject, textCell } from './rows'
import { CONFIDENCE, OWNED } from './words'

const NO_TASKS = 'No tasks are recorded for this role.'

/** The two roles, where both are founding ones. */
export const bothFounding = ([a, b]: Subject['roles']): [FoundingRole, FoundingRole] | null =>
  isFounding(a.id) && isFounding(b.id) ? [a.id, b.id] : null

/** "Opinion: Owl Press (2024); Fox Blog": of what kind the one-line contrasts are, and whose. */
function whoSays({ contrasts }: Guide): string {
  const kinds = [...new Set(contrasts.map(({ confidence }) => confidence))]
  const of = (kind: Confidence) =>
    contrasts
      .filter(({ confidence }) => confidence === kind)
      .map(({ source: { publisher, year } }) => (year ? `${publisher} (${year})` : publisher))
  return kinds.map((kind) => `${CONFIDENCE[kind]}: ${[...new Set(of(kind))].join('; ')}`).join('. ')
}

/** The roles in one line each; only the two founding roles have such lines. */
export function contrastGroup({ guide, roles }: Subject): Group | null {
  const founding = bothFounding(roles)
  if (!founding || founding[0] === founding[1]) return null
  const rows = guide.contrasts.map((contrast): Row => {
    const [name = ''] = contrast.id.split('-').slice(-1)
    return {
      id: contrast.id,
      name: `The ${name}`,
      cells: both(roles, (_, place) => textCell(contrast[founding[place === 0 ? 0 : 1]])),
      loud: true,
    }
  })
  return { id: 'contrast', title: 'In one line', note: whoSays(guide), rows }
}

const RANK: Record<Owned, number> = { primary: 3, shared: 2, secondary: 1, none: 0 }

const ownedItem = (owned: Owned): Item => ({ text: OWNED[owned], mark: owned })

/** Where sources disagree about who does it, the way to the first of them, or to what is said about it. */
function disagreement({ id, contested, claimIds: [first] }: Task, role: Role): Pick<Row, 'note' | 'href'> {
  if (!contested) return {}
  return { note: 'Sources disagree', href: first ? `#claim-${first}` : `/roles/${role.id}#${id}` }
}

/** Each task with who owns it, from what is most the first role's to what is most the second's. */
function taskRows({ guide, roles }: Subject, [a, b]: [FoundingRole, FoundingRole]): Row[] {
  const lean = ({ ownership }: Task) => RANK[ownership[b]] - RANK[ownership[a]]
  return [...guide.tasks]
    .sort((one, other) => lean(one) - lean(other))
    .map((task) => ({
      id: task.id,
      name: task.title,
      ...disagreement(task, roles[0]),
      terse: true,
      cells: [cell([ownedItem(task.ownership[a])]), cell([ownedItem(task.ownership[b])])],
    }))
}

function tasksOf(guide: Guide, role: Role): Cell {
  if (!isFounding(role.id)) return cell([], NO_TASKS)
  const { id } = role
  const tasks = guide.tasks
    .filter(({ ownership }) => ownership[id] !== 'none')
    .sort((one, other) => RANK[other.ownership[id]] - RANK[one.ownership[id]])
  return cell(
    tasks.map(({ title, ownership }) => ({
      text: title,
      note: OWNED[ownership[id]].toLowerCase(),
      mark: ownership[id],
    })),
    NO_TASKS,
  )
}

const responsibilities = ({ catalog, roles }: Subject): Row => ({
  id: 'responsibilities',
  name: 'Responsibilities',
  cells: both(roles, ({ pathId }) =>
    cell((catalog.paths.get(pathId ?? '')?.responsibilities ?? []).map((text) => ({ text }))),
  ),
})

/** What a role is there for, in a few lines. */
export const briefWork = (subject: Subject): Group => ({
  id: 'do',
  title: 'What you do',
  rows: [responsibilities(subject)],
})

/** What a role is there for, and every task with its owner. */
export function work(subject: Subject): Group {
  const { guide, roles } = subject
  const founding = bothFounding(roles)
  const summary: Row = {
    id: 'summary',
    name: 'In short',
    cells: both(roles, (role) => textCell(role.summary)),
  }
  const tasks = founding
    ? taskRows(subject, founding)
    : [{ id: 'tasks', name: 'Tasks', cells: both(roles, (role) => tasksOf(guide, role)) }]
  return {
    id: 'do',
    title: 'What you do',
    ...(founding && { note: `${guide.tasks.length} tasks and who owns them` }),
    rows: [summary, responsibilities(subject), ...tasks],
  }
}
