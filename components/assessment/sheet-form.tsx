import type { ComponentProps, FormEvent, ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { ENOUGH, type standingOf } from '@/lib/assessment/rules'
import { GoButton } from './go-button'

type SheetFormProps = Pick<ComponentProps<'form'>, 'ref' | 'onKeyDown' | 'onPointerDown' | 'action'> & {
  standing: ReturnType<typeof standingOf>
  /** The account does not have the latest answers yet. */
  unsent: boolean
  /** Why the server did not do what was asked. */
  refusal: string | null
  /** A button was pressed: where it leads, as lib/assessment/schema.ts has it. */
  onGo: (event: FormEvent, go: string) => void
  /** The buttons after the answers. */
  buttons: ReactNode
  children: ReactNode
}

/** What both forms of a sheet share: how far it is, what a result still needs, and the way to an empty one. */
export function SheetForm({
  standing: { answered, total, missing, missingIn, enough },
  unsent,
  refusal,
  onGo,
  buttons,
  children,
  ...form
}: SheetFormProps) {
  const needs = missing > 0 ? `${missing} more` : missingIn.map(({ title }) => title).join(', ')
  return (
    <form
      {...form}
      onSubmit={(event) =>
        onGo(event, ((event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement).value)
      }
      autoComplete="off"
      className="grid max-w-3xl gap-6"
    >
      <progress className="answered" aria-label="Answered" value={answered} max={total} />
      {children}
      <p className="text-muted text-sm">
        {answered} of {total} answered.{' '}
        {enough
          ? 'That is enough for a result; more answers make it surer.'
          : `A result needs ${ENOUGH.overall} answers, ${ENOUGH.perFactor} of each kind: still ${needs}.`}
      </p>
      {refusal && <Notice tone="warn">{refusal}</Notice>}
      {unsent && (
        <Notice tone="calm">Kept in this browser: your account cannot be reached at the moment.</Notice>
      )}
      <p className="flex flex-wrap items-center gap-4">
        {buttons}
        {answered > 0 && (
          <GoButton go="again" look="quiet">
            Start again with an empty sheet
          </GoButton>
        )}
      </p>
    </form>
  )
}
