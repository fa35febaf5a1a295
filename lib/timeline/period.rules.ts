import type { Day } from '../day'
import { daysAfter } from '../plan/calendar.rules'

/** A month or a year of somebody's history, named as in an address: `2026-11`, `2026`. */
export type Period = { name: string; unit: 'month' | 'year'; from: Day; to: Day }

const EARLIEST = 1970

const monthFrom = (year: number, month: number): Day =>
  new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)

const made = (unit: Period['unit'], from: Day, after: Day): Period => ({
  ...{ name: from.slice(0, unit === 'month' ? 7 : 4), unit, from },
  to: daysAfter(after, -1),
})

const monthPeriod = (year: number, month: number) =>
  made('month', monthFrom(year, month), monthFrom(year, month + 1))
const yearPeriod = (year: number) => made('year', monthFrom(year, 0), monthFrom(year + 1, 0))

/** The month or year that an address names, from 1970 up to the one of today; null for anything else. */
export function periodFrom(name: string, today: Day): Period | null {
  const [, year, month] = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/.exec(name) ?? []
  if (!year || Number(year) < EARLIEST) return null
  const period = month ? monthPeriod(Number(year), Number(month) - 1) : yearPeriod(Number(year))
  return period.from <= today ? period : null
}

/** Calendar days that two zones may be apart, of which the widest are 25 hours. */
const MOVED = 2

/** The same for a recap: somebody who moved west may have learnt in a month that has not begun where they are now. */
export const recapPeriodFrom = (name: string, today: Day): Period | null =>
  periodFrom(name, daysAfter(today, MOVED))

/** The periods of the same length before and after; null before 1970, and after the one of today. */
export function around(period: Period, today: Day): { before: Period | null; after: Period | null } {
  const [year, month] = [Number(period.from.slice(0, 4)), Number(period.from.slice(5, 7)) - 1]
  const shifted = (by: number) =>
    period.unit === 'month' ? monthPeriod(year, month + by) : yearPeriod(year + by)
  const known = ({ name }: Period) => periodFrom(name, today)
  return { before: known(shifted(-1)), after: known(shifted(1)) }
}
