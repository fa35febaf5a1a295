import type { ComponentProps } from 'react'
import { Labelled, type Labels } from './labelled'

/** A labelled input. */
export const Field = ({ label, hint, error, ...input }: Labels & ComponentProps<'input'>) => (
  <Labelled label={label} hint={hint} error={error}>
    {(wiring) => <input {...wiring} {...input} />}
  </Labelled>
)

/** A labelled text of several lines. */
export const TextArea = ({ label, hint, error, ...input }: Labels & ComponentProps<'textarea'>) => (
  <Labelled label={label} hint={hint} error={error}>
    {(wiring) => <textarea rows={4} {...wiring} {...input} />}
  </Labelled>
)
