import { type Path, placementsOf } from '../catalog/rules'
import { oncePer } from '../once.rules'
import { datesOn, type Standings } from './state.rules'

const doneAgainOn = oncePer((path: Path) => placementsOf(path).filter(({ again }) => again))

/** All standings as they are on a path. */
export function standingsOn(path: Path, standings: Standings): Standings {
  const asked = doneAgainOn(path)
  if (asked.length === 0) return standings
  const here = new Map(standings)
  for (const placement of asked) {
    const dates = datesOn(placement, standings)
    if (dates) here.set(placement.id, dates)
  }
  return here
}
