import { aboutHours, KIND } from '@/components/catalog/words'
import { Link } from '@/components/ui/link'
import type { Milestone } from '@/lib/catalog/rules'

type TastesProps = { tastes: readonly { title: string; milestone: Milestone | undefined }[] }

/** One milestone of each side to try before deciding: what it is like says more than any sheet. */
export const Tastes = ({ tastes }: TastesProps) => (
  <section aria-labelledby="tastes" className="grid gap-3">
    <h2 id="tastes">Try one of each first</h2>
    <p className="max-w-prose">
      Each of these belongs to one path only and needs the least before it. Notice which of them you would
      rather go on with.
    </p>
    <ul className="grid list-[square] gap-2 pl-5">
      {tastes.map(({ title, milestone }) => (
        <li key={title}>
          {title}:{' '}
          {milestone ? (
            <>
              <Link href={`/milestones/${milestone.id}`}>{milestone.title}</Link>{' '}
              <span className="text-muted text-sm">
                {KIND[milestone.kind]}, {aboutHours(milestone.hours)}
              </span>
            </>
          ) : (
            'you have done everything that is required only there'
          )}
        </li>
      ))}
    </ul>
  </section>
)
