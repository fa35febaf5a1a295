'use client'
import { useActionState } from 'react'
import { button } from '@/components/ui/button'
import { useDraft } from '@/components/ui/draft'
import { Field } from '@/components/ui/field'
import { Refusal } from '@/components/ui/refusal'
import { Unsaved } from '@/components/ui/unsaved'
import { setPlan } from '@/lib/plan/actions'
import { DEFAULT_HOURS, MOST_HOURS, WEEKDAYS } from '@/lib/plan/rules'

type PlanFormProps = {
  viewerId: string
  hoursPerWeek: number | null
  days: readonly number[]
  version: number
}

/** Hours a week and the days for them. After a change in another tab both are shown and nothing is overwritten unseen. */
export function PlanForm({ viewerId, hoursPerWeek, days, version }: PlanFormProps) {
  const [result, formAction, pending] = useActionState(setPlan, null)
  const failure = result?.ok === false ? result : null
  const from = String(failure?.current?.version ?? version)
  const unsaved = useDraft({ name: `${viewerId} plan`, from, answer: result })
  return (
    <form ref={unsaved.form} action={formAction} className="grid max-w-prose gap-4" noValidate>
      <input type="hidden" name="version" value={unsaved.from} />
      <Field
        name="hoursPerWeek"
        label="Hours a week"
        hint={`Most people with a job or studies manage about ${DEFAULT_HOURS}. Leave it empty to go without a plan.`}
        inputMode="numeric"
        maxLength={3}
        defaultValue={failure?.values?.hoursPerWeek ?? hoursPerWeek ?? ''}
        placeholder={`1 to ${MOST_HOURS}`}
        error={failure?.fields?.hoursPerWeek}
      />
      <fieldset className="grid gap-1" aria-describedby={failure?.fields?.days ? 'days-error' : undefined}>
        <legend className="mb-1 font-semibold">Days for it</legend>
        <div className="flex flex-wrap gap-x-5 gap-y-1">
          {WEEKDAYS.map((name, place) => (
            <label key={name} className="inline-flex min-h-11 items-center gap-2">
              <input
                type="checkbox"
                name={`days.${place + 1}`}
                defaultChecked={
                  failure?.values ? `days.${place + 1}` in failure.values : days.includes(place + 1)
                }
                className="size-6 accent-accent"
              />
              {name}
            </label>
          ))}
        </div>
        {failure?.fields?.days && (
          <p id="days-error" className="font-semibold text-sm text-warn">
            {failure.fields.days}
          </p>
        )}
      </fieldset>
      <Unsaved draft={unsaved} />
      <Refusal failure={failure}>{failure?.current && <p>Stored now: {failure.current.text}.</p>}</Refusal>
      <p>
        <button type="submit" className={button.primary} aria-disabled={pending}>
          Save plan
        </button>
      </p>
    </form>
  )
}
