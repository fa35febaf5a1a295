'use client'
import { useActionState } from 'react'
import { useDraft } from '@/components/ui/draft'
import { Field } from '@/components/ui/field'
import { FormEnd } from '@/components/ui/form-end'
import { Labelled } from '@/components/ui/labelled'
import { pause } from '@/lib/plan/actions'
import { PAUSE_KINDS } from '@/lib/plan/rules'
import { PAUSE_NAMES } from './words'

type PauseFormProps = {
  viewerId: string
  /** How many there are. */
  count: number
  today: string
}

/** Adds a pause, past or to come. */
export function PauseForm({ viewerId, count, today }: PauseFormProps) {
  const [result, formAction, pending] = useActionState(pause, null)
  const failure = result?.ok === false ? result : null
  const typed = failure?.values
  const unsaved = useDraft({ name: `${viewerId} pause`, from: String(count), answer: result })
  return (
    <form ref={unsaved.form} action={formAction} className="grid max-w-prose gap-4" noValidate>
      <div className="grid gap-4 sm:grid-cols-2">
        <div className="sm:col-span-2">
          <Labelled label="What for" error={failure?.fields?.kind}>
            {(wiring) => (
              <select {...wiring} name="kind" defaultValue={typed?.kind ?? 'holiday'} key={typed?.kind}>
                {PAUSE_KINDS.map((kind) => (
                  <option key={kind} value={kind}>
                    {PAUSE_NAMES[kind]}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
        </div>
        <Field
          name="fromDay"
          label="First day"
          hint="It may lie ahead."
          type="date"
          defaultValue={typed?.fromDay ?? today}
          error={failure?.fields?.fromDay}
        />
        <Field
          name="toDay"
          label="Last day"
          hint="Empty: until you go on."
          type="date"
          defaultValue={typed?.toDay}
          error={failure?.fields?.toDay}
        />
      </div>
      <FormEnd draft={unsaved} failure={failure} pending={pending} tone="secondary">
        Add pause
      </FormEnd>
    </form>
  )
}
