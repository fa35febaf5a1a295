'use client'
import { type ComponentProps, type FormEvent, type ReactNode, useActionState, useEffect, useRef } from 'react'
import type { Result } from '@/lib/result'
import { button } from './button'
import { Field } from './field'
import { Notice } from './notice'
import { unsent } from './unsent'

type FieldProps = ComponentProps<typeof Field> & { name: string }

type FieldFormProps<T> = {
  action: (previous: Result<unknown> | null, form: FormData) => Promise<Result<T>>
  /** The words on the button. */
  submit: string
  fields: readonly FieldProps[]
  hidden?: Record<string, string | number | undefined>
  /** What to say once it is done, where the action does not lead elsewhere. */
  done?: string
  danger?: boolean
  children?: ReactNode
}

/** What a field shows: what was saved, else what was typed, else what the page knew. Passwords are never among them. */
function shownIn(result: Result<unknown> | null, name: string): string | undefined {
  const source: unknown = result?.ok ? result.value : result?.values
  if (!source || typeof source !== 'object' || !(name in source)) return undefined
  return String((source as Record<string, unknown>)[name])
}

/** Ticks that a visitor's browser has still to send belong into the account that this form is about to open: they go first. */
function afterUnsent(event: FormEvent<HTMLFormElement>) {
  const form = event.currentTarget
  const sending = unsent()
  if (!sending) return
  event.preventDefault()
  sending.then(() => form.requestSubmit())
}

/** A form that keeps what was typed, says what is wrong beside the field and above them all, and works without JavaScript. */
export function FieldForm<T>(props: FieldFormProps<T>) {
  const { action, submit, fields, hidden = {}, done, danger, children } = props
  const [result, formAction, pending] = useActionState(action, null)
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (result) summary.current?.focus()
  }, [result])
  const failure = result?.ok === false ? result : null
  return (
    <form action={formAction} onSubmit={afterUnsent} className="grid max-w-prose gap-5" noValidate>
      {(failure || (result && done)) && (
        <div ref={summary} tabIndex={-1}>
          <Notice tone={failure ? 'warn' : 'calm'}>
            <p>{failure ? failure.message : done}</p>
          </Notice>
        </div>
      )}
      {Object.entries(hidden).map(
        ([name, value]) =>
          value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {fields.map((field) => (
        <Field
          key={field.name}
          {...field}
          defaultValue={shownIn(result, field.name) ?? field.defaultValue}
          error={failure?.fields?.[field.name]}
        />
      ))}
      {children}
      <p>
        <button type="submit" className={danger ? button.danger : button.primary} aria-disabled={pending}>
          {submit}
        </button>
      </p>
    </form>
  )
}
