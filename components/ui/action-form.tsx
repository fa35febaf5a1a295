'use client'
import { type ReactNode, useActionState } from 'react'
import type { Result } from '@/lib/result'
import { Notice } from './notice'

type ActionFormProps<T> = {
  action: (previous: Result<T> | null, form: FormData) => Promise<Result<T>>
  className?: string
  children: ReactNode
}

/** A form of a few buttons: says why when its action is refused. It works without JavaScript. */
export function ActionForm<T>({ action, className, children }: ActionFormProps<T>) {
  const [result, formAction] = useActionState(action, null)
  return (
    <form action={formAction} className={className}>
      {children}
      {result && !result.ok && <Notice tone="warn">{result.message}</Notice>}
    </form>
  )
}
