import { type FormEvent, useEffect, useRef } from 'react'
import { useDraft } from '@/components/ui/draft'
import { Unsaved } from '@/components/ui/unsaved'
import type { Step } from '@/lib/progress/checklist.rules'

type StepRowProps = {
  viewerId: string
  milestoneId: string
  step: Step
  /** The id of the form that the buttons belong to: forms cannot stand in each other. */
  form: string
  formAction: (form: FormData) => void
  submit: (event: FormEvent<HTMLFormElement>) => void
  first: boolean
  last: boolean
}

/** One step: a button that ticks it, and behind "Change" its words, its place and its end. */
export function StepRow({
  viewerId,
  milestoneId,
  step: { id, text, doneOn },
  form,
  formAction,
  submit,
  first,
  last,
}: StepRowProps) {
  const unsaved = useDraft({ name: `${viewerId} step ${id}`, from: text, answer: null })
  // The field follows the words of the step, unless somebody has typed others.
  const field = useRef<HTMLInputElement>(null)
  const shown = useRef(text)
  useEffect(() => {
    if (field.current?.value === shown.current) field.current.value = text
    shown.current = text
  }, [text])
  const press = (verb: string) => ({ type: 'submit', form, name: 'step', value: `${verb}:${id}` }) as const
  return (
    <li className="step" data-done={doneOn !== null}>
      <button
        {...press(doneOn ? 'untick' : 'tick')}
        className="step-tick"
        aria-label={`${doneOn ? 'Not done yet' : 'Done'}: ${text}`}
        // The second click of a double click would land on the opposite button.
        onClick={(click) => click.detail > 1 && click.preventDefault()}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="m3 8 4 4 6-8" />
        </svg>
      </button>
      <span className="step-text">{text}</span>
      <details className="step-change">
        <summary aria-label={`Change: ${text}`}>Change</summary>
        <form ref={unsaved.form} action={formAction} onSubmit={submit}>
          <input type="hidden" name="milestoneId" value={milestoneId} />
          <input type="hidden" name="step" value={`rename:${id}`} />
          <input type="hidden" name="seen" value={unsaved.from} />
          <input
            ref={field}
            name="text"
            aria-label="Words of the step"
            defaultValue={text}
            maxLength={200}
            required
          />
          <button type="submit">Save</button>
          <Unsaved draft={unsaved} />
        </form>
        <p>
          {!first && <button {...press('raise')}>Up</button>}
          {!last && <button {...press('lower')}>Down</button>}
          <button {...press('remove')}>Remove</button>
        </p>
      </details>
    </li>
  )
}
