import { type FormEvent, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { Result } from '@/lib/result'
import type { Said } from './undo-bar'
import { useSaving } from './use-saving'

type Action<T> = (previous: Result<T> | null, form: FormData) => Promise<Result<T>>

type Undoable<T> = {
  /** What the bar says about an answer; null for one that is said elsewhere. */
  say: (answer: Result<T>) => Said | null
  /** Whether this change took the last one back. */
  tookBack: (value: T) => boolean
  /** Called once a change is through. */
  done?: (value: T) => void
  /** Completes what is sent. */
  amend?: (form: FormData) => void
}

/**
 * Sends a form of several buttons, reads the page again after a change, and remembers what takes the changes of this page back.
 * Without JavaScript the same form is posted.
 */
export function useUndoable<T>(action: Action<T>, { say, tookBack, done, amend }: Undoable<T>) {
  const { result: answer, formAction, pending, send } = useSaving(action)
  const [dismissed, setDismissed] = useState<Result<T> | null>(null)
  // The latest last.
  const undos = useRef<string[]>([])
  const said = useMemo(() => answer && say(answer), [answer, say])

  const settle = useEffectEvent(() => {
    if (!answer?.ok) return
    if (tookBack(answer.value)) undos.current.pop()
    else if (said?.undo) undos.current.push(said.undo)
    done?.(answer.value)
  })
  useEffect(() => settle(), [answer])

  return {
    ...{ answer, formAction, pending },
    submit: (event: FormEvent<HTMLFormElement>) => send(event, amend),
    failure: answer?.ok === false ? answer : null,
    said: answer === dismissed ? null : said,
    undo: () => undos.current.at(-1),
    dismiss: () => setDismissed(answer),
  }
}
