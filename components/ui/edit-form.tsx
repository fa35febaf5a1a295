'use client'
import { useRouter } from 'next/navigation'
import { type FormEvent, startTransition, useActionState, useEffect } from 'react'
import type { Result } from '@/lib/result'
import { button } from './button'
import { useDraft } from './draft'
import { Field, TextArea } from './field'
import { Notice } from './notice'
import { Refusal } from './refusal'
import { Unsaved } from './unsaved'

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
  const [result, formAction, pending] = useActionState(action, null)
  const stored = result?.ok ? result.value.text : (result?.current?.text ?? value)
  const unsaved = useDraft({ name: draft, from: stored, answer: result })
  // What was saved may be shown elsewhere on the page.
  useEffect(() => {
    if (result?.ok) router.refresh()
  }, [result, router])
  // React empties a form when its action is through, and with it what was typed meanwhile. Sent by hand, it keeps it.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    startTransition(() => formAction(form))
  }
  const field = {
    name,
    label,
    ...(hint && { hint }),
    defaultValue: result?.ok === false ? (result.values?.[name] ?? value) : stored,
    error: result?.ok === false ? result.fields?.[name] : undefined,
  }
  return (
    <form ref={unsaved.form} action={formAction} onSubmit={submit} className="grid max-w-prose gap-3">
      {Object.entries(guarded ? { ...hidden, seen: unsaved.from } : hidden).map(([key, each]) => (
        <input key={key} type="hidden" name={key} value={each} />
      ))}
      {multiline ? <TextArea {...field} /> : <Field {...field} {...input} />}
      <Unsaved draft={unsaved} />
      {result?.ok === false && result.current && (
        <blockquote className="border-warn border-l-4 pl-4">
          <p className="text-muted text-sm">Stored now:</p>
          <p className="whitespace-pre-wrap">{result.current.text || '(empty)'}</p>
        </blockquote>
      )}
      {result?.ok && <Notice tone="calm">Saved.</Notice>}
      <Refusal failure={result?.ok === false ? result : null} />
      <p>
        <button type="submit" className={button.secondary} disabled={pending}>
          Save {label.toLowerCase()}
        </button>
      </p>
    </form>
  )
}
