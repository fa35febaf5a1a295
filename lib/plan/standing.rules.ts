import type { Day } from '../day'
import { dayNumber, weekdayOf } from './calendar.rules'
import type { Completion } from './forecast.rules'
import { counting, type Pause, type Plan } from './rules'

/** Against what the plan meant since it was made, in hours. */
export type PlanStanding = {
  state: 'ahead' | 'on track' | 'behind'
  since: Day
  meant: number
  finished: number
}

/**
 * Ahead, on track or behind: hours finished since the plan was made, against its hours for the days since then (today is not
 * over, so it does not count yet; pauses never do). Within one week's hours it is on track. A milestone's hours come all at once, when it
 * is finished, so the largest one in progress (`underWay`, in hours) makes nobody behind. null without a plan.
 */
export function planStanding(
  { hoursPerWeek, days, setOn }: Pick<Plan, 'hoursPerWeek' | 'days' | 'setOn'>,
  pauses: readonly Pause[],
  completions: readonly Completion[],
  underWay: number,
  today: Day,
): PlanStanding | null {
  if (hoursPerWeek === null || setOn === null) return null
  const counts = counting(pauses, today)
  let meantDays = 0
  for (let day = dayNumber(setOn); day < dayNumber(today); day += 1)
    if (counts(day) && days.includes(weekdayOf(day))) meantDays += 1
  const meant = (meantDays * hoursPerWeek) / days.length
  const finished = completions.filter(({ on }) => on >= setOn).reduce((sum, { hours }) => sum + hours, 0)
  const difference = finished - meant
  const late = difference < -(hoursPerWeek + underWay)
  const state = late ? 'behind' : difference > hoursPerWeek ? 'ahead' : 'on track'
  return { state, since: setOn, meant, finished }
}
