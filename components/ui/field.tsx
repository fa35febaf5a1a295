import { type ComponentProps, type ReactNode, useId } from 'react'

type FieldProps = { label: string; hint?: ReactNode; error?: string | undefined } & ComponentProps<'input'>

/** A labelled input with its hint and, beside it, what is wrong with what was typed. */
export function Field({ label, hint, error, ...input }: FieldProps) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-muted text-sm">
          {hint}
        </p>
      )}
      <input
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        className="min-h-11 w-full min-w-0 rounded-md border border-edge bg-surface px-3 py-2 aria-invalid:border-warn"
        {...input}
      />
      {error && (
        <p id={`${id}-error`} className="font-semibold text-sm text-warn">
          {error}
        </p>
      )}
    </div>
  )
}
