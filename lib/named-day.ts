import type { Day } from './day'

// Apart from lib/day.ts, so that the browser, which asks for it, is not sent what knows the time zones.

/** Nothing was learnt online before the Unix epoch, and a typing slip like 0202 should not land on the timeline. */
export const EARLIEST_DAY: Day = '1970-01-01'

/** Whether `value` names an existing day: `2026-02-30` does not. */
export function isDay(value: string): value is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}
