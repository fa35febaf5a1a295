import { aboutHours, LEVEL } from '@/components/catalog/words'
import type { SkillLevel } from '@/lib/catalog/rules'
import { COVERAGES, type Coverage, type Covered, countOf } from '@/lib/skills/coverage.rules'
import type { Closer, TieBreak } from '@/lib/skills/gap.rules'

export const COVERAGE: Record<Coverage, string> = {
  held: 'Held',
  'in-reach': 'In reach',
  missing: 'Missing',
}

/** "Held 20" and so on, for a filter. */
export function choiceNames(covered: readonly Covered[]): Record<string, string> {
  const count = countOf(covered)
  return Object.fromEntries(COVERAGES.map((each) => [each, `${COVERAGE[each]} ${count[each]}`]))
}

export const levelWords = (level: 0 | SkillLevel) => (level === 0 ? 'not yet' : LEVEL[level])

const levels = (count: number) => (count === 1 ? '1 missing level' : `${count} missing levels`)

/** "about 40 h for 2 missing levels, 20 h each" */
export const paceWords = ({ milestone, levels: count, hoursPerLevel }: Closer) =>
  count === 1
    ? `${aboutHours(milestone.hours)} for ${levels(count)}`
    : `${aboutHours(milestone.hours)} for ${levels(count)}, ${hourWords(hoursPerLevel)} each`

const hourWords = (hours: number) => `${hours.toLocaleString('en', { maximumFractionDigits: 1 })} h`

const TIE: Record<TieBreak, string> = {
  started: 'you have started this one',
  'on the path': 'this one is on your path',
  shorter: 'this one is done sooner',
  'listed first': 'nothing tells them apart but their order in the catalogue',
}

/** Why this one and not the next, where the next is as fast. */
export const tieWords = (why: TieBreak, { milestone }: Closer) =>
  `${milestone.title} is as fast; ${TIE[why]}.`
