import { percentWords } from '@/components/compare/words'
import { Link } from '@/components/ui/link'
import type { Catalog } from '@/lib/catalog/rules'
import { type Levels, readinessBetween } from '@/lib/guide/overlap.rules'
import type { Guide, Step as StepOf } from '@/lib/guide/rules'
import { type Standings, stateOf } from '@/lib/progress/state.rules'
import { BRANCH, STEP } from './words'

export type StepProps = {
  guide: Guide
  catalog: Catalog
  step: StepOf
  levels: Levels | null
  standings: Standings
}

type NeededProps = {
  name: string
  extra: StepOf['extraSkills'][number]
  /** The reader's level; 0 where it is unknown. */
  own: number
  /** What levels mean. */
  words: Guide['meanings']['skillLevels']
}

/** A skill that a step needs beyond the role before, and how far the catalogue takes one. */
const Needed = ({ name, extra: { level, preparedLevel, gap }, own, words }: NeededProps) => (
  <li>
    {name}, {words[level]}
    {own >= level && <strong> (you hold it)</strong>}
    {gap && (
      <span className="role-about">
        {preparedLevel === 0
          ? 'No milestone here teaches it.'
          : `The milestones here reach only “${words[preparedLevel]}”.`}
      </span>
    )}
  </li>
)

/** What a step additionally needs, and which milestones prepare for it. */
export function StepDetails({ guide, catalog, step, levels, standings }: StepProps) {
  const milestones = step.preparingMilestoneIds.flatMap((id) => catalog.milestones.get(id) ?? [])
  return (
    <>
      <p>{step.note}</p>
      <div className="role-columns mt-3">
        <div>
          <h4>It additionally needs</h4>
          <ul className="role-list">
            {step.extraSkills.map((extra) => (
              <Needed
                key={extra.id}
                extra={extra}
                name={catalog.skills.get(extra.id)?.name ?? extra.id}
                own={levels?.get(extra.id) ?? 0}
                words={guide.meanings.skillLevels}
              />
            ))}
          </ul>
        </div>
        <div>
          <h4>Milestones that prepare for it</h4>
          <ul className="role-list">
            {milestones.map(({ id, title }) => (
              <li key={id}>
                <Link href={`/milestones/${id}`}>{title}</Link>
                {stateOf(standings.get(id)) === 'done' && ' (done)'}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </>
  )
}

/** "From Data Analyst to Data Scientist": the branch, and how much the role before already brings. */
export function StepHead({ guide, step }: Pick<StepProps, 'guide' | 'step'>) {
  const [from, to] = [guide.roles.get(step.from), guide.roles.get(step.to)]
  if (!from || !to) return null
  const brought = percentWords(readinessBetween(from, to, guide.meanings.weights))
  return (
    <>
      <h3>
        From {from.title} to {to.title}
      </h3>
      <span className="role-about">
        {BRANCH[step.branch]} branch, {STEP[step.kind]}; brings {brought} of what it takes
      </span>
    </>
  )
}
