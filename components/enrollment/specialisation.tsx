import { aboutHours, KIND } from '@/components/catalog/words'
import { ProgressBar } from '@/components/progress/progress-bar'
import { dayWords } from '@/components/trail/day-words'
import { button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import type { Catalog, Placement } from '@/lib/catalog/rules'
import { specialiseText } from '@/lib/enrollment/specialise.rules'
import { datesOn, type Standings, stateOf } from '@/lib/progress/state.rules'
import { type Strand, strandProgress } from '@/lib/progress/strand.rules'

type SpecialisationProps = {
  catalog: Catalog
  strand: Strand
  standings: Standings
  /** Nobody without an account can choose one. */
  signedIn: boolean
}

type MineProps = Pick<SpecialisationProps, 'catalog' | 'standings'> & { placement: Placement }

/** A milestone of it: whether the path requires it anyway, and whether it is done. */
function Part({ catalog, standings, placement }: MineProps) {
  const milestone = catalog.milestones.get(placement.id)
  if (!milestone) return null
  const done = stateOf(datesOn(placement, standings)) === 'done'
  return (
    <li>
      <Link href={`/milestones/${milestone.id}`}>{milestone.title}</Link>
      <span className="block text-muted text-sm">
        {KIND[milestone.kind]}, {aboutHours(milestone.hours)}
        {placement.optional ? '' : ', required on the path anyway'}
        {done && <strong> (done)</strong>}
      </span>
    </li>
  )
}

/** Chooses or leaves it. One element in both states, so that the focus stays on it. */
const Choice = ({ strand: { id, title, chosenOn } }: Pick<SpecialisationProps, 'strand'>) => (
  <p className="flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
    <button
      type="submit"
      name="specialise"
      value={specialiseText({ verb: chosenOn ? 'leave' : 'choose', id })}
      className={button.secondary}
    >
      {chosenOn ? 'Leave' : 'Specialise in'} {title}
    </button>
    {chosenOn && <strong>Yours since {dayWords(chosenOn)}</strong>}
  </p>
)

/** One specialisation of a path: what it is about, what belongs to it, and the button that chooses or leaves it. */
export function Specialisation({ catalog, strand, standings, signedIn }: SpecialisationProps) {
  const { id, title, summary, placements } = strand
  const hours = placements
    .filter(({ optional }) => optional)
    .reduce((sum, placement) => sum + (catalog.milestones.get(placement.id)?.hours ?? 0), 0)
  return (
    <section aria-labelledby={id} className="grid content-start gap-3 border-line border-t pt-6">
      <h2 id={id}>{title}</h2>
      <p className="max-w-prose">{summary}</p>
      <ProgressBar title={title} progress={strandProgress(strand, standings)} of="milestones" />
      <p className="text-muted text-sm">Beyond what the path requires: {aboutHours(hours)} (an estimate).</p>
      {signedIn && <Choice strand={strand} />}
      <ul className="grid gap-2">
        {placements.map((placement) => (
          <Part key={placement.id} catalog={catalog} standings={standings} placement={placement} />
        ))}
      </ul>
    </section>
  )
}
