'use client'
import { useRouter } from 'next/navigation'
import { UndoBar } from '@/components/ui/undo-bar'
import { Controls, type Markable } from './controls'
import { useMarks } from './marks'
import './trail.css'

/** The controls of one milestone on its own page. What depends on them is read again after a change. */
export function MarkOne({ item }: { item: Markable }) {
  const router = useRouter()
  const { formAction, submit, datesOf, said, undo, dismiss } = useMarks([item], router.refresh)
  return (
    <form action={formAction} onSubmit={submit} className="trail trail-main">
      <p className="trail-controls">
        <Controls {...item} dates={datesOf(item)} />
      </p>
      <UndoBar said={said} undo={undo} dismiss={dismiss} />
    </form>
  )
}
