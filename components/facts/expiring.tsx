import { dayWords } from '@/components/trail/day-words'
import { Link } from '@/components/ui/link'
import type { Catalog } from '@/lib/catalog/rules'
import type { Expiry } from '@/lib/facts/expiry.rules'

type ExpiringProps = { catalog: Catalog; expiring: readonly (Expiry & { daysLeft: number })[] }

const leftWords = (days: number) => (days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`)

/** Certificates that expire soon; for a retired exam the one to take instead. Nothing where none does. */
export function Expiring({ catalog, expiring }: ExpiringProps) {
  if (expiring.length === 0) return null
  return (
    <section aria-labelledby="expiring" className="mb-10 border-warn border-l-4 pl-4">
      <h2 id="expiring" className="mb-2 text-lg">
        {expiring.length === 1 ? 'A certificate expires soon' : 'Certificates that expire soon'}
      </h2>
      <ul className="grid gap-2">
        {expiring.map(({ milestoneId, expiresOn, daysLeft }) => {
          const milestone = catalog.milestones.get(milestoneId)
          const successor = milestone?.retired && catalog.milestones.get(milestone.successor ?? '')
          return (
            <li key={milestoneId}>
              <Link href={`/milestones/${milestoneId}`}>{milestone?.title ?? milestoneId}</Link>
              {`: ${leftWords(daysLeft)}, on ${dayWords(expiresOn)}.`}
              {successor && (
                <>
                  {' '}
                  Its exam is retired; the successor is{' '}
                  <Link href={`/milestones/${successor.id}`}>{successor.title}</Link>.
                </>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
