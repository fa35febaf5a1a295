import type { Day } from '../day'
import { oncePer } from '../once.rules'

export const KINDS = ['course', 'internship', 'project', 'certification', 'reading', 'event'] as const
export type MilestoneKind = (typeof KINDS)[number]
export type SkillLevel = 1 | 2 | 3
export type Cost = 'free' | 'paid' | 'varies'

export type Skill = {
  id: string
  name: string
  group: string
  description: string
  /** No longer in the content; only retired milestones and paths still name it. */
  retired: boolean
}

/** A milestone is one thing wherever it is listed: finishing it counts on every path that has it. */
export type Milestone = {
  id: string
  kind: MilestoneKind
  title: string
  provider: string
  /** null where there is nothing to link to, as with an internship one finds oneself. */
  url: string | null
  /** Estimated hours of work. */
  hours: number
  description: string
  skills: readonly { id: string; level: SkillLevel }[]
  /** Ids that help to have done before: a hint, never a lock. */
  prerequisites: readonly string[]
  specialisation: string | null
  /** What to show as evidence. */
  evidence: string
  cost: Cost
  /** How many sent applications it asks for; they are counted where applications are kept. */
  applications?: number | undefined
  /** An internship step that gets somebody ready for a position, and is none. */
  prepares?: true | undefined
  dataset?: { name: string; url: string } | undefined
  /** Set when the provider or the editors withdrew it; progress on it stays. */
  retired: boolean
  /** Since when and why, where its file says so. */
  retirement?: { on: Day; reason: string } | undefined
  /** The milestone that replaces a retired one. */
  successor?: string | undefined
  /** Added by the person themselves, for themselves. */
  own?: true
}

/** Whether it is an internship that one holds, and no step that gets one ready for it. */
export const isPosition = ({ kind, prepares }: Pick<Milestone, 'kind' | 'prepares'>): boolean =>
  kind === 'internship' && !prepares

/** A specialisation that somebody chose, and the day on which they did: it holds on every path that has it. */
export type Chosen = { id: string; on: Day }

/** On one path somebody does a milestone again: what they did up to the day `on` does not count there. */
export type Again = { pathId: string; on: Day }

/** Where a milestone stands on one path. Only `optional` belongs to the path, the rest to the milestone. */
export type Placement = {
  id: string
  optional: boolean
  /** What the path has here, where the person does this one instead. */
  insteadOf?: { id: string; reason: string } | undefined
  again?: Again | undefined
}

type Stage = { id: string; title: string; goal: string; milestones: readonly Placement[] }

type Titled = { title: string; summary: string }

export type Path = {
  id: string
  title: string
  tagline: string
  summary: string
  responsibilities: readonly string[]
  typicalTools: readonly string[]
  education: readonly string[]
  ladder: readonly Titled[]
  neighbourRoles: readonly Titled[]
  specialisations: readonly (Titled & { id: string })[]
  industryApplications: readonly (Titled & { milestoneIds: readonly string[] })[]
  stages: readonly Stage[]
  retired: boolean
}

/** What somebody who changes from one path to another brings and misses. */
export type Transition = Titled & {
  strengths: readonly string[]
  gaps: readonly string[]
  bridgeMilestones: readonly string[]
}

/** The whole content, indexed by id. Retired items are in it, so that old progress stays readable. */
export type Catalog = {
  version: string
  skills: ReadonlyMap<string, Skill>
  milestones: ReadonlyMap<string, Milestone>
  paths: ReadonlyMap<string, Path>
  /** By `<from>-to-<to>`. */
  transitions: ReadonlyMap<string, Transition>
  /** Ids of the milestones that the person added, in their order; empty in the catalogue that everybody shares. */
  own: readonly string[]
  /** The specialisations that the person chose; none in the catalogue that everybody shares. */
  specialisedIn: readonly Chosen[]
}

/** Everything a path places, along the trail. */
export const placementsOf = oncePer((path: Path): readonly Placement[] =>
  path.stages.flatMap((stage) => stage.milestones),
)

const placements = oncePer((path: Path) => new Map(placementsOf(path).map((each) => [each.id, each])))

/** Where a path places a milestone; undefined where it does not. */
export const placementOn = (path: Path, id: string): Placement | undefined => placements(path).get(id)

/** What a path has, by what its prerequisites name: for one that was replaced, what stands in for it. */
const standIns = oncePer(
  (path: Path) => new Map(placementsOf(path).map((each) => [each.insteadOf?.id ?? each.id, each.id])),
)

/** What the content says about changing from one path to another; undefined where it says nothing. */
export const transitionBetween = ({ transitions }: Catalog, fromId: string, toId: string) =>
  transitions.get(`${fromId}-to-${toId}`)

/** Prerequisites of a milestone that are on this path; for one that was replaced, what stands in for it. */
export const needsOn = (catalog: Catalog, path: Path, id: string): string[] =>
  (catalog.milestones.get(id)?.prerequisites ?? []).flatMap((other) => standIns(path).get(other) ?? [])

/** The paths that place a milestone, in the catalogue's order; retired paths are left out. */
export function pathsWith(catalog: Catalog, milestoneId: string): Path[] {
  const open = [...catalog.paths.values()].filter((path) => !path.retired)
  return open.filter((path) => placementOn(path, milestoneId))
}

/** Estimated hours of everything a path places, required and optional apart. */
export function hoursOf(catalog: Catalog, path: Path): { required: number; optional: number } {
  const sum = (placements: readonly Placement[]) =>
    placements.reduce((hours, { id }) => hours + (catalog.milestones.get(id)?.hours ?? 0), 0)
  const placements = placementsOf(path)
  return {
    required: sum(placements.filter(({ optional }) => !optional)),
    optional: sum(placements.filter(({ optional }) => optional)),
  }
}
