import { BRANCH } from '@/components/guide/words'
import { Link } from '@/components/ui/link'
import type { Guide, Step } from '@/lib/guide/rules'
import { ladderAddress } from './words'

/** The steps that lead to the role that is looked at. */
export function WaysIn({ guide, steps }: { guide: Guide; steps: readonly Step[] }) {
  if (steps.length === 0) return null
  return (
    <section aria-labelledby="ways-in" className="mt-12">
      <h2 id="ways-in" className="mb-3">
        Ways in
      </h2>
      <ul className="grid list-[square] gap-2 pl-5">
        {steps.map(({ id, from, branch }) => (
          <li key={id}>
            <Link href={ladderAddress(from)}>From {guide.roles.get(from)?.title ?? from}</Link>{' '}
            <span className="text-muted text-sm">{BRANCH[branch]} branch</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
