import { type ComponentProps, useId } from 'react'

type TextAreaProps = { label: string; hint?: string; error?: string | undefined } & ComponentProps<'textarea'>

/** A labelled text of several lines, with what is wrong with it beside it. */
export function TextArea({ label, hint, error, ...input }: TextAreaProps) {
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
      <textarea
        id={id}
        rows={4}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        className="w-full min-w-0 rounded-md border border-edge bg-surface px-3 py-2 aria-invalid:border-warn"
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
