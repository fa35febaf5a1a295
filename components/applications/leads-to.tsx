import { Link } from '@/components/ui/link'
import type { Stage } from '@/lib/applications/rules'
import type { Milestone } from '@/lib/catalog/rules'

type LeadsToProps = { milestone: Pick<Milestone, 'id' | 'title' | 'own'>; done: boolean; stage: Stage }

const standing = (done: boolean, stage: Stage) => {
  if (done) return ' is done: its skills count.'
  return stage === 'completed' ? ' is not marked done yet.' : ' is done when this is completed.'
}

/** The milestone that an application leads to, and what came of it. */
export const LeadsTo = ({ milestone, done, stage }: LeadsToProps) => (
  <>
    <Link href={`/milestones/${milestone.id}`}>{milestone.title}</Link>
    {milestone.own && ' (mine)'}
    {standing(done, stage)}
  </>
)
