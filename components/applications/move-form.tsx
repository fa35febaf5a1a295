'use client'
import { useActionState } from 'react'
import { button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { moveOn } from '@/lib/applications/actions'
import { movesFrom, type Stage } from '@/lib/applications/rules'
import { StageFields } from './stage-fields'

type MoveFormProps = { id: string; changes: number; stage: Stage; today: string }

/** Moves an application to any stage, on any day that has been. */
export function MoveForm({ id, changes, stage, today }: MoveFormProps) {
  const [result, formAction, pending] = useActionState(moveOn, null)
  const failure = result?.ok === false ? result : null
  return (
    <form action={formAction} className="grid max-w-prose gap-4" noValidate>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="seen" value={changes} />
      <StageFields stages={movesFrom(stage)} today={today} typed={failure?.values} errors={failure?.fields} />
      {failure && <Notice tone="warn">{failure.message}</Notice>}
      <p>
        <button type="submit" className={button.secondary} aria-disabled={pending}>
          Move application
        </button>
      </p>
    </form>
  )
}
