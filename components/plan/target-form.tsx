'use client'
import { useActionState } from 'react'
import { dayWords } from '@/components/trail/day-words'
import { button } from '@/components/ui/button'
import { useDraft } from '@/components/ui/draft'
import { Field } from '@/components/ui/field'
import { Labelled } from '@/components/ui/labelled'
import { Refusal } from '@/components/ui/refusal'
import { Unsaved } from '@/components/ui/unsaved'
import { planTarget } from '@/lib/plan/actions'

type TargetFormProps = {
  viewerId: string
  /** How many there are. */
  count: number
  milestones: readonly (readonly [id: string, title: string])[]
  today: string
}

/** Names a day for one of the milestones that have none. */
export function TargetForm({ viewerId, count, milestones, today }: TargetFormProps) {
  const [result, formAction, pending] = useActionState(planTarget, null)
  const failure = result?.ok === false ? result : null
  const typed = failure?.values
  const unsaved = useDraft({ name: `${viewerId} target`, from: String(count), answer: result })
  return (
    <form ref={unsaved.form} action={formAction} className="grid max-w-prose gap-4" noValidate>
      <input type="hidden" name="seen" value={failure?.current?.text ?? ''} />
      <div className="grid gap-4">
        <Labelled label="Milestone" error={failure?.fields?.milestoneId}>
          {(wiring) => (
            <select {...wiring} name="milestoneId" defaultValue={typed?.milestoneId} key={typed?.milestoneId}>
              {milestones.map(([id, title]) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <Field
          name="targetOn"
          label="Target date"
          type="date"
          min={today}
          defaultValue={typed?.targetOn}
          error={failure?.fields?.targetOn}
        />
      </div>
      <Unsaved draft={unsaved} />
      <Refusal failure={failure}>
        {failure?.current && (
          <p>Stored now: {failure.current.text ? dayWords(failure.current.text) : 'no target date'}.</p>
        )}
      </Refusal>
      <p>
        <button type="submit" className={button.secondary} aria-disabled={pending}>
          Set target date
        </button>
      </p>
    </form>
  )
}
