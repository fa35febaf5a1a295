import { Link } from '@/components/ui/link'
import { ladderOf, stepsAt } from '@/lib/guide/ladder.rules'
import { laddersWith } from '@/lib/guide/role.rules'
import type { Role } from '@/lib/guide/rules'
import { LadderPicture } from './ladder-picture'
import { Part } from './part'
import { StepDetails, StepHead, type StepProps } from './step'
import './ladder.css'

type LadderProps = Omit<StepProps, 'step'> & { role: Role }

/** One ladder: its drawing, and every step in words. Open are those on from the role; at the end of a branch, those that lead to it. */
function One({ pathId, role, guide, ...props }: LadderProps & { pathId: string }) {
  const ladder = ladderOf(guide, pathId)
  const { onward, towards } = stepsAt(guide, role.id)
  const open = new Set(onward.length > 0 ? onward : towards)
  const label = `Steps around ${role.title}`
  return (
    <>
      {(['wide', 'tall'] as const).map((direction) => (
        <LadderPicture
          key={direction}
          guide={guide}
          ladder={ladder}
          hereId={role.id}
          addressOf={(roleId) => `/roles/${roleId}`}
          direction={direction}
          label={label}
        />
      ))}
      {ladder.steps.map((step) => (
        <details key={step.id} id={step.id} className="role-step" open={open.has(step)}>
          <summary>
            <StepHead guide={guide} step={step} />
          </summary>
          <StepDetails {...props} guide={guide} step={step} />
        </details>
      ))}
    </>
  )
}

/** Where the role stands among others, and what each step takes; nothing for a role without recorded steps. */
export function Ladders(props: LadderProps) {
  const pathIds = laddersWith(props.guide, props.role)
  if (pathIds.length === 0) return null
  return (
    <Part
      id="ladder"
      title="Where it leads"
      note="Steps advise, they never lock: people take them in another order, skip some, or come from elsewhere."
    >
      {pathIds.map((pathId) => (
        <One key={pathId} {...props} pathId={pathId} />
      ))}
      <p className="mt-4 print:hidden">
        <Link href={`/ladder?role=${props.role.id}`}>
          The ladder from here: say where you are, start what prepares
        </Link>
      </p>
    </Part>
  )
}
