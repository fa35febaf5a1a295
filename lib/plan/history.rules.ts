import type { Day } from '../day'
import { EVERY_DAY, type Weekday } from './calendar.rules'
import { DEFAULT_HOURS, type Plan, type Target } from './rules'

/** An entry of the history: what it says, and the person's day on which it was written. */
export type Told = { kind: string; detail: string | null; on: Day }

type Hours = Pick<Plan, 'hoursPerWeek' | 'days' | 'setOn'>

/** The hours and days that entries lead to, oldest first. Other hours are another plan, which counts from their day. */
export const hoursAfter = (entries: readonly Told[]): Hours =>
  entries.reduce<Hours>(
    (held, { detail, on }) => {
      const [hours, days = ''] = (detail ?? '').split(' ')
      const hoursPerWeek = hours === '-' ? null : Number(hours)
      return {
        hoursPerWeek,
        days: [...days].map((digit) => Number(digit) as Weekday),
        setOn: hoursPerWeek === held.hoursPerWeek ? (held.setOn ?? on) : on,
      }
    },
    { hoursPerWeek: DEFAULT_HOURS, days: EVERY_DAY, setOn: null },
  )

type Named = Omit<Target, 'milestoneId'>

/** The target date that entries about one milestone lead to, oldest first; null where the last one removed it. */
export const targetAfter = (entries: readonly Told[]): Named | null =>
  entries.reduce<Named | null>((held, { detail: on }) => {
    if (on === null) return null
    return { on, firstOn: held?.firstOn ?? on, moves: held ? held.moves + 1 : 0 }
  }, null)

/** The last day of a pause that the last of its entries leaves; null as long as it lasts. */
export function pauseEndAfter(entries: readonly Told[]): Day | null {
  const [, toDay = '-'] = (entries.at(-1)?.detail ?? '').split(' ')
  return toDay === '-' ? null : toDay
}
