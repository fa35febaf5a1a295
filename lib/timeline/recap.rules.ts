import type { Catalog } from '../catalog/rules'
import type { Day } from '../day'
import { type Standings, stateOf } from '../progress/state.rules'
import { type When, whenText } from '../progress/when.rules'
import { type Gain, gainsOf } from '../skills/gain.rules'
import type { Learning } from './learning.rules'
import type { Period } from './period.rules'

/** What somebody did in a period. */
export type Recap = {
  /** The latest first; what was finished some time in the period after what has a day. */
  finished: readonly ({ id: string } & When)[]
  /** Estimated hours of what was finished. */
  hours: number
  /** Skills that what was finished brought, each at the highest level it reached. */
  gained: readonly Gain[]
  /** Days on which something was learnt. */
  days: number
}

const within = ({ from, to }: Period, day: Day) => from <= day && day <= to

/** Each skill once, at its highest level. */
function highest(gains: readonly Gain[]): Gain[] {
  const best = new Map<string, Gain>()
  for (const gain of gains) if (gain.level > (best.get(gain.id)?.level ?? 0)) best.set(gain.id, gain)
  return [...best.values()]
}

/** What was finished in a period and what it brought. What was known before belongs to none. */
export function recapOf(catalog: Catalog, standings: Standings, learning: Learning, period: Period): Recap {
  const gains = gainsOf(catalog, standings)
  const finished = [...standings]
    .flatMap(([id, dates]) => {
      const { doneOn: on, doneWithin = null, declaredOn } = dates
      if (!on || declaredOn || stateOf(dates) !== 'done' || !catalog.milestones.has(id)) return []
      const when = { on, within: doneWithin }
      // A day, month or year lies in a period whose name its own begins with: 2024-05-12 in 2024-05, 2024-05 in 2024.
      return whenText(when).startsWith(period.name) ? [{ id, ...when }] : []
    })
    .sort((a, b) => b.on.localeCompare(a.on))
  return {
    finished,
    hours: finished.reduce((sum, { id }) => sum + (catalog.milestones.get(id)?.hours ?? 0), 0),
    gained: highest(finished.flatMap(({ id }) => gains.get(id) ?? [])),
    days: [...learning.keys()].filter((day) => within(period, day)).length,
  }
}
