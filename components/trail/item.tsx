import { type Dates, stateOf } from '@/lib/progress/state.rules'
import { Controls } from './controls'
import { standingWords } from './day-words'
import type { TrailRow } from './rows'

type ItemProps = { item: TrailRow; dates: Dates; openNeeds: readonly string[] }

/** One waymark on the trail. */
export function Item({ item, dates, openNeeds }: ItemProps) {
  const state = stateOf(dates)
  return (
    <li id={item.id} className="trail-item" data-state={state}>
      <h3>
        <a href={`/milestones/${item.id}`}>{item.title}</a>
      </h3>
      <p className="trail-meta">
        {item.line}
        {(state !== 'not-started' || dates.again) && <strong>{` · ${standingWords(dates)}`}</strong>}
      </p>
      {item.instead && <p className="trail-meta">{item.instead}</p>}
      <p className="trail-meta">{item.skills}</p>
      {openNeeds.length > 0 && state !== 'done' && (
        <p className="trail-hint">{`Easier after: ${openNeeds.join(', ')}`}</p>
      )}
      <Controls {...item} dates={dates} />
    </li>
  )
}
