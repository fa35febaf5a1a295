import type { Catalog } from '@/lib/catalog/rules'
import './timeline.css'

/** What somebody knew before the trail began: at its start, without a day, and only on their word. */
export const KnownBefore = ({ catalog, ids }: { catalog: Catalog; ids: readonly string[] }) => (
  <section aria-labelledby="known-before" className="month">
    <h3 id="known-before">
      Known before{' '}
      <span className="font-normal text-base text-muted">self-declared, the days are unknown</span>
    </h3>
    <ul className="entries">
      {ids.map((id) => (
        <li key={id}>
          <p>
            Known: <a href={`/milestones/${id}`}>{catalog.milestones.get(id)?.title ?? id}</a>
          </p>
        </li>
      ))}
    </ul>
  </section>
)
