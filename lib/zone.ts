import { tz } from '@date-fns/tz'
import { format } from 'date-fns'
import type { Day } from './day'

// Apart from lib/day.ts: the browser asks for days, and has no use for what knows the time zones.

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
