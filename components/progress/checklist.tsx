'use client'
import { type FormEvent, useId, useRef, useState } from 'react'
import { button } from '@/components/ui/button'
import { useDraft } from '@/components/ui/draft'
import { Field } from '@/components/ui/field'
import { Refusal } from '@/components/ui/refusal'
import { UndoBar } from '@/components/ui/undo-bar'
import { Unsaved } from '@/components/ui/unsaved'
import type { Checklist as Steps, StepVerb } from '@/lib/progress/checklist.rules'
import type { Result } from '@/lib/result'
import { StepRow } from './step-row'
import { useSteps } from './use-steps'
import './checklist.css'

type ChecklistProps = {
  viewerId: string
  milestoneId: string
  steps: Steps
  /** For the next step that is added: known before it is sent, so that a form sent twice adds it once. */
  newId: string
}

/** Steps that somebody divides a milestone into, with the forms that change them. */
export function Checklist({ viewerId, milestoneId, steps: kept, newId }: ChecklistProps) {
  const form = useId()
  const field = useRef<HTMLInputElement>(null)
  const [nextId, setNextId] = useState(newId)
  const [answer, setAnswer] = useState<Result<unknown> | null>(null)
  const { steps, submit, formAction, refused, ...last } = useSteps(kept, answered)
  const name = `${viewerId} step of ${milestoneId}`
  const unsaved = useDraft({ name, from: String(kept.length), answer, anew: true })

  function answered({ verb, text }: StepVerb, came: Result<unknown>) {
    if (verb !== 'add') return
    // What could not be added comes back, unless the next one is being written already.
    if (!came.ok && field.current?.value === '') field.current.value = text
    setAnswer(came)
  }

  function add(event: FormEvent<HTMLFormElement>) {
    if (!submit(event)) return
    setNextId(crypto.randomUUID())
    event.currentTarget.reset()
    field.current?.focus()
  }

  const done = steps.filter(({ doneOn }) => doneOn).length
  return (
    <section aria-labelledby={`${form}-title`} className="mt-12 grid gap-4 print:hidden">
      <h2 id={`${form}-title`}>
        Steps{' '}
        {steps.length > 0 && (
          <span className="font-normal text-base text-muted tabular-nums">
            {done} of {steps.length} done
          </span>
        )}
      </h2>
      {steps.length === 0 && (
        <p className="max-w-prose text-muted">
          Divide a large milestone into steps of your own. With the last one it is marked done.
        </p>
      )}
      <form id={form} action={formAction} onSubmit={submit}>
        <input type="hidden" name="milestoneId" value={milestoneId} />
        <UndoBar name="step" said={last.bar} undo={last.undo} dismiss={last.dismiss} />
      </form>
      {steps.length > 0 && (
        <ol className="steps">
          {steps.map((step, place) => (
            <StepRow
              key={step.id}
              {...{ viewerId, milestoneId, step, form, formAction, submit }}
              first={place === 0}
              last={place === steps.length - 1}
            />
          ))}
        </ol>
      )}
      <form ref={unsaved.form} action={formAction} onSubmit={add} className="grid max-w-prose gap-3">
        <input type="hidden" name="milestoneId" value={milestoneId} />
        <input type="hidden" name="step" value={`add:${nextId}`} />
        <Field
          ref={field}
          label="New step"
          name="text"
          maxLength={200}
          autoComplete="off"
          error={refused?.fields?.text}
        />
        <Unsaved draft={unsaved} />
        <p>
          <button type="submit" className={button.secondary}>
            Add step
          </button>
        </p>
      </form>
      <Refusal failure={refused?.fields?.text ? null : refused} />
    </section>
  )
}
