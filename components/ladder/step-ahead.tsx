import type { ReactNode } from 'react'
import { aboutHours, KIND, LEVEL } from '@/components/catalog/words'
import { BRANCH, STEP } from '@/components/guide/words'
import { COVERAGE, levelWords } from '@/components/skills/words'
import { Link } from '@/components/ui/link'
import type { Catalog, SkillLevel } from '@/lib/catalog/rules'
import type { Step } from '@/lib/guide/rules'
import { type Standings, UNDATED } from '@/lib/progress/state.rules'
import type { Covered } from '@/lib/skills/coverage.rules'
import { Preparing, type PreparingRow } from './preparing'

export type StepAheadProps = {
  catalog: Catalog
  step: Step
  /** What the reader holds of what it needs; null where nothing is known about them. */
  covered: readonly Covered[] | null
  standings: Standings
}

/** How far the milestones here take one, where that is not far enough. */
const gapWords = ({ preparedLevel }: Step['extraSkills'][number]): string =>
  preparedLevel === 0
    ? 'No milestone here teaches it.'
    : `The milestones here reach only “${LEVEL[preparedLevel]}”.`

/** "Missing: can lead or teach is needed, so far introduced"; the level alone where nothing is known about the reader. */
function needWords(level: SkillLevel, covered: Covered | null): ReactNode {
  if (!covered) return LEVEL[level]
  const { coverage, own } = covered
  const sofar = own > 0 ? `, so far ${levelWords(own)}` : ''
  return (
    <>
      <strong>{COVERAGE[coverage]}: </strong>
      {coverage === 'held' ? levelWords(own) : `${LEVEL[level]} is needed${sofar}`}
    </>
  )
}

type NeedProps = { name: string; extra: Step['extraSkills'][number]; covered: Covered | null }

/** A skill that a step additionally needs: held, in reach or missing. */
const Need = ({ name, extra, covered }: NeedProps) => (
  <li data-coverage={covered?.coverage}>
    <Link href={`/search?skill=${extra.id}`}>{name}</Link>
    <p className="step-meta">{needWords(extra.level, covered)}</p>
    {extra.gap && <p className="step-meta">{gapWords(extra)}</p>}
  </li>
)

/** What prepares for a step, as it travels to the browser. */
const preparingRows = (catalog: Catalog, step: Step, standings: Standings): PreparingRow[] =>
  step.preparingMilestoneIds
    .flatMap((id) => catalog.milestones.get(id) ?? [])
    .map(({ id, title, kind, hours }) => ({
      ...{ id, title, maySetAside: false, dates: standings.get(id) ?? UNDATED },
      line: `${KIND[kind]} · ${aboutHours(hours)}`,
    }))

/** "Technical branch, a step up. 3 of 7 held." */
export function stepWords({ branch, kind, extraSkills }: Step, covered: readonly Covered[] | null): string {
  const held = covered?.filter(({ coverage }) => coverage === 'held').length
  const count =
    held === undefined ? `${extraSkills.length} more skills` : `${held} of ${extraSkills.length} held`
  return `${BRANCH[branch]} branch, ${STEP[kind]}: ${count}`
}

/** One step: what it additionally needs and what the reader holds of it, and the milestones that prepare for it. */
export const StepAhead = ({ catalog, step, covered, standings }: StepAheadProps) => (
  <>
    <p className="max-w-prose">{step.note}</p>
    <div className="step-columns">
      <div>
        <h4>It additionally needs</h4>
        <ul className="step-needs">
          {step.extraSkills.map((extra, place) => (
            <Need
              key={extra.id}
              extra={extra}
              name={catalog.skills.get(extra.id)?.name ?? extra.id}
              covered={covered?.[place] ?? null}
            />
          ))}
        </ul>
      </div>
      <div>
        <h4>Milestones that prepare for it</h4>
        <Preparing items={preparingRows(catalog, step, standings)} />
      </div>
    </div>
  </>
)
