'use client'
import { usePathname, useRouter } from 'next/navigation'
import { type FormEvent, startTransition, useActionState, useEffect, useEffectEvent, useRef } from 'react'
import type { Result } from '@/lib/result'
import { button } from './button'
import { useDraft } from './draft'
import { Field, TextArea } from './field'
import { Link } from './link'
import { Notice } from './notice'

type Saved = { text: string }

type EditFormProps = {
  action: (previous: Result<Saved> | null, form: FormData) => Promise<Result<Saved>>
  /** The name of the field that the action reads. */
  name: string
  label: string
  hint?: string
  value: string
  /** Sent along. */
  hidden: Record<string, string>
  /** Sends the text that the edit started from, so that an older page cannot overwrite a newer text unseen. */
  guarded?: boolean
  /** Names a text that is kept in this tab until it is saved, and whose it is. */
  draft?: string
  multiline?: boolean
  type?: 'text' | 'url' | 'date'
  min?: string
  max?: string
}

/** A form of one field that is saved by itself. After a conflict both texts are shown, and nothing typed is lost. */
export function EditForm(props: EditFormProps) {
  const { action, name, label, hint, value, hidden, guarded, draft, multiline, ...input } = props
  const router = useRouter()
  const path = usePathname()
  const [result, formAction, pending] = useActionState(action, null)
  const control = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const stored = result?.ok ? result.value.text : (result?.current?.text ?? value)
  const { restored, keep } = useDraft({ name: draft, stored, field: control })
  const settle = useEffectEvent(() => {
    if (!result?.ok) return
    keep(result.value.text)
    // What was saved may be shown elsewhere on the page.
    router.refresh()
  })
  useEffect(() => settle(), [result])
  // React empties a form when its action is through, and with it what was typed meanwhile. Sent by hand, it keeps it.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    startTransition(() => formAction(form))
  }
  const field = {
    ref: control,
    onInput: () => keep(),
    name,
    label,
    ...(hint && { hint }),
    defaultValue: result?.ok === false ? (result.values?.[name] ?? value) : stored,
    error: result?.ok === false ? result.fields?.[name] : undefined,
  }
  return (
    <form action={formAction} onSubmit={submit} className="grid max-w-prose gap-3">
      {Object.entries(guarded ? { ...hidden, seen: stored } : hidden).map(([key, each]) => (
        <input key={key} type="hidden" name={key} value={each} />
      ))}
      {multiline ? <TextArea {...field} /> : <Field {...field} {...input} />}
      {restored && <Notice tone="calm">Not saved yet: this is what you typed here before.</Notice>}
      {result?.ok === false && result.current && (
        <blockquote className="border-warn border-l-4 pl-4">
          <p className="text-muted text-sm">Stored now:</p>
          <p className="whitespace-pre-wrap">{result.current.text || '(empty)'}</p>
        </blockquote>
      )}
      {result && (
        <Notice tone={result.ok ? 'calm' : 'warn'}>
          {result.ok ? 'Saved.' : result.message}
          {!result.ok && result.code === 'unauthenticated' && (
            <>
              {' '}
              <Link href={`/sign-in?next=${path}`}>Sign in</Link>
            </>
          )}
        </Notice>
      )}
      <p>
        <button type="submit" className={button.secondary} disabled={pending}>
          Save {label.toLowerCase()}
        </button>
      </p>
    </form>
  )
}
