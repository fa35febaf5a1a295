'use client'
import { ProgressBar } from '@/components/progress/progress-bar'
import { progressOf } from '@/lib/progress/rules'
import { type Dates, stateOf } from '@/lib/progress/state.rules'
import type { Trail as TrailData, TrailItem, TrailStage } from '@/lib/progress/trail.rules'
import { Item } from './item'
import { useMarks } from './marks'
import { UndoBar } from './undo-bar'
import './trail.css'

type TrailProps = { title: string; pathId: string } & TrailData

/** A path to walk: its progress, its stages, and a control for each milestone. One form, so that it works without JavaScript. */
export function Trail({ title, pathId, stages, hidden }: TrailProps) {
  const items = stages.flatMap((stage) => stage.items)
  const { formAction, submit, datesOf, said, dismiss } = useMarks(items)
  const all = [...items.map((item) => ({ ...item, dates: datesOf(item) })), ...hidden]
  const standings = new Map(all.map(({ id, dates }) => [id, dates]))
  const progress = progressOf(all, standings)
  const isOpen = ([id]: readonly [id: string, title: string]) => stateOf(standings.get(id)) !== 'done'
  const openNeeds = (item: TrailItem) => item.needs.filter(isOpen)
  const finished = stages.find(
    (stage) => said?.undo?.startsWith('reopen:') && isLast(stage, said.undo, standings),
  )
  return (
    <form action={formAction} onSubmit={submit} className="trail" data-path={pathId}>
      <ProgressBar title={title} progress={progress} />
      {items.length === 0 && <p>No milestone matches these filters. Choose “All” to see the whole path.</p>}
      {stages.map((stage) => (
        <section key={stage.id} aria-labelledby={stage.id} className="trail-stage">
          <h2 id={stage.id}>
            {stage.title} <span className="trail-count">{countWords(stage.items, standings)}</span>
          </h2>
          <p className="trail-goal">{stage.goal}</p>
          <ol>
            {stage.items.map((item) => (
              <Item key={item.id} item={item} dates={datesOf(item)} openNeeds={openNeeds(item)} />
            ))}
          </ol>
        </section>
      ))}
      <UndoBar
        said={said && finished ? { ...said, text: `${said.text}. Stage finished: ${finished.title}.` } : said}
        dismiss={dismiss}
      />
    </form>
  )
}

/** Whether the milestone just marked done was the last required one of its stage. */
function isLast(stage: TrailStage, undo: string, standings: ReadonlyMap<string, Dates>): boolean {
  const id = undo.slice('reopen:'.length)
  return (
    stage.items.some((item) => item.id === id && !item.optional) &&
    progressOf(stage.items, standings).complete
  )
}

/** "2 of 4", of the required milestones of a stage that are shown; nothing where all are optional. */
function countWords(items: readonly TrailItem[], standings: ReadonlyMap<string, Dates>): string {
  const { done, required } = progressOf(items, standings)
  return required > 0 ? `${done} of ${required}` : ''
}
