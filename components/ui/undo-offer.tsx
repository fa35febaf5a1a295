'use client'
import { useActionState, useMemo, useState } from 'react'
import type { Result } from '@/lib/result'
import { type Said, UndoBar } from './undo-bar'

type UndoOfferProps<T> = {
  /** What happened on the way to this page. */
  text: string
  /** What takes it back, with what it reads: one field by the bar's button, the others sent along. */
  action: (previous: Result<T> | null, form: FormData) => Promise<Result<T>>
  name: string
  value: string
  hidden?: Record<string, string>
}

/** The bar for a change that led to this page: it offers to take it back for ten seconds, and Ctrl-Z does as long as the page stays. */
export function UndoOffer<T>({ text, action, name, value, hidden = {} }: UndoOfferProps<T>) {
  const [result, formAction] = useActionState(action, null)
  const [dismissed, setDismissed] = useState(false)
  const said = useMemo<Said>(
    () => (result?.ok === false ? { text: result.message, failed: true } : { text, undo: value }),
    [result, text, value],
  )
  return (
    <form action={formAction}>
      {Object.entries(hidden).map(([key, each]) => (
        <input key={key} type="hidden" name={key} value={each} />
      ))}
      <UndoBar
        name={name}
        said={dismissed && !said.failed ? null : said}
        undo={() => value}
        dismiss={() => setDismissed(true)}
      />
    </form>
  )
}
