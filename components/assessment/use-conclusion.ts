'use client'
import { type FormEvent, startTransition, useActionState } from 'react'
import { answer } from '@/lib/assessment/actions'
import { formOf, type useSheet } from './use-sheet'

/**
 * Sends the form of a sheet with the button that was pressed, and what the browser still holds, so that the account has all of it
 * before it is counted. Without JavaScript the same form posts the same button.
 */
export function useConclusion({ flush, journal }: Pick<ReturnType<typeof useSheet>, 'flush' | 'journal'>) {
  const [result, formAction, pending] = useActionState(answer, null)
  function conclude(event: FormEvent, go: string) {
    event.preventDefault()
    if (go === 'again') journal.clear()
    startTransition(async () => {
      await flush()
      const form = formOf(journal.read())
      form.set('go', go)
      form.set('zone', Intl.DateTimeFormat().resolvedOptions().timeZone)
      startTransition(() => formAction(form))
    })
  }
  return { action: formAction, conclude, pending, refusal: result && !result.ok ? result.message : null }
}
