import type { Day } from '../day'
import type { Catalog, Placement } from './rules'

/** The specialisation that a placement belongs to: of what somebody does instead of another milestone, that of the other. */
export const specialisationOf = ({ milestones }: Catalog, { id, insteadOf }: Placement): string | null =>
  milestones.get(insteadOf?.id ?? id)?.specialisation ?? null

/** Since when somebody has a specialisation; null where they did not choose it. */
export const specialisedOn = ({ specialisedIn }: Catalog, specialisationId: string): Day | null =>
  specialisedIn.find(({ id }) => id === specialisationId)?.on ?? null

/** Whether somebody chose the specialisation that a placement belongs to. */
export function isSpecialised(catalog: Catalog, placement: Placement): boolean {
  if (catalog.specialisedIn.length === 0) return false
  const id = specialisationOf(catalog, placement)
  return id !== null && specialisedOn(catalog, id) !== null
}
