import { dateFormat } from '@/components/trail/date-format'
import { monthWords, whenSentence } from '@/components/trail/day-words'
import { daysAfter } from '@/lib/plan/calendar.rules'
import { isoWeek, type Stretch, stretchName } from '@/lib/timeline/stretch.rules'

const SPAN = dateFormat({ day: 'numeric', month: 'long', year: 'numeric' })

const at = (day: string) => new Date(`${day}T00:00:00Z`)

/** "16–22 November 2026 (week 47)", "November 2026", "October – December 2026", "2026". */
export function stretchWords({ unit, from }: Stretch): string {
  if (unit === 'year') return from.slice(0, 4)
  if (unit === 'month') return monthWords(from.slice(0, 7))
  if (unit === 'quarter') return monthWords(from.slice(0, 7), daysAfter(from, 80).slice(0, 7))
  return `${SPAN().formatRange(at(from), at(daysAfter(from, 6)))} (week ${isoWeek(from).week})`
}

/** Where a month or year can be read as a whole; null for others. */
export const stretchHref = (stretch: Stretch): string | null =>
  stretch.unit === 'month' || stretch.unit === 'year' ? `/timeline/${stretchName(stretch)}` : null

/** A heading over entries of which no more is known than the stretch: "Some time in 2024". */
export const looseWords = ({ unit, from }: Stretch): string =>
  whenSentence({ on: from, within: unit === 'year' ? 'year' : 'month' })
