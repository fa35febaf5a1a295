import { education, start, tools } from './path.groups'
import type { Group, Row, Subject } from './rows'
import { briefSkills, skills } from './skills.group'
import { week } from './week.groups'
import { briefWork, contrastGroup, work } from './work.groups'
import { briefLeads, industries, leads, market } from './world.groups'

/** Where nothing is recorded of either role, a row says only that, unless it bears a note. */
const says = ({ cells, note }: Row) => note !== undefined || cells.some(({ items }) => items.length > 0)

const present = (groups: readonly (Group | null)[]): Group[] =>
  groups
    .flatMap((group) => (group ? { ...group, rows: group.rows.filter(says) } : []))
    .filter(({ rows }) => rows.length > 0)

/** Everything that is recorded about two roles. */
export const wholeComparison = (subject: Subject): Group[] =>
  present(
    [contrastGroup, work, week, skills, tools, education, leads, industries, market, start].map((group) =>
      group(subject),
    ),
  )

/** What tells two roles apart at a glance. */
export const briefComparison = (subject: Subject): Group[] =>
  present([contrastGroup, briefWork, briefSkills, tools, briefLeads, start].map((group) => group(subject)))
