import { Link } from '@/components/ui/link'
import { type Path, placementsOf } from '@/lib/catalog/rules'
import { datesOn, type Standings } from '@/lib/progress/state.rules'

type AgainProps = {
  milestoneId: string
  standings: Standings
  /** The reader's paths, as they have them. */
  paths: readonly Path[]
}

/** On which paths a milestone that is done is to be done again. */
export const Again = ({ milestoneId, standings, paths }: AgainProps) =>
  paths
    .filter((path) =>
      placementsOf(path).some((each) => each.id === milestoneId && datesOn(each, standings)?.again),
    )
    .map((path) => (
      <p key={path.id} className="mt-8 max-w-prose border-accent border-l-4 pl-4">
        You do this again on {path.title}: it counts there once you{' '}
        <Link href={`/paths/${path.id}#${milestoneId}`}>mark it done on that path</Link>.
      </p>
    ))
