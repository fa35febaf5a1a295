import type { Day } from '../day'
import { dayNumber, dayOf, mondayOf, weekdayOf } from './calendar.rules'
import type { Work } from './forecast.rules'
import { counting } from './rules'

/** Something to be done: its hours, and what helps to have done before. */
export type Task = { id: string; hours: number; needs: readonly string[]; started: boolean }

/** A milestone in a week: how many of its hours fall into it, and whether it was begun before and is finished by then. */
type Share = { id: string; hours: number; begun: boolean; finished: boolean }

export type Week = { monday: Day; shares: readonly Share[]; paused: boolean }

/**
 * The order to do tasks in: what was started first, then as given; a task waits for those it needs as long as they are tasks
 * themselves. Needs in a circle wait for nothing.
 */
export function inOrder(tasks: readonly Task[]): Task[] {
  const waiting = [...tasks.filter(({ started }) => started), ...tasks.filter(({ started }) => !started)]
  const ordered: Task[] = []
  const open = new Set(waiting.map(({ id }) => id))
  while (waiting.length > 0) {
    const free = waiting.findIndex(({ id, needs }) => !needs.some((each) => each !== id && open.has(each)))
    const [next] = waiting.splice(Math.max(free, 0), 1)
    if (!next) break
    ordered.push(next)
    open.delete(next.id)
  }
  return ordered
}

/**
 * The weeks ahead, from the one of today: which milestones fall into each at `perWeek` hours, spread evenly over the days meant
 * for it. It starts today over what is left, whatever was planned before. At most `most` weeks; those in a pause stay empty.
 */
export function weeksAhead(
  { today, days, pauses }: Pick<Work, 'today' | 'days' | 'pauses'>,
  tasks: readonly Task[],
  perWeek: number,
  most: number,
): { weeks: Week[]; more: boolean } {
  const counts = counting(pauses, today)
  const first = dayNumber(today)
  const queue = inOrder(tasks).map(({ id, hours, started }) => ({ id, left: hours, begun: started }))
  const weeks: Week[] = []
  for (let monday = mondayOf(first); queue.length > 0 && weeks.length < most; monday += 7) {
    const ahead = [0, 1, 2, 3, 4, 5, 6].map((each) => monday + each).filter((day) => day >= first)
    const meant = ahead.filter((day) => counts(day) && days.includes(weekdayOf(day)))
    let room = (meant.length * perWeek) / days.length
    const shares: Share[] = []
    for (let task = queue[0]; task && room > 1e-6; task = queue[0]) {
      const hours = Math.min(task.left, room)
      room -= hours
      task.left -= hours
      const finished = task.left <= 1e-6
      shares.push({ id: task.id, hours, begun: task.begun, finished })
      task.begun = true
      if (finished) queue.shift()
    }
    weeks.push({ monday: dayOf(monday), shares, paused: !ahead.some(counts) })
  }
  return { weeks, more: queue.length > 0 }
}
