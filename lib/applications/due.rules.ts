import { differenceInCalendarDays, parseISO } from 'date-fns'
import type { Day } from '../day'
import type { ApplicationFacts, Stage } from './rules'

/** What somebody means to do next about an application, on a day. */
export type NextAction = Pick<ApplicationFacts, 'company' | 'role' | 'nextAction'> & {
  id: string
  stage: Stage
  on: Day
}

/** How long before its day a next action appears on the dashboard, in days. */
export const ACTION_NOTICE_DAYS = 7

/** Nothing is left to do about these; a silence may still be broken. */
const OVER: readonly Stage[] = ['completed', 'rejected', 'withdrawn']

/** The next actions of the coming seven days and those whose day has passed, the earliest first, with the days that are left. */
export const dueSoon = (actions: readonly NextAction[], today: Day): (NextAction & { daysLeft: number })[] =>
  actions
    .map((each) => ({ ...each, daysLeft: differenceInCalendarDays(parseISO(each.on), parseISO(today)) }))
    .filter(({ daysLeft, stage }) => daysLeft <= ACTION_NOTICE_DAYS && !OVER.includes(stage))
    .sort((a, b) => a.daysLeft - b.daysLeft)

/** "Interview: Owl Labs, Intern" where the next thing is one; otherwise what was written down. */
export const actionWords = ({ company, role, nextAction, stage }: Omit<NextAction, 'on' | 'id'>): string => {
  const what = stage === 'interview' ? 'Interview' : (nextAction ?? 'Next action')
  return `${what}: ${company}, ${role}`
}
