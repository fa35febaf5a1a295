'use client'
import { useActionState } from 'react'
import type { Result } from '@/lib/result'
import { button } from './button'
import { Field } from './field'
import { Notice } from './notice'
import { TextArea } from './text-area'

type Saved = { text: string; version: number }

type EditFormProps = {
  action: (previous: Result<Saved> | null, form: FormData) => Promise<Result<Saved>>
  /** The name of the field that the action reads. */
  name: string
  label: string
  hint?: string
  value: string
  /** Sent along; `version` is kept up to date, so that an older page cannot overwrite a newer text. */
  hidden: Record<string, string | number>
  multiline?: boolean
  type?: 'text' | 'url' | 'date'
  min?: string
  max?: string
}

/** A form of one field that is saved by itself. After a conflict both texts are shown, and nothing typed is lost. */
export function EditForm({ action, name, label, hint, value, hidden, multiline, ...input }: EditFormProps) {
  const [result, formAction, pending] = useActionState(action, null)
  const typed = result && (result.ok ? result.value.text : result.values?.[name])
  const version = result && (result.ok ? result.value.version : result.current?.version)
  const field = {
    name,
    label,
    ...(hint && { hint }),
    defaultValue: typed ?? value,
    error: result?.ok === false ? result.fields?.[name] : undefined,
  }
  return (
    <form action={formAction} className="grid max-w-prose gap-3">
      {Object.entries(version != null && 'version' in hidden ? { ...hidden, version } : hidden).map(
        ([key, each]) => (
          <input key={key} type="hidden" name={key} value={each} />
        ),
      )}
      {multiline ? <TextArea {...field} /> : <Field {...field} {...input} />}
      {result?.ok === false && result.current && (
        <blockquote className="border-warn border-l-4 pl-4">
          <p className="text-muted text-sm">Stored now:</p>
          <p className="whitespace-pre-wrap">{result.current.text || '(empty)'}</p>
        </blockquote>
      )}
      {result && <Notice tone={result.ok ? 'calm' : 'warn'}>{result.ok ? 'Saved.' : result.message}</Notice>}
      <p>
        <button type="submit" className={button.secondary} disabled={pending}>
          Save {label.toLowerCase()}
        </button>
      </p>
    </form>
  )
}
