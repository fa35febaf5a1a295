import type { Dates } from '@/lib/progress/state.rules'
import { Item } from './item'
import type { TrailRow } from './rows'

type BesideProps = {
  items: readonly TrailRow[]
  /** How many more there are, and how many of those are done. */
  rest: { count: number; done: number }
  datesOf: (item: TrailRow) => Dates
}

/** Somebody's own milestones beside a path: never inside its percent. */
export function Beside({ items, rest, datesOf }: BesideProps) {
  if (items.length === 0) return null
  const done = items.filter((item) => datesOf(item).doneOn).length
  return (
    <section aria-labelledby="beside" className="trail-stage">
      <h2 id="beside">
        Mine, beside the path{' '}
        <span className="trail-count">{`${done + rest.done} of ${items.length + rest.count} done`}</span>
      </h2>
      <p className="trail-goal">Added by you. They grant their skills and count nothing in the percent.</p>
      <ol>
        {items.map((item) => (
          <Item key={item.id} item={item} dates={datesOf(item)} openNeeds={[]} />
        ))}
      </ol>
      {rest.count > 0 && <p>{`${rest.count} more are on the page of your milestones.`}</p>}
    </section>
  )
}
