import type { Day } from '../day'
import { dayNumber, dayOf, daysAfter, mondayOf } from '../plan/calendar.rules'
import { type Learning, learntWithin } from './learning.rules'

/** How often something was learnt between two days, both included. */
type Bar = { from: Day; to: Day; count: number }

/** Bars up to today, the oldest first. */
export type Chart = { unit: 'day' | 'week' | 'month'; bars: readonly Bar[] }

const DAYS = 14
const WEEKS = 10
const MONTHS = 12
const LATEST: Day = '9999-12-31'

const firstOfMonth = (day: Day, back: number): Day => {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() - back)
  return date.toISOString().slice(0, 10)
}

/** The first day of each bar, the oldest first, and the unit that fits the age: 14 days, 10 weeks or 12 months. */
function startsOf({ since, today }: { since: Day; today: Day }): [Chart['unit'], Day[]] {
  const age = dayNumber(today) - dayNumber(since) + 1
  const backwards = (count: number, start: (back: number) => Day) =>
    Array.from({ length: count }, (_, place) => start(count - 1 - place))
  if (age <= DAYS) return ['day', backwards(DAYS, (back) => daysAfter(today, -back))]
  const monday = mondayOf(dayNumber(today))
  if (age <= 7 * WEEKS) return ['week', backwards(WEEKS, (back) => dayOf(monday - 7 * back))]
  return ['month', backwards(MONTHS, (back) => firstOfMonth(today, back))]
}

/** What was learnt lately, in the unit that fits how long somebody has been here. */
export function chartOf(learning: Learning, span: { since: Day; today: Day }): Chart {
  const [unit, starts] = startsOf(span)
  const bars = starts.map((from, place) => {
    const next = starts[place + 1]
    const to = next ? daysAfter(next, -1) : span.today
    // Who moved west has learnt on a day that has not begun where they are now.
    return { from, to, count: learntWithin(learning, from, next ? to : LATEST) }
  })
  return { unit, bars }
}
