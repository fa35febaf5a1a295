'use client'
import { button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Refusal } from '@/components/ui/refusal'
import { useSaving } from '@/components/ui/use-saving'
import { setHandle } from '@/lib/profile/actions'
import { handleField } from './handle-field'

type HandleFormProps = {
  /** null while there is none. */
  handle: string | null
  /** Where Waymark stands. */
  origin: string
}

/** The address of the page. */
export function HandleForm({ handle, origin }: HandleFormProps) {
  const { result, formAction, pending, send } = useSaving(setHandle)
  const failure = result?.ok === false ? result : null
  const held = result?.ok ? result.value.handle : handle
  return (
    <form action={formAction} onSubmit={send} className="grid max-w-prose gap-4" noValidate>
      <input type="hidden" name="seen" value={held ?? ''} />
      <Field
        {...handleField(origin)}
        defaultValue={failure?.values?.handle ?? held ?? ''}
        error={failure?.fields?.handle}
      />
      {result?.ok && <Notice tone="calm">Saved.</Notice>}
      <Refusal failure={failure} />
      <p>
        <button type="submit" className={button.secondary} aria-disabled={pending}>
          Save address
        </button>
      </p>
    </form>
  )
}
