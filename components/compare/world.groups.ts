import { comparisonAddress } from '@/lib/guide/comparison.rules'
import { stepsAt } from '@/lib/guide/ladder.rules'
import { neighboursOf } from '@/lib/guide/overlap.rules'
import type { Role } from '@/lib/guide/rules'
import { both, cell, type Group, type Item, type Row, type Subject } from './rows'
import { topicRows } from './topic.rows'
import { BRANCH, percentWords } from './words'

/** How many of the most alike roles are named. */
const NEIGHBOURS = 3

const roleItem = ({ guide }: Subject, id: string, note: string): Item => ({
  text: guide.roles.get(id)?.title ?? id,
  note,
  href: `/roles/${id}`,
})

function onward(subject: Subject): Row {
  return {
    id: 'onward',
    name: 'Next roles',
    cells: both(subject.roles, ({ id }) =>
      cell(
        stepsAt(subject.guide, id).onward.map(({ to, branch }) => roleItem(subject, to, BRANCH[branch])),
        'No step beyond this role is recorded.',
      ),
    ),
  }
}

function towards(subject: Subject): Row {
  return {
    id: 'towards',
    name: 'Where people come from',
    cells: both(subject.roles, ({ id }) =>
      cell(
        stepsAt(subject.guide, id).towards.map(({ from, note }) => roleItem(subject, from, note)),
        'No step towards this role is recorded.',
      ),
    ),
  }
}

function alike({ guide, roles }: Subject): Row {
  const neighbours = (role: Role) => neighboursOf(guide, role).slice(0, NEIGHBOURS)
  return {
    id: 'alike',
    name: 'Most alike',
    cells: both(roles, (role) =>
      cell(
        neighbours(role).map(({ role: other, overlap }) => ({
          text: other.title,
          note: `${percentWords(overlap)} overlap`,
          href: comparisonAddress(role.id, other.id),
        })),
      ),
    ),
  }
}

/** Steps advise and never lock. */
export const leads = (subject: Subject): Group => ({
  id: 'leads',
  title: 'Where it leads',
  rows: [towards(subject), onward(subject), alike(subject)],
})

export const briefLeads = (subject: Subject): Group => ({
  id: 'leads',
  title: 'Where it leads',
  rows: [onward(subject)],
})

export const industries = ({ guide, roles }: Subject): Group => ({
  id: 'industries',
  title: 'Industries',
  rows: guide.industries.map(({ id, title, applications }) => ({
    id: `industry-${id}`,
    name: title,
    cells: both(roles, (role) =>
      cell(
        applications.filter(({ roleIds }) => roleIds.includes(role.id)).map((each) => ({ text: each.title })),
      ),
    ),
  })),
})

/** What sources say, side by side: how many for and against each proposition, and every salary they state. */
export const market = (subject: Subject): Group => ({
  id: 'market',
  title: 'Market',
  note: 'Counted, never averaged',
  rows: topicRows(subject, 'market'),
})
