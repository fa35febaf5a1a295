import type { Day } from '../day'
import { dayNumber, dayOf, daysAfter, mondayOf } from '../plan/calendar.rules'
import type { Within } from '../progress/when.rules'

/** How much of the timeline stands under one heading. */
export const ZOOMS = ['week', 'month', 'quarter', 'year'] as const
export type Zoom = (typeof ZOOMS)[number]

export const DEFAULT_ZOOM: Zoom = 'month'

/** A week (from Monday, ISO 8601), month, quarter or year, and its first day. */
export type Stretch = { unit: Zoom; from: Day }

type Dated = { occurredOn: Day; within: Within | null }

/** The first day of the stretch of that length that a day lies in. */
function startOf(unit: Zoom, day: Day): Day {
  if (unit === 'week') return dayOf(mondayOf(dayNumber(day)))
  if (unit === 'year') return `${day.slice(0, 4)}-01-01`
  const month = Number(day.slice(5, 7))
  const first = unit === 'month' ? month : month - ((month - 1) % 3)
  return `${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`
}

/**
 * Where an entry stands: in the stretch of its day, and where only a longer one is known, in that. The one rule of grouping;
 * `unitSql` (queries.ts) says the same to the database, which counts.
 */
export function stretchOf({ occurredOn, within }: Dated, zoom: Zoom): Stretch {
  const unit = within === 'year' ? 'year' : within === 'month' && zoom === 'week' ? 'month' : zoom
  return { unit, from: startOf(unit, occurredOn) }
}

/** The ISO 8601 week that begins on a Monday: the year of its Thursday, and its number in it. */
export function isoWeek(monday: Day): { year: string; week: number } {
  const thursday = daysAfter(monday, 3)
  const year = thursday.slice(0, 4)
  return { year, week: Math.floor((dayNumber(thursday) - dayNumber(`${year}-01-01`)) / 7) + 1 }
}

/** `2026-W47`, `2026-11`, `2026-Q4`, `2026`: no two stretches have one name. */
export function stretchName({ unit, from }: Stretch): string {
  if (unit === 'year') return from.slice(0, 4)
  if (unit === 'month') return from.slice(0, 7)
  if (unit === 'quarter') return `${from.slice(0, 4)}-Q${(Number(from.slice(5, 7)) + 2) / 3}`
  const { year, week } = isoWeek(from)
  return `${year}-W${String(week).padStart(2, '0')}`
}

/** The entries under their headings, both in the order given; each in exactly one. */
export function byStretch<E extends Dated>(
  entries: readonly E[],
  zoom: Zoom,
): { name: string; stretch: Stretch; entries: E[] }[] {
  const groups = new Map<string, { name: string; stretch: Stretch; entries: E[] }>()
  for (const entry of entries) {
    const stretch = stretchOf(entry, zoom)
    const name = stretchName(stretch)
    const group = groups.get(name)
    if (group) group.entries.push(entry)
    else groups.set(name, { name, stretch, entries: [entry] })
  }
  return [...groups.values()]
}
