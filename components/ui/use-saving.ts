import { useRouter } from 'next/navigation'
import { type FormEvent, startTransition, useActionState, useEffect } from 'react'
import type { Result } from '@/lib/result'

type Action<T> = (previous: Result<T> | null, form: FormData) => Promise<Result<T>>

/**
 * A form that stays as it is while it is saved: React would empty it when its action is through, and with it what was typed meanwhile,
 * so it is sent by hand. Without JavaScript its action is all there is.
 */
export function useSaving<T>(action: Action<T>) {
  const [result, formAction, pending] = useActionState(action, null)
  const router = useRouter()
  // What was saved may be shown elsewhere on the page.
  useEffect(() => {
    if (result?.ok) router.refresh()
  }, [result, router])

  /** Sends the form of a submission; `change` has the last word on what is in it. */
  function send(event: FormEvent<HTMLFormElement>, change?: (form: FormData) => void) {
    event.preventDefault()
    const form = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
    change?.(form)
    startTransition(() => formAction(form))
  }
  return { result, formAction, pending, send }
}
