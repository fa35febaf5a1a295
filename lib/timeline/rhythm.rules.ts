import type { Day } from '../day'
import { dayNumber, dayOf, mondayOf } from '../plan/calendar.rules'
import { counting, type Pause } from '../plan/rules'
import { type Learning, learntWithin } from './learning.rules'

/** In how many of the last weeks somebody learnt. */
export type Rhythm = { active: number; of: number }

const WEEKS = 4

/**
 * A rhythm, not a streak: of the last four weeks (Monday to Sunday) those with something learnt. A week without anything does not
 * count against somebody while it is still running, where a pause touches it, or before the first day. null with no week to speak of.
 */
export function rhythmOf(
  learning: Learning,
  pauses: readonly Pause[],
  { since, today }: { since: Day; today: Day },
): Rhythm | null {
  const counts = counting(pauses, today)
  const thisMonday = mondayOf(dayNumber(today))
  const firstMonday = mondayOf(dayNumber(since))
  const rhythm = { active: 0, of: 0 }
  for (let monday = thisMonday; monday >= firstMonday && rhythm.of < WEEKS; monday -= 7) {
    const active = learntWithin(learning, dayOf(monday), dayOf(monday + 6)) > 0
    const excused = monday === thisMonday || [0, 1, 2, 3, 4, 5, 6].some((each) => !counts(monday + each))
    if (!active && excused) continue
    rhythm.of += 1
    rhythm.active += Number(active)
  }
  return rhythm.of > 0 ? rhythm : null
}
