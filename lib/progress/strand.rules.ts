import { type Catalog, type Path, type Placement, placementsOf } from '../catalog/rules'
import { specialisationOf, specialisedOn } from '../catalog/specialisation.rules'
import type { Day } from '../day'
import { type Progress, progressOf } from './rules'
import type { Standings } from './state.rules'

/** A specialisation as a path has it: what of the path belongs to it, required there or not, along the trail. */
export type Strand = {
  id: string
  title: string
  summary: string
  placements: readonly Placement[]
  /** Since when it is the person's; null as long as they did not choose it. */
  chosenOn: Day | null
}

/** The specialisations that a path offers, chosen or not, in its order. */
export const strandsOf = (catalog: Catalog, path: Path): Strand[] =>
  path.specialisations
    .map(({ id, title, summary }) => ({
      ...{ id, title, summary, chosenOn: specialisedOn(catalog, id) },
      placements: placementsOf(path).filter((each) => specialisationOf(catalog, each) === id),
    }))
    .filter(({ placements }) => placements.length > 0)

/** Only those that the person chose. */
export const chosenStrands = (catalog: Catalog, path: Path): Strand[] =>
  catalog.specialisedIn.length === 0 ? [] : strandsOf(catalog, path).filter((strand) => strand.chosenOn)

/** Where a strand is on the page of its path. */
export const strandId = (specialisationId: string): string => `strand-${specialisationId}`

/** For progress on a strand everything of it counts, what the path leaves optional, too. */
export const wholeOf = ({ placements }: Pick<Strand, 'placements'>): Placement[] =>
  placements.map((placement) => ({ ...placement, optional: false }))

/** How far somebody is with a specialisation: a progress of its own, and in no path's. */
export const strandProgress = (strand: Strand, standings: Standings): Progress =>
  progressOf(wholeOf(strand), standings)
