import { differenceInCalendarDays, parseISO } from 'date-fns'
import type { Day } from '../day'

/** A certificate with a last day. */
export type Expiry = { milestoneId: string; expiresOn: Day }

/** How long before the end a certificate appears on the dashboard, in days. */
const NOTICE_DAYS = 60

/** The certificates that expire today or within 60 days, the first to go first, with the days that are left. */
export const expiringSoon = (expiries: readonly Expiry[], today: Day): (Expiry & { daysLeft: number })[] =>
  expiries
    .map((each) => ({
      ...each,
      daysLeft: differenceInCalendarDays(parseISO(each.expiresOn), parseISO(today)),
    }))
    .filter(({ daysLeft }) => daysLeft >= 0 && daysLeft <= NOTICE_DAYS)
    .sort((a, b) => a.daysLeft - b.daysLeft)
