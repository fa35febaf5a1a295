import { Link } from '@/components/ui/link'
import type { Guide, Role } from '@/lib/guide/rules'
import { alikeOnLadders, coverStep, type StepLevels, stepsAhead } from '@/lib/ladder/rules'
import { StepAhead, type StepAheadProps, stepWords } from './step-ahead'
import { ladderAddress } from './words'
import './steps.css'

type StepsProps = Omit<StepAheadProps, 'step' | 'covered'> & {
  guide: Guide
  role: Role
  towards: boolean
  /** null where nothing is known about the reader. */
  levels: StepLevels | null
}

/** The end of a ladder, or a role that is on none. */
function NoStep({ guide, role, towards }: Pick<StepsProps, 'guide' | 'role' | 'towards'>) {
  if (towards) return <p>The ladder ends here: no step from {role.title} is recorded.</p>
  return (
    <>
      <p>No step from or to {role.title} is recorded. The roles most like it that are on a ladder:</p>
      <ul className="mt-2 grid list-[square] gap-2 pl-5">
        {alikeOnLadders(guide, role).map(({ id, title }) => (
          <li key={id}>
            <Link href={ladderAddress(id)}>{title}</Link>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Every step that lies ahead of a role, the nearest in full. What is further away is folded, with its line to be seen. */
export function StepsAhead({ guide, role, towards, levels, ...props }: StepsProps) {
  const ahead = stepsAhead(guide, role.id).map(({ step, after }) => ({
    ...{ step, after, covered: levels && coverStep(guide, step, levels) },
  }))
  const titleOf = (roleId: string) => guide.roles.get(roleId)?.title ?? roleId
  const next = ahead.filter(({ after }) => after === 0)
  const further = ahead.filter(({ after }) => after > 0)
  return (
    <>
      <section aria-labelledby="next-steps" className="mt-12">
        <h2 id="next-steps">Next steps</h2>
        {next.length === 0 && <NoStep guide={guide} role={role} towards={towards} />}
        {next.map(({ step, covered }) => (
          <section key={step.id} aria-labelledby={step.id} className="step-ahead">
            <h3 id={step.id}>
              To <Link href={ladderAddress(step.to)}>{titleOf(step.to)}</Link>
            </h3>
            <p className="step-meta">{stepWords(step, covered)}</p>
            <StepAhead {...props} step={step} covered={covered} />
          </section>
        ))}
      </section>
      {further.length > 0 && (
        <section aria-labelledby="further-on" className="mt-12">
          <h2 id="further-on">Further on</h2>
          {further.map(({ step, covered }) => (
            <details key={step.id} className="step-ahead">
              <summary>
                <h3>
                  From {titleOf(step.from)} to {titleOf(step.to)}
                </h3>
                <span className="step-meta">{stepWords(step, covered)}</span>
              </summary>
              <StepAhead {...props} step={step} covered={covered} />
            </details>
          ))}
        </section>
      )}
    </>
  )
}
