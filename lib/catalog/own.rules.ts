import type { Again, Catalog, Chosen, Milestone, MilestoneKind, Path, Placement, SkillLevel } from './rules'
import { placementOn, placementsOf } from './rules'

/** What somebody writes about a milestone that they add themselves. */
export type OwnFacts = {
  kind: MilestoneKind
  title: string
  url: string | null
  /** Estimated hours of work. */
  hours: number
  description: string | null
  /** In the order of their ids. */
  skills: readonly { id: string; level: SkillLevel }[]
}

export type OwnMilestone = OwnFacts & { id: string; version: number; removed: boolean }

/** One of them as lists show it. */
export type OwnListed = Pick<OwnMilestone, 'id' | 'kind' | 'title' | 'hours' | 'removed'> &
  Partial<OwnMilestone>

/** On one path somebody does `byId` instead of the required `milestoneId`. */
type Substitution = { pathId: string; milestoneId: string; byId: string; reason: string }

type Redo = Again & { milestoneId: string }

/** What makes the catalogue somebody's own. */
export type OwnVersion<M extends OwnListed = OwnListed> = {
  /** In their order. */
  milestones: readonly M[]
  substitutions: readonly Substitution[]
  again: readonly Redo[]
  specialisations: readonly Chosen[]
}

const PREFIX = 'own-'

/** More would be a catalogue, not a list. */
export const MOST_OWN = 200

/** Whether an id is, or would be, the one of a milestone that somebody added. */
export const isOwnId = (id: string): boolean => id.startsWith(PREFIX)

/** The id of a milestone that is to be added, from a UUID. */
export const ownId = (uuid: string): string => `${PREFIX}${uuid}`

const toMilestone = ({
  id,
  kind,
  title,
  url = null,
  hours,
  description,
  skills = [],
  removed,
}: OwnListed): Milestone => ({
  ...{ id, kind, title, url, hours, skills: removed ? [] : skills, own: true, retired: removed },
  ...{ provider: 'mine', description: description ?? '', prerequisites: [], specialisation: null },
  ...{ evidence: '', cost: 'varies' },
})

/** Whether a substitution holds on the path as it is now: what it replaces is required, and what it puts there is not. */
function holds(catalog: Catalog, path: Path, { pathId, milestoneId, byId }: Substitution): boolean {
  const requires = (id: string) => placementOn(path, id)?.optional === false
  return pathId === path.id && requires(milestoneId) && !requires(byId) && catalog.milestones.has(byId)
}

/** A path with what somebody does instead in the place of what it replaces: so one counts for exactly one. */
function ownPath(catalog: Catalog, path: Path, substitutions: readonly Substitution[]): Path {
  const held = substitutions.filter((each) => holds(catalog, path, each))
  if (held.length === 0) return path
  const replaced = new Map(held.map((each) => [each.milestoneId, each]))
  const elsewhere = new Set(held.map(({ byId }) => byId))
  return {
    ...path,
    stages: path.stages.map((stage) => ({
      ...stage,
      milestones: stage.milestones.flatMap((placement) => {
        const { byId, reason } = replaced.get(placement.id) ?? {}
        if (byId && reason) return [{ id: byId, optional: false, insteadOf: { id: placement.id, reason } }]
        return elsewhere.has(placement.id) ? [] : [placement]
      }),
    })),
  }
}

/** A path with what somebody does again on it. */
function againOn(path: Path, redos: readonly Redo[]): Path {
  const asked = redos.filter(({ pathId }) => pathId === path.id)
  if (asked.length === 0) return path
  const flagged = (placement: Placement): Placement => {
    const again = asked.find(({ milestoneId }) => milestoneId === placement.id)
    return again ? { ...placement, again: { pathId: path.id, on: again.on } } : placement
  }
  return {
    ...path,
    stages: path.stages.map((stage) => ({ ...stage, milestones: stage.milestones.map(flagged) })),
  }
}

/**
 * The catalogue as one person has it: with their own milestones and the specialisations they chose, and on each path what they do
 * instead of what it names, and what they do again.
 */
export function ownCatalog(
  catalog: Catalog,
  { milestones, substitutions, again, specialisations }: OwnVersion,
): Catalog {
  const chosen = specialisations.length > 0 ? { ...catalog, specialisedIn: specialisations } : catalog
  if (milestones.length + substitutions.length + again.length === 0) return chosen
  const extended: Catalog = {
    ...chosen,
    milestones: new Map([
      ...catalog.milestones,
      ...milestones.map((each) => [each.id, toMilestone(each)] as const),
    ]),
    own: milestones.filter(({ removed }) => !removed).map(({ id }) => id),
  }
  const paths = [...catalog.paths].map(
    ([id, path]) => [id, againOn(ownPath(extended, path, substitutions), again)] as const,
  )
  return { ...extended, paths: new Map(paths) }
}

/** Somebody's own milestones that stand in for nothing on this path: beside it, never inside its percent. */
export function besideOf(catalog: Catalog, path: Path): string[] {
  if (catalog.own.length === 0) return []
  const placed = new Set(placementsOf(path).map(({ id }) => id))
  return catalog.own.filter((id) => !placed.has(id))
}

/** The detail of an activity: everything that was written, so that the present can be rebuilt from the history. */
export const ownText = ({ kind, title, url, hours, description, skills }: OwnFacts): string =>
  JSON.stringify({ kind, title, url, hours, description, skills })
