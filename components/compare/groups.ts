import { education, start, tools } from './path.groups'
import type { Group, Subject } from './rows'
import { briefSkills, skills } from './skills.group'
import { briefWork, contrastGroup, week, work } from './work.groups'
import { briefLeads, industries, leads, market } from './world.groups'

const present = (groups: readonly (Group | null)[]): Group[] =>
  groups.filter((group): group is Group => group !== null && group.rows.length > 0)

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
