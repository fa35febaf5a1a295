import type { ReactNode } from 'react'
import type { Failure } from '@/lib/result'
import { button } from './button'
import type { Draft } from './draft'
import { Refusal } from './refusal'
import { Unsaved } from './unsaved'

type FormEndProps = {
  draft: Draft
  failure: Failure | null
  pending: boolean
  tone: 'primary' | 'secondary'
  /** What the button does. */
  children: ReactNode
}

/** The end of a form whose draft is kept: whether it is one, why it was refused, and its button. */
export const FormEnd = ({ draft, failure, pending, tone, children }: FormEndProps) => (
  <>
    <Unsaved draft={draft} />
    <Refusal failure={failure} />
    <p>
      <button type="submit" className={button[tone]} aria-disabled={pending}>
        {children}
      </button>
    </p>
  </>
)
