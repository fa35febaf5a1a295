import type { ReactNode } from 'react'
import { button } from '@/components/ui/button'

type GoButtonProps = {
  /** Where it leads, as lib/assessment/schema.ts has it. */
  go: string
  children: ReactNode
  look?: keyof typeof button
  disabled?: boolean
}

/** A button of a sheet: it keeps the answers, then leads somewhere. */
export const GoButton = ({ go, children, look = 'secondary', disabled = false }: GoButtonProps) => (
  <button type="submit" name="go" value={go} className={button[look]} disabled={disabled}>
    {children}
  </button>
)
