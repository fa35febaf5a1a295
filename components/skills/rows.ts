import { LEVEL } from '@/components/catalog/words'
import { TIER } from '@/components/facts/words'
import { whenWords } from '@/components/trail/day-words'
import type { Catalog, SkillLevel } from '@/lib/catalog/rules'
import { byGroup, COVERAGES, type Coverage } from '@/lib/skills/coverage.rules'
import { type Evidence, lastShown, skillTier } from '@/lib/skills/evidence.rules'
import { type Closer, tieBreak } from '@/lib/skills/gap.rules'
import type { Known } from '@/lib/skills/standing.rules'
import { COVERAGE, levelWords, paceWords, tieWords } from './words'

/** Skills that stand together. */
export type SkillGroup = { title: string; count: string; rows: readonly SkillRow[] }

/** A link with what there is to say about it. */
export type Told = { href: string; title: string; line: string }

/** A skill as it travels to the browser: whole sentences, because every value of fifty rows is written twice. */
export type SkillRow = {
  id: string
  name: string
  coverage: Coverage | 'beside'
  own: 0 | SkillLevel
  /** "Held: practised without help", "Missing: can lead or teach is needed, so far introduced" */
  line: string
  /** "Last shown on 31 Jan 2026, linked"; null for a skill that nothing shows. */
  last: string | null
  evidence: readonly Told[]
  /** What closes this gap fastest, and why it comes first. */
  fastest: Told | null
}

function lineOf(names: readonly string[], { own, needed, evidence }: Known): string {
  if (!needed) return `You: ${levelWords(own)}`
  const { level, coverage } = needed
  if (coverage === 'held' && evidence.length === 0)
    return `${COVERAGE.held} by way of another: one of ${names.join(' and ')} is enough`
  if (coverage === 'held')
    return own > level
      ? `${COVERAGE.held}: ${levelWords(own)}, more than needed`
      : `${COVERAGE.held}: ${levelWords(own)}`
  const sofar = own === 0 ? '' : `, so far ${levelWords(own)}`
  return `${COVERAGE[coverage]}: ${levelWords(level)} is needed${sofar}`
}

function lastOf(evidence: readonly Evidence[]): string | null {
  const tier = skillTier(evidence)
  if (!tier) return null
  const last = lastShown(evidence)
  return `${last ? `Last shown ${last.within ? '' : 'on '}${whenWords(last)}` : 'Known before, day unknown'}, ${TIER[tier].name}`
}

const evidenceWords = ({ level, when, tier }: Evidence): string =>
  [level === null ? 'shows it' : LEVEL[level], when ? whenWords(when) : 'day unknown', TIER[tier].name].join(
    ' · ',
  )

function fastestOf([first, second]: readonly Closer[]): Told | null {
  if (!first) return null
  const tie = second && tieBreak(first, second)
  return {
    href: `/milestones/${first.milestone.id}`,
    title: first.milestone.title,
    line: [`${paceWords(first)}.`, tie && tieWords(tie, second)].filter(Boolean).join(' '),
  }
}

const nameIn = (catalog: Catalog, id: string) => catalog.skills.get(id)?.name ?? id

/** A skill in words. */
const skillRow = (catalog: Catalog, known: Known): SkillRow => ({
  id: known.id,
  name: nameIn(catalog, known.id),
  coverage: known.needed?.coverage ?? 'beside',
  own: known.own,
  line: lineOf(
    known.eitherOf.map((id) => nameIn(catalog, id)),
    known,
  ),
  last: lastOf(known.evidence),
  evidence: known.evidence.map((each) => ({
    href: `/milestones/${each.milestoneId}`,
    title: catalog.milestones.get(each.milestoneId)?.title ?? each.milestoneId,
    line: evidenceWords(each),
  })),
  fastest: fastestOf(known.closers),
})

/** "5 held, 1 missing" */
const countWords = (known: readonly Known[]): string =>
  COVERAGES.map((each) => [known.filter(({ needed }) => needed?.coverage === each).length, each] as const)
    .flatMap(([count, each]) => (count > 0 ? `${count} ${COVERAGE[each].toLowerCase()}` : []))
    .join(', ')

/** Skills by group of the catalogue, and what is held beside the target after them; only those of one coverage if it is asked for. */
export function skillGroups(catalog: Catalog, known: readonly Known[], only: Coverage | null): SkillGroup[] {
  const asked = known.filter(({ needed }) => needed && (only === null || needed.coverage === only))
  const groups = [...byGroup(catalog, asked)].map(([title, skills]) => ({
    ...{ title, count: countWords(skills) },
    rows: skills.map((each) => skillRow(catalog, each)),
  }))
  const beside = only === null ? known.filter(({ needed }) => !needed) : []
  if (beside.length === 0) return groups
  const rows = beside.map((each) => skillRow(catalog, each))
  return [...groups, { title: 'Beside it', count: `${rows.length} held that it does not need`, rows }]
}
