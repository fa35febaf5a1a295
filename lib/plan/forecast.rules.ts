import type { Day } from '../day'
import { dayNumber, dayOf, type Weekday, weekdayOf } from './calendar.rules'
import { counting, type Pause } from './rules'

/** Something finished on the day it was written down: its day and its estimated hours. */
export type Completion = { on: Day; hours: number }

export type Work = {
  today: Day
  /** Estimated hours of what is left. */
  remaining: number
  hoursPerWeek: number | null
  days: readonly Weekday[]
  pauses: readonly Pause[]
  /** The first day of the own history; null without one. */
  since: Day | null
  completions: readonly Completion[]
}

/** Own pace: hours finished in `weeks` weeks, by which one week is slower or faster than the mean. */
export type Pace = { weeks: number; hours: number; perWeek: number; slow: number; fast: number }

export type Forecast =
  | { kind: 'finished' }
  | { kind: 'none'; why: 'no-pace' | 'no-plan' | 'too-far'; pace: Pace | null }
  | {
      kind: 'range'
      /** `plan`: there are too few weeks to know a pace, so it is remaining hours ÷ hours a week. */
      basis: 'plan' | 'pace'
      /** Hours a week that were divided by. */
      perWeek: number
      remaining: number
      earliest: Day
      /** Remaining hours ÷ hours a week, without any spread. */
      plain: Day
      latest: Day
      pace: Pace | null
    }

/** Weeks that the own pace looks back on, and how many there must be before it counts. */
const WINDOW = 8
const FEWEST = 4

/** Days; whatever lies farther ahead is not worth a date. */
const HORIZON = 20 * 366

/**
 * The hours finished in each of the last eight weeks, the latest first. A week is seven days that count, back from today: days in
 * a pause are as if they had not been. Only whole weeks since the history began.
 */
function weeklyHours({ today, since, pauses, completions }: Work): number[] {
  if (!since) return []
  const first = dayNumber(since)
  const counts = counting(pauses, today)
  const hoursOn = new Map<number, number>()
  for (const { on, hours } of completions)
    hoursOn.set(dayNumber(on), (hoursOn.get(dayNumber(on)) ?? 0) + hours)
  const weeks: number[] = []
  let sum = 0
  let days = 0
  for (let day = dayNumber(today); day >= first && weeks.length < WINDOW; day -= 1) {
    // What was finished in a pause was finished all the same: it counts for the week around it.
    sum += hoursOn.get(day) ?? 0
    if (counts(day)) days += 1
    if (days === 7) {
      weeks.push(sum)
      sum = 0
      days = 0
    }
  }
  return weeks
}

/**
 * The own pace in hours a week: the mean of the weekly hours, and one standard error of the mean to either side, s ÷ √n with
 * s² = Σ(h − mean)² ÷ (n − 1) (NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.2). The slow side is at least half the mean: after
 * a single busy week the standard error is the mean itself, and nobody learns anything from "some day". Mean ± standard
 * error never falls when any week's hours rise, so finishing more never moves either end of a range later.
 */
export function paceOf(work: Work): Pace | null {
  const weekly = weeklyHours(work)
  const weeks = weekly.length
  if (weeks < FEWEST) return null
  const hours = weekly.reduce((sum, each) => sum + each, 0)
  const perWeek = hours / weeks
  const squares = weekly.reduce((sum, each) => sum + (each - perWeek) ** 2, 0)
  const error = Math.sqrt(squares / (weeks - 1) / weeks)
  return { weeks, hours, perWeek, slow: Math.max(perWeek - error, perWeek / 2), fast: perWeek + error }
}

/**
 * The day on which `remaining` hours are done at `perWeek`, spread evenly over the days of the week that are meant for it, from
 * today on. Days in a pause are left out. null beyond the horizon.
 */
export function finishOn(
  { today, remaining, days, pauses }: Pick<Work, 'today' | 'remaining' | 'days' | 'pauses'>,
  perWeek: number,
): Day | null {
  const counts = counting(pauses, today)
  // A millionth of an hour less, so that 8 hours in eighths of a week are not a day late by a rounding error.
  let left = Math.ceil((remaining * days.length) / perWeek - 1e-6)
  const first = dayNumber(today)
  for (let day = first; day < first + HORIZON; day += 1) {
    if (counts(day) && days.includes(weekdayOf(day))) left -= 1
    if (left <= 0) return dayOf(day)
  }
  return null
}

function range(work: Work, basis: 'plan' | 'pace', speeds: Omit<Pace, 'weeks' | 'hours'>, pace: Pace | null) {
  const earliest = finishOn(work, speeds.fast)
  const plain = finishOn(work, speeds.perWeek)
  const latest = finishOn(work, speeds.slow)
  if (!earliest || !plain || !latest) return { kind: 'none', why: 'too-far', pace } as const
  const { remaining } = work
  return { kind: 'range', basis, perWeek: speeds.perWeek, remaining, earliest, plain, latest, pace } as const
}

/**
 * When the remaining work will be done: a range from today, over what is left only. Remaining estimated hours ÷ own pace of the
 * last eight weeks (`paceOf`); with fewer than four weeks of history remaining hours ÷ the plan's hours a week. No date is
 * given where nothing was finished, where there is neither pace nor plan, or beyond twenty years.
 */
export function forecastOf(work: Work): Forecast {
  if (work.remaining <= 0) return { kind: 'finished' }
  const pace = paceOf(work)
  if (pace) return pace.perWeek > 0 ? range(work, 'pace', pace, pace) : { kind: 'none', why: 'no-pace', pace }
  const perWeek = work.hoursPerWeek
  if (perWeek === null) return { kind: 'none', why: 'no-plan', pace }
  return range(work, 'plan', { perWeek, slow: perWeek, fast: perWeek }, pace)
}
