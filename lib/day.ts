/** A calendar day without a clock or a zone, as ISO 8601: `2026-11-21`. Days compare as strings. */
export type Day = string

/** Nothing was learnt online before the Unix epoch, and a typing slip like 0202 should not land on the timeline. */
export const EARLIEST_DAY: Day = '1970-01-01'

/** Whether `value` names an existing day: `2026-02-30` does not. */
export function isDay(value: string): value is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const date = toDate(value)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}

/** A day as the database driver wants a `date`: midnight UTC. */
export const toDate = (day: Day): Date => new Date(`${day}T00:00:00Z`)

/** The day in a `date` column. */
export const fromDate = (date: Date): Day => date.toISOString().slice(0, 10)
