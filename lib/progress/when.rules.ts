import { type Day, EARLIEST_DAY, isDay } from '../day'

/** What a day is only known to be within. */
export type Within = 'month' | 'year'

/** A day or, with `within`, one of the month or year that begins on it: nobody knows which. */
export type When = { on: Day; within: Within | null }

/** `2026-11-21`, `2026-11` or `2026`, as it stands in the value of a button. */
export const whenText = ({ on, within }: When): string =>
  within === null ? on : on.slice(0, within === 'month' ? 7 : 4)

/** The inverse of `whenText`; null for anything else, and for days that do not exist. */
export function whenFrom(text: string): When | null {
  const within = ({ 4: 'year', 7: 'month', 10: null } as const)[text.length]
  if (within === undefined) return null
  const on = `${text}-01-01`.slice(0, 10)
  return isDay(on) ? { on, within } : null
}

/** Why nobody can have finished something then; null if they can. A month or year that has begun may be meant. */
export function whyNotThen({ on }: When, today: Day): string | null {
  if (on > today) return 'Choose today or an earlier day.'
  return on < EARLIEST_DAY ? 'Choose a day in 1970 or later.' : null
}
