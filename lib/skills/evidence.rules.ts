import type { Catalog, SkillLevel } from '../catalog/rules'
import { type Tier, tierOf } from '../facts/evidence.rules'
import { type Standings, stateOf } from '../progress/state.rules'
import type { When } from '../progress/when.rules'

/** A finished milestone that shows a skill. */
export type Evidence = {
  milestoneId: string
  /** The level it grants; null for a project that shows the skill without being meant to teach it. */
  level: SkillLevel | null
  /** null where it was known before: nobody knows when. */
  when: When | null
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
    const { doneOn: on, doneWithin: within = null, declaredOn } = dates
    const when = on && !declaredOn ? { on, within } : null
    const granted = new Map(milestone.skills.map(({ id, level }) => [id, level]))
    for (const id of new Set([...granted.keys(), ...shows])) {
      const evidence = { milestoneId, level: granted.get(id) ?? null, when, tier: tierOf(links) }
      found.set(id, [...(found.get(id) ?? []), evidence])
    }
  }
  for (const list of found.values()) list.sort(strongest)
  return found
}

const strongest = (a: Evidence, b: Evidence) =>
  (b.level ?? 0) - (a.level ?? 0) ||
  Number(b.tier === 'linked') - Number(a.tier === 'linked') ||
  (b.when?.on ?? '').localeCompare(a.when?.on ?? '')

/** The tier of a skill: the best that stands behind its highest level. */
export const skillTier = ([first]: readonly Evidence[]): Tier | null => first?.tier ?? null

/** When a skill was last shown, at whatever level; null where it is not known at all. */
export const lastShown = (evidence: readonly Evidence[]): When | null =>
  evidence.reduce<When | null>(
    (latest, { when }) => (when && (!latest || when.on > latest.on) ? when : latest),
    null,
  )
