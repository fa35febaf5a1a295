import type { Day } from '../day'

/**
 * One entry of the calendar feed: a whole day, so that no zone and no change of clocks can move it. Whatever has a day and
 * belongs into a calendar becomes one; app/calendar/[token]/route.ts puts them together.
 */
export type FeedEntry = {
  /** What it is about, the same for ever and among all entries of the person: `target git-github`. */
  key: string
  day: Day
  title: string
  description: string
  /** Where it stands in Waymark, from the first slash. */
  path: string
  /** When it was changed last, and how often: calendars take the newest. */
  changedAt: Date
  changes: number
}
