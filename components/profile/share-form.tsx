'use client'
import { useActionState } from 'react'
import { Arrival } from '@/components/ui/arrival'
import { button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Refusal } from '@/components/ui/refusal'
import { makeLink } from '@/lib/profile/actions'

type ShareFormProps = {
  /** For the link to be made: sent twice, it is made once. */
  newId: string
  /** Where Waymark stands: others need the whole address. */
  origin: string
}

/** Makes a private link for one recipient. Its address is shown once. */
export function ShareForm({ newId, origin }: ShareFormProps) {
  const [result, formAction, pending] = useActionState(makeLink, null)
  const failure = result?.ok === false ? result : null
  if (result?.ok)
    return (
      <Arrival>
        <p>This is the link. It is shown only now.</p>
        <p className="font-mono text-sm [overflow-wrap:anywhere]">{`${origin}/s/${result.value.token}`}</p>
        {/* Asks for the page anew, without the address. */}
        <form action="/settings/profile#links" method="get" className="mt-2">
          <button type="submit" className={button.quiet}>
            I have copied it
          </button>
        </form>
      </Arrival>
    )
  return (
    <form action={formAction} className="grid max-w-prose gap-4" noValidate>
      <input type="hidden" name="id" value={newId} />
      <Field
        name="label"
        label="For whom"
        hint="Only you see this, for example a company."
        maxLength={80}
        autoComplete="off"
        defaultValue={failure?.values?.label ?? ''}
        error={failure?.fields?.label}
      />
      <Field
        name="lastDay"
        label="Last day"
        hint="Empty: until you revoke it."
        type="date"
        defaultValue={failure?.values?.lastDay ?? ''}
        error={failure?.fields?.lastDay}
      />
      <Refusal failure={failure} />
      <p>
        <button type="submit" className={button.secondary} aria-disabled={pending}>
          Make a link
        </button>
      </p>
    </form>
  )
}
