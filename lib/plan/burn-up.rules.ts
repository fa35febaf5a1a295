import type { Day } from '../day'
import { dayNumber, dayOf, daysAfter, weekdayOf } from './calendar.rules'
import type { Forecast } from './forecast.rules'
import { counting, type Plan } from './rules'
import type { PathWork } from './work.rules'

/** Estimated hours at the end of a day. What is not known there is null. */
export type Point = {
  day: Day
  done: number | null
  planned: number | null
  /** The two sides of the forecast, once the day lies ahead. */
  slow: number | null
  fast: number | null
}

export type BurnUp = { total: number; points: readonly Point[] }

/** Points along the picture, besides today. */
const STEPS = 24
/** Days that the picture reaches back and, without a forecast, ahead. */
const BACK = 28
const AHEAD = 84

/** Straight from what is done today to everything on the day of an end. */
function towards(end: Day, { today, done, total }: PathWork, day: number): number {
  const length = dayNumber(end) - dayNumber(today)
  return length <= 0 ? total : Math.min(total, done + ((total - done) * (day - dayNumber(today))) / length)
}

/** What the plan means to be done by the end of a day: what was done when it was made, and its hours on the days meant for it. */
function plannedAt({ hoursPerWeek, days, setOn }: Plan, work: PathWork) {
  if (hoursPerWeek === null) return () => null
  const made = setOn ?? work.today
  const counts = counting(work.pauses, work.today)
  const before = doneAt(work, daysAfter(made, -1))
  let sum = before
  let reached = dayNumber(made)
  return (day: number): number | null => {
    if (day < dayNumber(made)) return null
    // Points come in order, so each day is counted once.
    for (; reached <= day; reached += 1)
      if (counts(reached) && days.includes(weekdayOf(reached))) sum += hoursPerWeek / days.length
    return Math.min(work.total, sum)
  }
}

const doneAt = ({ walked }: PathWork, day: Day) =>
  walked.filter(({ on }) => on <= day).reduce((sum, { hours }) => sum + hours, 0)

/** The burn-up: hours done so far, hours planned, and the range of the forecast, from the beginning to its latest end. */
export function burnUpOf(plan: Plan, work: PathWork, forecast: Forecast): BurnUp {
  const { today, since, total } = work
  const first = Math.min(dayNumber(since ?? today), dayNumber(today) - BACK)
  const last = dayNumber(forecast.kind === 'range' ? forecast.latest : daysAfter(today, AHEAD))
  const length = Math.max(last - first, 1)
  const even = Array.from({ length: STEPS + 1 }, (_, step) => Math.round(first + (step * length) / STEPS))
  const marks = forecast.kind === 'range' ? [forecast.earliest, today] : [today]
  const days = [...new Set([...even, ...marks.map(dayNumber)])].sort((a, b) => a - b)
  const planned = plannedAt(plan, work)
  const now = dayNumber(today)
  const points = days.map((day) => ({
    day: dayOf(day),
    done: day <= now ? doneAt(work, dayOf(day)) : null,
    planned: planned(day),
    slow: forecast.kind === 'range' && day >= now ? towards(forecast.latest, work, day) : null,
    fast: forecast.kind === 'range' && day >= now ? towards(forecast.earliest, work, day) : null,
  }))
  return { total, points }
}
