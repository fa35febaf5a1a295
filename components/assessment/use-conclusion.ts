'use client'
import { type FormEvent, startTransition, useActionState } from 'react'
import { answer } from '@/lib/assessment/actions'
import { formOf, type useSheet } from './use-sheet'

/**
 * Sends the form of a sheet for its result. What the browser still holds goes along, so that the account has all of it before it
 * is counted. Without JavaScript the same form posts the same button.
 */
export function useConclusion({ flush, journal }: Pick<ReturnType<typeof useSheet>, 'flush' | 'journal'>) {
  const [result, formAction, pending] = useActionState(answer, null)
  function conclude(event: FormEvent<HTMLFormElement>, go: string) {
    event.preventDefault()
    startTransition(async () => {
      await flush()
      const form = formOf(journal.read())
      form.set('go', go)
      form.set('zone', Intl.DateTimeFormat().resolvedOptions().timeZone)
      startTransition(() => formAction(form))
    })
  }
  return { formAction, conclude, pending, refusal: result && !result.ok ? result.message : null }
}
