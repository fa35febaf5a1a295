'use client'
import { type FormEvent, useMemo, useState } from 'react'
import { button } from '@/components/ui/button'
import { useDraft } from '@/components/ui/draft'
import { Notice } from '@/components/ui/notice'
import { Refusal } from '@/components/ui/refusal'
import { useScripted } from '@/components/ui/scripted'
import { UndoBar } from '@/components/ui/undo-bar'
import { Unsaved } from '@/components/ui/unsaved'
import { useBack } from '@/components/ui/use-back'
import { useSaving } from '@/components/ui/use-saving'
import type { Facts, FieldSort } from '@/lib/facts/rules'
import type { Result } from '@/lib/result'
import { fill, type Saved, saidOf } from './before'
import { FactsField } from './facts-field'
import { FactsNow } from './facts-now'
import type { Option } from './skill-boxes'

export type FormField = {
  name: string
  sort: FieldSort
  label: string
  hint?: string
  options: readonly Option[]
}

/** Sorts of which two stand side by side where there is room. */
const SHORT: readonly FieldSort[] = ['line', 'hours', 'day', 'role']

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
  const { result, formAction, pending, send } = useSaving(action)
  const saved = result?.ok ? result.value : null
  const said = useMemo(() => saidOf(saved, what), [saved, what])
  const [dismissed, setDismissed] = useState<typeof result>(null)
  const { turn, takesBack } = useBack(saved)
  // What was stored before is put into what is sent, which only a script can do.
  const scripted = useScripted()
  const submit = (event: FormEvent<HTMLFormElement>) =>
    send(event, (form) => {
      if (takesBack(event) && saved) fill(form, fields, JSON.parse(saved.before))
    })
  const failure = result?.ok === false ? result : null
  const held: Facts = saved ? JSON.parse(saved.text) : facts
  const from = saved ? saved.version : (failure?.current?.version ?? version)
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
        <div
          key={`${field.name} ${turn}`}
          className={SHORT.includes(field.sort) ? 'self-end sm:col-span-1!' : undefined}
        >
          <FactsField
            field={field}
            value={held[field.name] ?? null}
            typed={failure?.values}
            error={failure?.fields?.[field.name]}
          />
        </div>
      ))}
      {failure?.current && <FactsNow fields={fields} text={failure.current.text} />}
      <Unsaved draft={unsaved} />
      {saved && <Notice tone="calm">{saved.takenBack ? 'Taken back.' : 'Saved.'}</Notice>}
      <Refusal failure={failure} />
      <p>
        <button type="submit" className={button.secondary} disabled={pending}>
          Save {what}
        </button>
      </p>
      {scripted && (
        <UndoBar
          name="back"
          said={result === dismissed ? null : said}
          undo={() => said?.undo}
          dismiss={() => setDismissed(result)}
        />
      )}
    </form>
  )
}
