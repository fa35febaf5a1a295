'use client'
import { useRouter } from 'next/navigation'
import { Controls, type Markable } from '@/components/trail/controls'
import { standingWords } from '@/components/trail/day-words'
import { useMarks } from '@/components/trail/marks'
import { Link } from '@/components/ui/link'
import { UndoBar } from '@/components/ui/undo-bar'
import { stateOf } from '@/lib/progress/state.rules'
import '@/components/trail/trail.css'

export type PreparingRow = Markable & {
  /** "Course · about 40 h" */
  line: string
}

/**
 * The milestones that prepare for a step, to be started where they stand. A milestone may prepare for several steps: the lists of a
 * page hear of each other. What is held is read again after a change.
 */
export function Preparing({ items }: { items: readonly PreparingRow[] }) {
  const router = useRouter()
  const { formAction, submit, datesOf, said, undo, dismiss } = useMarks(items, router.refresh)
  return (
    <form action={formAction} onSubmit={submit} className="preparing">
      <ul>
        {items.map((item) => {
          const dates = datesOf(item)
          return (
            <li key={item.id}>
              <div>
                <Link href={`/milestones/${item.id}`}>{item.title}</Link>
                <p className="step-meta">
                  {item.line}
                  {stateOf(dates) !== 'not-started' && <strong>{` · ${standingWords(dates)}`}</strong>}
                </p>
              </div>
              <p className="trail-controls">
                <Controls {...item} dates={dates} />
              </p>
            </li>
          )
        })}
      </ul>
      <UndoBar said={said} undo={undo} dismiss={dismiss} />
    </form>
  )
}
