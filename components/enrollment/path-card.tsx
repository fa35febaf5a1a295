import { aboutHours } from '@/components/catalog/words'
import { ProgressBar } from '@/components/progress/progress-bar'
import { Link } from '@/components/ui/link'
import { type Catalog, hoursOf, type Path, placementsOf } from '@/lib/catalog/rules'
import type { Enrollment } from '@/lib/enrollment/rules'
import { progressOf } from '@/lib/progress/rules'
import type { Standings } from '@/lib/progress/state.rules'
import { Choose } from './choose'
import { SwitchLink } from './switch-link'

type PathCardProps = {
  catalog: Catalog
  path: Path
  visit: {
    viewer: { enrollments: readonly Enrollment[] } | null
    standings: Standings
    chosenPathIds: readonly string[]
  }
}

/** A path in a list: what it is about, how long it is, how far the reader is. */
export function PathCard({ catalog, path, visit }: PathCardProps) {
  const placements = placementsOf(path)
  const progress = progressOf(placements, visit.standings)
  const started = placements.some(({ id }) => visit.standings.has(id))
  return (
    <li data-path={path.id} className="grid content-start gap-4 rounded-lg border border-line bg-surface p-6">
      <h2>
        <Link
          href={`/paths/${path.id}`}
          className="underline decoration-line underline-offset-4 hover:decoration-accent"
        >
          {path.title}
        </Link>
      </h2>
      <p>{path.tagline}</p>
      <p className="text-muted text-sm">
        {path.stages.length} stages, {progress.required} required and {placements.length - progress.required}{' '}
        optional milestones, {aboutHours(hoursOf(catalog, path).required)} of required work
      </p>
      {started && <ProgressBar title={path.title} progress={progress} />}
      <div className="grid *:grid">
        <Choose path={path} signedIn={visit.viewer !== null} chosen={visit.chosenPathIds.includes(path.id)} />
      </div>
      <SwitchLink path={path} enrollments={visit.viewer?.enrollments ?? null} />
    </li>
  )
}
