import { Link } from '@/components/ui/link'
import { type Closer, tieBreak } from '@/lib/skills/gap.rules'
import { paceWords, tieWords } from './words'

/** What brings somebody nearer to a target fastest, over all its skills: the first few. */
export const Closers = ({ closers, most }: { closers: readonly Closer[]; most: number }) =>
  closers.length > 0 && (
    <section aria-labelledby="fastest" className="grid gap-3">
      <h2 id="fastest">What closes the gap fastest</h2>
      <p className="max-w-prose text-muted text-sm">
        By estimated hours for each missing level. A level is one step of introduced, practised without help,
        can lead or teach.
      </p>
      <ol className="closers">
        {closers.slice(0, most).map((closer, place) => {
          const next = closers[place + 1]
          const tie = next && tieBreak(closer, next)
          return (
            <li key={closer.milestone.id}>
              <Link href={`/milestones/${closer.milestone.id}`}>{closer.milestone.title}</Link>
              {closer.started && ' (started)'}
              <span>
                {paceWords(closer)}
                {tie && `. ${tieWords(tie, next)}`}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
