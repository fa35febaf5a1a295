import { aboutHours, KIND } from '@/components/catalog/words'
import type { TrailItem } from '@/lib/progress/trail.rules'
import './timeline.css'

type PlannedProps = {
  inProgress: readonly TrailItem[]
  next: readonly TrailItem[]
  /** How much more is in progress. */
  more: number
}

const Step = ({ word, item }: { word: string; item: TrailItem }) => (
  <li>
    <p>
      {word}: <a href={`/milestones/${item.id}`}>{item.title}</a>
    </p>
    <p className="entries-aside">
      {KIND[item.kind]}, {aboutHours(item.hours)}
    </p>
  </li>
)

/** What lies ahead, the nearest at the bottom, where the trail reaches today. Dashed, since it is a plan. */
export const Planned = ({ inProgress, next, more }: PlannedProps) => (
  <section aria-labelledby="ahead">
    <h2 id="ahead" className="mb-4">
      Ahead
    </h2>
    <ol className="entries" data-planned="" reversed>
      {[...next].reverse().map((item) => (
        <Step key={item.id} word="Next" item={item} />
      ))}
      {more > 0 && <li>{`${more} more in progress`}</li>}
      {[...inProgress].reverse().map((item) => (
        <Step key={item.id} word="In progress" item={item} />
      ))}
    </ol>
  </section>
)
