'use client'
import type { ReactNode } from 'react'
import { ProgressBar } from '@/components/progress/progress-bar'
import { UndoBar } from '@/components/ui/undo-bar'
import { progressOf } from '@/lib/progress/rules'
import { type Dates, stateOf } from '@/lib/progress/state.rules'
import { Beside } from './beside'
import { Item } from './item'
import { useMarks } from './marks'
import type { TrailRow } from './rows'
import { Strand, type StrandRows } from './strand'
import './trail.css'

type Stage = { id: string; title: string; goal: string; items: readonly TrailRow[] }

type TrailProps = {
  title: string
  pathId: string
  stages: readonly Stage[]
  /** The specialisations that somebody chose: each with its own progress, never in that of the path. */
  strands: readonly StrandRows[]
  /** Somebody's own milestones: beside the path, never inside its percent. */
  beside: readonly TrailRow[]
  /** How many more there are, and how many of those are done. */
  besideRest: { count: number; done: number }
  /** The milestones that a filter hides: they count for progress all the same. */
  hidden: readonly { id: string; title: string; optional: boolean; dates: Dates }[]
  /** Of each milestone that others are easier after and that is open: the skills it would bring, in words. */
  lacks: Readonly<Record<string, string>>
  /** A visitor, to whom the path says what is next; for others the dashboard does, which knows their wishes and their week. */
  guest: boolean
  /** What chooses among the milestones: between the progress and the stages. */
  children: ReactNode
}

/** A path to walk: its progress, its stages, and a control for each milestone. One form, so that it works without JavaScript. */
export function Trail({
  title,
  pathId,
  stages,
  strands,
  beside,
  besideRest,
  hidden,
  lacks,
  guest,
  children,
}: TrailProps) {
  const placed = stages.flatMap((stage) => stage.items)
  const items = [...placed, ...strands.flatMap((strand) => strand.items), ...beside]
  const { formAction, submit, datesOf, said, undo, dismiss } = useMarks(items)
  const all = [...items.map((item) => ({ ...item, dates: datesOf(item) })), ...hidden]
  const standings = new Map(all.map(({ id, dates }) => [id, dates]))
  const progress = progressOf([...placed, ...hidden], standings)
  const titles = new Map(all.map((each) => [each.id, each.title]))
  const openNeeds = ({ needs }: TrailRow) =>
    needs
      .split(' ')
      .filter((id) => id && stateOf(standings.get(id)) !== 'done')
      .map((id) => `${titles.get(id) ?? id}${lacks[id] ? ` (missing: ${lacks[id]})` : ''}`)
  const ready = placed.filter((item) => isOpen(standings.get(item.id)) && openNeeds(item).length === 0)
  const next = guest && (ready.find(({ optional }) => !optional) ?? ready[0])
  const finished = stages.find(
    (stage) => said?.undo?.startsWith('reopen:') && isLast(stage, said.undo, standings),
  )
  return (
    <form action={formAction} onSubmit={submit} className="trail" data-path={pathId}>
      <div className="grid gap-2">
        <ProgressBar title={title} progress={progress} />
        {next && progress.done > 0 && (
          <p className="trail-next">
            Next: <a href={`#${next.id}`}>{next.title}</a>
          </p>
        )}
      </div>
      {children}
      {items.length === 0 && (
        <p>
          No milestone matches these filters. <a href={`/paths/${pathId}`}>Show the whole path</a>.
        </p>
      )}
      <div className="trail-way">
        {stages.map((stage) => (
          <section key={stage.id} aria-labelledby={stage.id} className="trail-stage">
            <header data-finished={progressOf(stage.items, standings).complete}>
              <h2 id={stage.id}>
                {stage.title} <span className="trail-count">{countWords(stage.items, standings)}</span>
              </h2>
              <p className="trail-goal">{stage.goal}</p>
            </header>
            <ol>
              {stage.items.map((item) => (
                <Item key={item.id} item={item} dates={datesOf(item)} openNeeds={openNeeds(item)} />
              ))}
            </ol>
          </section>
        ))}
      </div>
      {strands.map((strand) => (
        <Strand key={strand.id} strand={strand} standings={standings} openNeeds={openNeeds} />
      ))}
      <Beside items={beside} rest={besideRest} datesOf={datesOf} />
      <UndoBar
        undo={undo}
        said={said && finished ? { ...said, text: `${said.text}. Stage finished: ${finished.title}.` } : said}
        dismiss={dismiss}
      />
    </form>
  )
}

/** Neither done nor set aside. */
const isOpen = (dates: Dates | undefined) => !dates?.doneOn && !dates?.setAsideOn

/** Whether the milestone just marked done was the last required one of its stage. */
function isLast(stage: Stage, undo: string, standings: ReadonlyMap<string, Dates>): boolean {
  const id = undo.slice('reopen:'.length)
  return (
    stage.items.some((item) => item.id === id && !item.optional) &&
    progressOf(stage.items, standings).complete
  )
}

/** "2 of 4", of the required milestones of a stage that are shown; nothing where all are optional. */
function countWords(items: readonly TrailRow[], standings: ReadonlyMap<string, Dates>): string {
  const { done, required } = progressOf(items, standings)
  return required > 0 ? `${done} of ${required}` : ''
}
