import type { Day } from '../day'
import { dayNumber, EVERY_DAY, type Weekday } from './calendar.rules'

/** Hours a week for whoever has not said another number. */
export const DEFAULT_HOURS = 8
export const MOST_HOURS = 80

/** What somebody means to do. Without a row in the table it is `NO_PLAN_YET`. */
export type Plan = {
  /** null: they want no plan, only what their own pace says. */
  hoursPerWeek: number | null
  days: readonly Weekday[]
  /** No estimate is shown anywhere. */
  hidden: boolean
  /** Since when these hours are meant; null as long as nobody said so. */
  setOn: Day | null
  /** Counts the changes of hours and days. */
  version: number
}

export const NO_PLAN_YET: Plan = {
  hoursPerWeek: DEFAULT_HOURS,
  days: EVERY_DAY,
  hidden: false,
  setOn: null,
  version: 0,
}

export const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const

/** "8 h a week on Mon, Wed". */
export function planWords({ hoursPerWeek, days }: { hoursPerWeek: number | null; days: readonly number[] }) {
  if (hoursPerWeek === null) return 'no plan'
  const names = days.length === 7 ? 'every day' : `on ${days.map((day) => WEEKDAYS[day - 1]).join(', ')}`
  return `${hoursPerWeek} h a week, ${names}`
}

/** What `plan_set` keeps: `8 12345` are 8 hours (- for none) on the first five days of the week. */
export const planDetail = ({
  hoursPerWeek,
  days,
}: {
  hoursPerWeek: number | null
  days: readonly number[]
}) => `${hoursPerWeek ?? '-'} ${days.join('')}`

/** The same in words. */
export function planInHistory(detail: string | null): string {
  const [hours = '-', days = ''] = (detail ?? '').split(' ')
  return planWords({ hoursPerWeek: hours === '-' ? null : Number(hours), days: [...days].map(Number) })
}

export const PAUSE_KINDS = ['holiday', 'illness', 'other'] as const
type PauseKind = (typeof PAUSE_KINDS)[number]

/** A time that does not count, from its first to its last day; `toDay` is null until somebody goes on. */
export type Pause = { fromDay: Day; toDay: Day | null; kind: PauseKind }

/** What `paused` and `resumed` keep: `2026-12-24 2027-01-06 holiday`, with - for no last day. */
export const pauseDetail = ({ fromDay, toDay, kind }: Pause) => `${fromDay} ${toDay ?? '-'} ${kind}`

/** What a pause in the history was for. */
export const pauseInHistory = (detail: string | null): string => (detail ?? '').split(' ')[2] ?? ''

/** The pause that a day falls into. */
export const pauseOn = (pauses: readonly Pause[], day: Day): Pause | undefined =>
  pauses.find(({ fromDay, toDay }) => fromDay <= day && (toDay === null || day <= toDay))

/** Whether a day (as a number) counts: in no pause. A pause without an end ends where `until` is, as nobody knows better. */
export function counting(pauses: readonly Pause[], until: Day): (number: number) => boolean {
  const spans = pauses.map(({ fromDay, toDay }) => [
    dayNumber(fromDay),
    toDay === null ? dayNumber(until) - 1 : dayNumber(toDay),
  ])
  return (number) => !spans.some(([from = 0, to = 0]) => from <= number && number <= to)
}

/** A day somebody named for a milestone, the first they named, and how often it moved. */
export type Target = { milestoneId: string; on: Day; firstOn: Day; moves: number }
