import type { ReactNode } from 'react'
import { ProgressBar } from '@/components/progress/progress-bar'
import type { Placement } from '@/lib/catalog/rules'
import { progressOf } from '@/lib/progress/rules'
import type { Dates } from '@/lib/progress/state.rules'
import { Item } from './item'
import type { TrailRow } from './rows'

export type StrandRows = {
  id: string
  title: string
  /** What it is about, drawn already: it costs no script. */
  about: ReactNode
  items: readonly TrailRow[]
  whole: readonly Placement[]
}

type StrandProps = {
  strand: StrandRows
  standings: ReadonlyMap<string, Dates>
  openNeeds: (item: TrailRow) => string[]
}

/** A specialisation beside the stages: its own progress, and what belongs to it alone. */
export const Strand = ({ strand: { id, title, about, items, whole }, standings, openNeeds }: StrandProps) => (
  <section aria-labelledby={id} className="trail-stage trail-strand">
    <h2 id={id}>{title}</h2>
    {about}
    <ProgressBar title={title} progress={progressOf(whole, standings)} of="milestones" />
    <ol>
      {items.map((item) => (
        <Item
          key={item.id}
          item={item}
          dates={standings.get(item.id) ?? item.dates}
          openNeeds={openNeeds(item)}
        />
      ))}
    </ol>
  </section>
)
