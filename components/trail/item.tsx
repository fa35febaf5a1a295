import { type Dates, stateOf } from '@/lib/progress/state.rules'
import { Controls } from './controls'
import { standingWords } from './day-words'
import type { TrailRow } from './rows'

type ItemProps = { item: TrailRow; dates: Dates; openNeeds: readonly string[] }

/** One waymark on the trail. Sixty of them are drawn at once: what a rule can find by its place carries no class. */
export function Item({ item, dates, openNeeds }: ItemProps) {
  const state = stateOf(dates)
  return (
    <li id={item.id} data-state={state}>
      <h3>
        <a href={`/milestones/${item.id}`}>{item.title}</a>
      </h3>
      <p>
        {item.line}
        {(state !== 'not-started' || dates.again) && <strong>{` · ${standingWords(dates)}`}</strong>}
      </p>
      {item.instead && <p>{item.instead}</p>}
      <p>{item.skills}</p>
      {openNeeds.length > 0 && state !== 'done' && (
        <p className="trail-hint">{`Easier after: ${openNeeds.join(', ')}`}</p>
      )}
      <div>
        <Controls {...item} dates={dates} />
      </div>
    </li>
  )
}
