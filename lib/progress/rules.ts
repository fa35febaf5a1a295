import type { Placement } from '../catalog/rules'
import { datesOn, type Standings, stateOf } from './state.rules'

export type Progress = {
  done: number
  required: number
  /** Whole percent, rounded down: 100 if and only if `complete`. */
  percent: number
  complete: boolean
}

/**
 * Progress on a set of placements = required milestones done ÷ required milestones. Optional ones never count, set-aside
 * ones never count as done, and an empty set is 0 % and not complete. The only percentage arithmetic there is.
 */
export function progressOf(placements: readonly Placement[], standings: Standings): Progress {
  const required = placements.filter((placement) => !placement.optional)
  const done = required.filter((placement) => stateOf(datesOn(placement, standings)) === 'done').length
  return {
    done,
    required: required.length,
    percent: required.length === 0 ? 0 : Math.floor((100 * done) / required.length),
    complete: required.length > 0 && done === required.length,
  }
}
