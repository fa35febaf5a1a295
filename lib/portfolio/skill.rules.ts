import type { Catalog, SkillLevel } from '../catalog/rules'
import type { Tier } from '../facts/evidence.rules'
import type { Dates } from '../progress/state.rules'
import { type Evidence, evidenceOf, skillTier } from '../skills/evidence.rules'
import { linksOf, type WorkLinks } from './link.rules'

/** A skill with what shows it. */
export type ShownSkill = {
  id: string
  name: string
  /** Of the catalogue: "Programming". */
  group: string
  /** The highest level that a milestone grants; null where a project only shows it. */
  level: SkillLevel | null
  /** The best tier that stands behind that level. */
  tier: Tier
  /** The strongest first. */
  evidence: readonly (Evidence & { title: string })[]
}

type Shown = Pick<Dates, 'startedOn' | 'doneOn' | 'doneWithin' | 'declaredOn'> &
  WorkLinks & { milestoneId: string; shows: readonly string[] }

const strongest = (a: ShownSkill, b: ShownSkill) =>
  (b.level ?? 0) - (a.level ?? 0) ||
  Number(b.tier === 'linked') - Number(a.tier === 'linked') ||
  b.evidence.length - a.evidence.length ||
  a.name.localeCompare(b.name)

/** The skills that finished milestones show: the highest level first, then what is linked, then what is shown most often. */
export function skillsShown(catalog: Catalog, finished: readonly Shown[]): ShownSkill[] {
  const standings = new Map(finished.map((each) => [each.milestoneId, { ...each, setAsideOn: null }]))
  const kept = new Map(
    finished.map((each) => {
      const proofs = linksOf(each).filter(({ what }) => what !== 'further')
      return [each.milestoneId, { links: proofs.map(({ url }) => url), shows: each.shows }]
    }),
  )
  const titled = (evidence: Evidence) => ({
    ...evidence,
    title: catalog.milestones.get(evidence.milestoneId)?.title ?? evidence.milestoneId,
  })
  return [...evidenceOf(catalog, standings, kept)]
    .flatMap(([id, evidence]) => {
      const [skill, tier] = [catalog.skills.get(id), skillTier(evidence)]
      if (!skill || !tier) return []
      const { name, group } = skill
      return [{ id, name, group, level: evidence[0]?.level ?? null, tier, evidence: evidence.map(titled) }]
    })
    .sort(strongest)
}
