import type { Day } from '../day'

/** Monday 1 to Sunday 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

const DAY_MS = 86_400_000

/** Days since 1970. Counted in UTC, where every day has 24 hours: no change of clocks can add or lose one. */
export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS

/** The day with that number. */
export const dayOf = (number: number): Day => new Date(number * DAY_MS).toISOString().slice(0, 10)

/** The day so many days later, or earlier. */
export const daysAfter = (day: Day, count: number): Day => dayOf(dayNumber(day) + count)

/** The first of January 1970 was a Thursday. */
export const weekdayOf = (number: number): Weekday => (((number + 3) % 7) + 1) as Weekday

/** The Monday on which the week of a day begins. */
export const mondayOf = (number: number): number => number - weekdayOf(number) + 1
