'use client'
import { useActionState, useEffect, useRef } from 'react'
import { button } from '@/components/ui/button'
import { Field, TextArea } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { verify } from '@/lib/badges/actions'
import { VerdictView } from './verdict'

const NAME = {
  name: 'name',
  hint: 'As they write it. It is compared and not kept.',
  autoComplete: 'off',
  maxLength: 200,
}

/** Asks what there is to say of a badge. `badge` is the link to the one that is open, of which only the name is asked. */
export function VerifyForm({ badge }: { badge?: string }) {
  const [result, formAction, pending] = useActionState(verify, null)
  const failure = result?.ok === false ? result : null
  const form = useRef<HTMLFormElement>(null)
  // The sentence is read with its field.
  useEffect(() => {
    if (failure?.fields) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [failure])
  return (
    <div className="grid gap-6">
      {result?.ok && <VerdictView verdict={result.value} />}
      <form ref={form} action={formAction} className="grid max-w-prose gap-5">
        {badge ? (
          <input type="hidden" name="badge" value={badge} />
        ) : (
          <TextArea
            name="badge"
            label="Badge, or the link to one"
            hint="The whole text of the file, or an address of this site such as …/badges/…"
            rows={6}
            required
            spellCheck={false}
            autoComplete="off"
            defaultValue={failure?.values?.badge}
            error={failure?.fields?.badge}
          />
        )}
        <Field
          {...NAME}
          label={badge ? 'Name of the holder' : 'Name of the holder, if you want to compare it'}
          required={badge !== undefined}
          defaultValue={failure?.values?.name}
          error={failure?.fields?.name}
        />
        {failure && !failure.fields && <Notice tone="warn">{failure.message}</Notice>}
        <p>
          <button type="submit" className={badge ? button.secondary : button.primary} aria-disabled={pending}>
            {badge ? 'Compare the name' : 'Verify badge'}
          </button>
        </p>
      </form>
    </div>
  )
}
