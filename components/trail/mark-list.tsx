'use client'
import { useRouter } from 'next/navigation'
import type { TrailItem } from '@/lib/progress/trail.rules'
import { Item } from './item'
import { useMarks } from './marks'
import { UndoBar } from './undo-bar'
import './trail.css'

type MarkListProps = {
  pathId: string
  groups: readonly { id: string; title: string; items: readonly TrailItem[] }[]
}

/** A few milestones of a path, to be marked where they stand. What comes next is read again after a change. */
export function MarkList({ pathId, groups }: MarkListProps) {
  const router = useRouter()
  const { formAction, submit, datesOf, said, dismiss } = useMarks(
    groups.flatMap(({ items }) => items),
    router.refresh,
  )
  return (
    <form action={formAction} onSubmit={submit} className="trail" data-path={pathId}>
      {groups.map(({ id, title, items }) => (
        <section key={id} aria-labelledby={id} className="trail-stage">
          <h2 id={id} className="mb-4">
            {title}
          </h2>
          <ol>
            {items.map((item) => (
              <Item key={item.id} item={item} dates={datesOf(item)} openNeeds={[]} />
            ))}
          </ol>
        </section>
      ))}
      <UndoBar said={said} dismiss={dismiss} />
    </form>
  )
}
