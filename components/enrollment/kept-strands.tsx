import { ProgressBar } from '@/components/progress/progress-bar'
import { Link } from '@/components/ui/link'
import type { Catalog, Path } from '@/lib/catalog/rules'
import type { Standings } from '@/lib/progress/state.rules'
import { chosenStrands, strandProgress } from '@/lib/progress/strand.rules'

type KeptProps = { catalog: Catalog; from: Path; to: Path; standings: Standings }

/** The specialisations that somebody takes along to another path, as they would stand there; those it lacks wait on the old one. */
export function KeptStrands({ catalog, from, to, standings }: KeptProps) {
  const kept = chosenStrands(catalog, to)
  const waiting = chosenStrands(catalog, from).filter(({ id }) => !kept.some((strand) => strand.id === id))
  if (kept.length + waiting.length === 0) return null
  return (
    <section aria-labelledby="kept" className="grid gap-4" data-path={to.id}>
      <h2 id="kept">Your specialisations stay</h2>
      <ul className="grid gap-x-8 gap-y-4 sm:grid-cols-3">
        {kept.map((strand) => (
          <li key={strand.id}>
            <h3 className="text-base">{strand.title}</h3>
            <ProgressBar title={strand.title} progress={strandProgress(strand, standings)} of="milestones" />
          </li>
        ))}
      </ul>
      {waiting.length > 0 && (
        <p>
          {waiting.map(({ title }) => title).join(', ')}: not on {to.title}, and as it was when you are back
          on <Link href={`/paths/${from.id}`}>{from.title}</Link>.
        </p>
      )}
    </section>
  )
}
