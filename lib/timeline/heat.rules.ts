import type { Day } from '../day'
import { dayNumber, dayOf, mondayOf } from '../plan/calendar.rules'
import type { Learning } from './learning.rules'

/** How much, in four steps that a pattern can show; 0 is nothing. */
type Heat = 0 | 1 | 2 | 3 | 4

type HeatDay = { day: Day; count: number; heat: Heat }

/** A week from Monday to Sunday; null where a day belongs to another year. */
export type HeatWeek = { monday: Day; days: readonly (HeatDay | null)[] }

/** How often it takes at least for each step. */
export const HEAT_STEPS = [1, 2, 4, 7] as const

const heatOf = (count: number): Heat => HEAT_STEPS.filter((step) => count >= step).length as Heat

/** A year as weeks of seven days, each with how much was learnt on it. Every day of the year is in it once. */
export function heatmapOf(learning: Learning, year: number): HeatWeek[] {
  const name = String(year).padStart(4, '0')
  const [first, last] = [dayNumber(`${name}-01-01`), dayNumber(`${name}-12-31`)]
  const weeks: HeatWeek[] = []
  for (let monday = mondayOf(first); monday <= last; monday += 7)
    weeks.push({
      monday: dayOf(monday),
      days: [0, 1, 2, 3, 4, 5, 6].map((each) => {
        const number = monday + each
        if (number < first || number > last) return null
        const day = dayOf(number)
        const count = learning.get(day) ?? 0
        return { day, count, heat: heatOf(count) }
      }),
    })
  return weeks
}
