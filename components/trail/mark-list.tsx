'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { UndoBar } from '@/components/ui/undo-bar'
import { Item } from './item'
import { useMarks } from './marks'
import type { TrailRow } from './rows'
import './trail.css'

type MarkListProps = {
  pathId: string
  groups: readonly { id: string; title: string; items: readonly TrailRow[] }[]
}

/** A few milestones of a path, to be marked where they stand. What comes next is read again after a change. */
export function MarkList({ pathId, groups }: MarkListProps) {
  const router = useRouter()
  const items = groups.flatMap((group) => group.items)
  const { formAction, submit, datesOf, said, undo, dismiss } = useMarks(items, router.refresh)
  const form = useFocusKept(items.map(({ id }) => id).join(), said !== null)
  return (
    <form ref={form} action={formAction} onSubmit={submit} className="trail" data-path={pathId}>
      {groups.map(({ id, title, items }) => (
        <section
          key={id}
          aria-labelledby={id}
          className={id === 'next' ? 'trail-stage trail-main' : 'trail-stage'}
        >
          <h2 id={id} tabIndex={-1} className="mb-4">
            {title}
          </h2>
          <ol>
            {items.map((item) => (
              <Item key={item.id} item={item} dates={datesOf(item)} openNeeds={[]} />
            ))}
          </ol>
        </section>
      ))}
      <UndoBar said={said} undo={undo} dismiss={dismiss} />
    </form>
  )
}

/**
 * A milestone that leaves the list takes the focus with it; the first heading gets it then. Not the next control: a second key
 * press would mark that one.
 */
function useFocusKept(listed: string, changed: boolean) {
  const form = useRef<HTMLFormElement>(null)
  const before = useRef(listed)
  useEffect(() => {
    const left = before.current !== listed
    before.current = listed
    if (left && changed && document.activeElement === document.body)
      form.current?.querySelector('h2')?.focus()
  }, [listed, changed])
  return form
}
