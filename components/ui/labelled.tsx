import { type ReactNode, useId } from 'react'

export type Labels = { label: string; hint?: ReactNode; error?: string | undefined }

type Wiring = {
  id: string
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
  className: string
}

/** A control with its label, its hint and what is wrong with it. `children` draws the control with what ties them together. */
export function Labelled({
  label,
  hint,
  error,
  children,
}: Labels & { children: (wiring: Wiring) => ReactNode }) {
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
      {children({
        id,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': described || undefined,
        className:
          'min-h-11 w-full min-w-0 rounded-md border border-edge bg-surface px-3 py-2 aria-invalid:border-warn',
      })}
      {error && (
        <p id={`${id}-error`} className="font-semibold text-sm text-warn">
          {error}
        </p>
      )}
    </div>
  )
}
