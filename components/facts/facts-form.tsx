'use client'
import { useRouter } from 'next/navigation'
import { type FormEvent, startTransition, useActionState, useEffect } from 'react'
import { button } from '@/components/ui/button'
import { useDraft } from '@/components/ui/draft'
import { Notice } from '@/components/ui/notice'
import { Refusal } from '@/components/ui/refusal'
import { Unsaved } from '@/components/ui/unsaved'
import type { Facts, FieldSort } from '@/lib/facts/rules'
import type { Result } from '@/lib/result'
import { FactsField } from './facts-field'
import type { Option } from './skill-boxes'
import { StoredNow } from './stored-now'

export type FormField = {
  name: string
  sort: FieldSort
  label: string
  hint?: string
  options: readonly Option[]
}

/** Sorts of which two stand side by side where there is room. */
const SHORT: readonly FieldSort[] = ['line', 'hours', 'day', 'role']

type Saved = { version: number; text: string }

type FactsFormProps = {
  action: (previous: Result<Saved> | null, form: FormData) => Promise<Result<Saved>>
  /** What the button saves. */
  what: string
  milestoneId: string
  /** Names what was typed and not saved yet, and whose it is. */
  draft: string
  version: number
  facts: Facts
  fields: readonly FormField[]
}

/** All facts of a milestone, saved together. What was typed stays, and after a change in another tab both are shown. */
export function FactsForm({ action, what, milestoneId, draft, version, facts, fields }: FactsFormProps) {
  const [result, formAction, pending] = useActionState(action, null)
  const router = useRouter()
  // The evidence line and the way to it follow from what was saved.
  useEffect(() => {
    if (result?.ok) router.refresh()
  }, [result, router])
  // Sent by hand, since React would empty the form when its action is through.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    startTransition(() => formAction(form))
  }
  const failure = result?.ok === false ? result : null
  const held: Facts = result?.ok ? JSON.parse(result.value.text) : facts
  const from = result?.ok ? result.value.version : (failure?.current?.version ?? version)
  const unsaved = useDraft({ name: draft, from: String(from), answer: result })
  return (
    <form
      ref={unsaved.form}
      action={formAction}
      onSubmit={submit}
      noValidate
      className="grid max-w-prose gap-5 sm:grid-cols-2 sm:[&>*]:col-span-2"
    >
      <input type="hidden" name="milestoneId" value={milestoneId} />
      <input type="hidden" name="version" value={unsaved.from} />
      {fields.map((field) => (
        <div key={field.name} className={SHORT.includes(field.sort) ? 'self-end sm:col-span-1!' : undefined}>
          <FactsField
            field={field}
            value={held[field.name] ?? null}
            typed={failure?.values}
            error={failure?.fields?.[field.name]}
          />
        </div>
      ))}
      {failure?.current && <StoredNow fields={fields} text={failure.current.text} />}
      <Unsaved draft={unsaved} />
      {result?.ok && <Notice tone="calm">Saved.</Notice>}
      <Refusal failure={failure} />
      <p>
        <button type="submit" className={button.secondary} disabled={pending}>
          Save {what}
        </button>
      </p>
    </form>
  )
}
