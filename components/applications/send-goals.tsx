import { Link } from '@/components/ui/link'
import type { SendGoal } from '@/lib/applications/rules'
import { type Standings, stateOf } from '@/lib/progress/state.rules'
import { sentWords } from './words'

type SendGoalsProps = { goals: readonly SendGoal[]; sent: number; standings: Standings }

/** The milestones that sent applications count for. Marking them done is offered, never done unasked. */
export const SendGoals = ({ goals, sent, standings }: SendGoalsProps) =>
  goals.map((goal) => {
    const done = stateOf(standings.get(goal.id)) === 'done'
    return (
      <p key={goal.id}>
        <strong>{sentWords(sent, goal.applications)}</strong> for{' '}
        <Link href={`/milestones/${goal.id}`}>{goal.title}</Link>
        {done && ', which is done'}.{!done && sent >= goal.applications && ' You can mark it done there.'}
      </p>
    )
  })
