import { ProgressBar } from '@/components/progress/progress-bar'
import { Link } from '@/components/ui/link'
import type { Catalog, Path } from '@/lib/catalog/rules'
import { nextMilestones, type Wishes } from '@/lib/progress/next.rules'
import type { Standings } from '@/lib/progress/state.rules'
import { chosenStrands, strandId, strandProgress } from '@/lib/progress/strand.rules'

type StrandsProps = { catalog: Catalog; path: Path; standings: Standings; wishes: Wishes }

/** How far somebody is with each specialisation that they chose, and what is next in it; nothing for who chose none. */
export function Strands({ catalog, path, standings, wishes }: StrandsProps) {
  const strands = chosenStrands(catalog, path)
  if (strands.length === 0) return null
  const next = nextMilestones(catalog, path, standings, wishes)
  return (
    <section
      aria-label="Your specialisations"
      data-path={path.id}
      className="mt-10 grid gap-x-8 gap-y-4 sm:grid-cols-2"
    >
      {strands.map((strand) => {
        const placed = new Set(strand.placements.map(({ id }) => id))
        const first = next.find((id) => placed.has(id))
        return (
          <div key={strand.id} className="grid content-start gap-1">
            <h2 className="text-base">
              <Link href={`/paths/${path.id}#${strandId(strand.id)}`} className="inline-block min-h-6">
                {strand.title}
              </Link>
            </h2>
            <ProgressBar title={strand.title} progress={strandProgress(strand, standings)} of="milestones" />
            {first && (
              <p className="text-sm">
                Next in it:{' '}
                <Link href={`/milestones/${first}`}>{catalog.milestones.get(first)?.title ?? first}</Link>
              </p>
            )}
          </div>
        )
      })}
    </section>
  )
}
