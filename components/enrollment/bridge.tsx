import { aboutHours } from '@/components/catalog/words'
import { standingWords } from '@/components/trail/day-words'
import { Link } from '@/components/ui/link'
import type { Catalog, Transition } from '@/lib/catalog/rules'
import type { Standings } from '@/lib/progress/state.rules'

type BridgeProps = { catalog: Catalog; transition: Transition; standings: Standings }

const Points = ({ title, points }: { title: string; points: readonly string[] }) => (
  <div>
    <h3>{title}</h3>
    <ul className="mt-2 list-[square] pl-5">
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  </div>
)

/** What people who change between the two paths usually bring and miss, and the milestones that lead across. */
export function Bridge({ catalog, transition, standings }: BridgeProps) {
  const steps = transition.bridgeMilestones.flatMap((id) => catalog.milestones.get(id) ?? [])
  return (
    <section aria-labelledby="bridge" className="grid gap-6">
      <div>
        <h2 id="bridge">{transition.title}</h2>
        <p className="mt-2 max-w-prose">{transition.summary}</p>
      </div>
      <div className="grid gap-6 sm:grid-cols-2">
        <Points title="What people bring" points={transition.strengths} />
        <Points title="What they usually miss" points={transition.gaps} />
      </div>
      <div>
        <h3>Milestones that lead across</h3>
        <ol className="mt-2 grid gap-2">
          {steps.map(({ id, title, hours }) => {
            const dates = standings.get(id)
            return (
              <li key={id}>
                <Link href={`/milestones/${id}`}>{title}</Link>{' '}
                <span className="text-muted text-sm">
                  {(dates && standingWords(dates)) || aboutHours(hours)}
                </span>
              </li>
            )
          })}
        </ol>
      </div>
    </section>
  )
}
