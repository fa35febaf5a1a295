import { KIND, LEVEL } from '@/components/catalog/words'
import { whenWords } from '@/components/trail/day-words'
import { Link } from '@/components/ui/link'
import type { Catalog } from '@/lib/catalog/rules'
import { whenText } from '@/lib/progress/when.rules'
import type { Recap } from '@/lib/timeline/recap.rules'
import './recap.css'

const LEVELS = [3, 2, 1] as const

const nameIn = (catalog: Catalog, id: string) => catalog.skills.get(id)?.name ?? id

type RecapListsProps = { catalog: Catalog; recap: Recap }

/** What was finished in a period, and the skills that it brought. */
export const RecapLists = ({ catalog, recap: { finished, gained } }: RecapListsProps) => (
  <>
    {finished.length > 0 && (
      <section aria-labelledby="finished">
        <h2 id="finished">Finished</h2>
        <ul className="recap-list">
          {finished.map(({ id, ...when }) => {
            const milestone = catalog.milestones.get(id)
            return (
              <li key={id}>
                <Link href={`/milestones/${id}`}>{milestone?.title ?? id}</Link>
                <span>
                  {milestone && KIND[milestone.kind]}
                  {milestone?.own && ', mine'} · <time dateTime={whenText(when)}>{whenWords(when)}</time>
                </span>
              </li>
            )
          })}
        </ul>
      </section>
    )}
    {gained.length > 0 && (
      <section aria-labelledby="gained">
        <h2 id="gained">Skills gained or raised</h2>
        {LEVELS.map((level) => {
          const names = gained.filter((gain) => gain.level === level).map(({ id }) => nameIn(catalog, id))
          return (
            names.length > 0 && (
              <p key={level} className="recap-skills">
                <strong>{LEVEL[level]}:</strong> {names.join(', ')}
              </p>
            )
          )
        })}
      </section>
    )}
  </>
)
