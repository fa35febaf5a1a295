import type { Catalog, SkillLevel } from '../catalog/rules'
import type { Day } from '../day'
import { type Tier, tierOf } from '../facts/evidence.rules'
import { dayDone, type Standings, stateOf } from '../progress/state.rules'

/** A finished milestone that shows a skill. */
export type Evidence = {
  milestoneId: string
  /** The level it grants; null for a project that shows the skill without being meant to teach it. */
  level: SkillLevel | null
  /** null where nobody knows the day. */
  on: Day | null
  tier: Tier
}

/** What somebody keeps about a milestone that bears on its skills. */
export type Kept = {
  /** The links that may prove it. */
  links: readonly (string | null)[]
  /** Skills that it shows beside those that it grants. */
  shows: readonly string[]
}

const NOTHING: Kept = { links: [], shows: [] }

/** What shows each skill, by skill id: the highest level first, then what is linked, then the latest. */
export function evidenceOf(
  catalog: Catalog,
  standings: Standings,
  kept: ReadonlyMap<string, Kept>,
): Map<string, Evidence[]> {
  const found = new Map<string, Evidence[]>()
  for (const [milestoneId, dates] of standings) {
    const milestone = catalog.milestones.get(milestoneId)
    if (!milestone || stateOf(dates) !== 'done') continue
    const { links, shows } = kept.get(milestoneId) ?? NOTHING
    const on = dayDone(dates)
    const granted = new Map(milestone.skills.map(({ id, level }) => [id, level]))
    for (const id of new Set([...granted.keys(), ...shows])) {
      const evidence = { milestoneId, level: granted.get(id) ?? null, on, tier: tierOf(links) }
      found.set(id, [...(found.get(id) ?? []), evidence])
    }
  }
  for (const list of found.values()) list.sort(strongest)
  return found
}

const strongest = (a: Evidence, b: Evidence) =>
  (b.level ?? 0) - (a.level ?? 0) ||
  Number(b.tier === 'linked') - Number(a.tier === 'linked') ||
  (b.on ?? '').localeCompare(a.on ?? '')

/** The tier of a skill: the best that stands behind its highest level. */
export const skillTier = ([first]: readonly Evidence[]): Tier | null => first?.tier ?? null

/** The latest day on which a skill was shown, at whatever level; null where no day is known. */
export const lastShown = (evidence: readonly Evidence[]): Day | null =>
  evidence.reduce<Day | null>((latest, { on }) => (on && (!latest || on > latest) ? on : latest), null)
