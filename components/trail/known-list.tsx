'use client'
import { useEffect, useRef, useState } from 'react'
import { button } from '@/components/ui/button'
import { useScripted } from '@/components/ui/scripted'
import { UndoBar } from '@/components/ui/undo-bar'
import { type Knowable, KnownStage } from './known-stage'
import { useKnown } from './use-known'
import './known.css'
import './trail.css'

type KnownListProps = {
  pathId: string
  stages: readonly { id: string; title: string; items: readonly Knowable[] }[]
}

/** The open milestones of a path with a box each: those that are ticked are marked as known already, all in one go. */
export function KnownList({ pathId, stages }: KnownListProps) {
  const { formAction, submit, typed, said, undo, dismiss } = useKnown()
  const scripted = useScripted()
  const form = useRef<HTMLFormElement>(null)
  const [count, setCount] = useState(0)
  const recount = () => setCount(form.current?.querySelectorAll('input:checked').length ?? 0)
  // What is marked leaves the list, and a browser ticks again what was ticked before a reload.
  useEffect(recount)
  return (
    <form
      ref={form}
      action={formAction}
      onSubmit={submit}
      onChange={recount}
      data-path={pathId}
      className="known"
    >
      {stages.map((stage) => (
        <KnownStage key={stage.id} {...stage} typed={typed} chosen={recount} />
      ))}
      {stages.length > 0 && (
        <p className="known-submit">
          <button type="submit" className={button.primary}>
            {scripted ? `Mark ${count} as already known` : 'Mark the chosen ones as already known'}
          </button>
        </p>
      )}
      <UndoBar said={said} undo={undo} dismiss={dismiss} name="forget" />
    </form>
  )
}
