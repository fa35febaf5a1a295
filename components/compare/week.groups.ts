import { both, cell, type Group, type Row, type Subject } from './rows'
import { topicRows } from './topic.rows'
import { bothFounding } from './work.groups'

const LEADS = (lead: string, [a, b]: Subject['roles']) =>
  lead === 'both' ? 'Both lead' : `${lead === a.id ? a.title : b.title} leads`

/** A shared project in steps, with what each of the two does in them. */
function checkpointRows({ guide, roles }: Subject): Row[] {
  const founding = bothFounding(roles)
  if (!founding || founding[0] === founding[1]) return []
  return guide.checkpoints.map(({ id, order, title, whoLeads, tasks }) => ({
    id,
    name: `${order}. ${title}`,
    note: LEADS(whoLeads, roles),
    cells: both(roles, (_, place) => cell(tasks[founding[place === 0 ? 0 : 1]].map((text) => ({ text })))),
  }))
}

const collaborators = ({ guide, roles }: Subject): Row => ({
  id: 'collaborators',
  name: 'Works with',
  cells: both(roles, ({ id }) =>
    cell(
      guide.collaborators
        .filter(({ worksWith }) => worksWith.includes(id))
        .map(({ title, note }) => ({ text: title, note })),
    ),
  ),
})

/** Where the hours go, whom one meets, and one project that both do together. */
export const week = (subject: Subject): Group => ({
  id: 'week',
  title: 'A week',
  rows: [...topicRows(subject, 'week'), collaborators(subject), ...checkpointRows(subject)],
})
