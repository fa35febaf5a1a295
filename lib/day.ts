import { tz } from '@date-fns/tz'
import { format } from 'date-fns'

export { EARLIEST_DAY, isDay } from './named-day'

/** A calendar day without a clock or a zone, as ISO 8601: `2026-11-21`. Days compare as strings. */
export type Day = string

/** The calendar day at the instant `now` in an IANA time zone such as `Asia/Kathmandu`. */
export const dayIn = (timeZone: string, now: Date): Day => format(now, 'yyyy-MM-dd', { in: tz(timeZone) })

/** Whether this machine knows the IANA time zone. */
export function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value })
    return value.length > 0
  } catch {
    return false
  }
}

/** A day as the database driver wants a `date`: midnight UTC. */
export const toDate = (day: Day): Date => new Date(`${day}T00:00:00Z`)

/** The day in a `date` column. */
export const fromDate = (date: Date): Day => date.toISOString().slice(0, 10)
