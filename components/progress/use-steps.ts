import { useRouter } from 'next/navigation'
import { type FormEvent, useActionState, useRef, useState } from 'react'
import { sendInTurn } from '@/components/ui/unsent'
import { changeStep } from '@/lib/progress/actions'
import { applyStep, type Checklist, decideStep, type StepVerb } from '@/lib/progress/checklist.rules'
import type { Failure } from '@/lib/result'

/** What a form asks for, read as the server reads it. */
function askOf(form: FormData): StepVerb {
  const [verb, id = ''] = String(form.get('step')).split(':') as [StepVerb['verb'], string]
  return { verb, id, text: String(form.get('text') ?? '').trim() }
}

const today = () => new Date().toLocaleDateString('sv')

const UNREACHED = 'Waymark could not be reached. Check your connection and try again.'

/**
 * The steps of a milestone: shown at once as they will be, decided by the server, put back with its sentence if it refuses.
 * Without JavaScript the same forms are posted.
 */
export function useSteps(kept: Checklist) {
  const router = useRouter()
  const [posted, formAction] = useActionState(changeStep, null)
  const [steps, setSteps] = useState(kept)
  const [refused, setRefused] = useState<Pick<Failure, 'message' | 'fields'> | null>(null)
  const agreed = useRef(kept)
  const underWay = useRef(0)

  async function send(form: FormData, { id, text }: StepVerb) {
    const answer = await changeStep(null, form).catch(() => null)
    underWay.current -= 1
    if (answer?.ok) agreed.current = answer.value.steps
    else if (answer?.current) {
      const { text: stored } = answer.current
      agreed.current = agreed.current.map((step) => (step.id === id ? { ...step, text: stored } : step))
      setRefused(answer)
    } else {
      const why = answer?.message ?? UNREACHED
      // What was typed is nowhere else any more.
      setRefused({ message: text ? `“${text}”: ${why}` : why })
    }
    // An answer that a newer change has overtaken would only make the list flicker.
    if (underWay.current === 0) setSteps(agreed.current)
    if (answer?.ok && answer.value.completed) router.refresh()
  }

  /** Returns what was asked for, null where it cannot be. */
  function submit(event: FormEvent<HTMLFormElement>): StepVerb | null {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const form = new FormData(event.currentTarget, submitter)
    const ask = askOf(form)
    const foreseen = decideStep(steps, ask, today())
    if (!foreseen.ok) {
      setRefused(foreseen)
      return null
    }
    setRefused(null)
    if (foreseen.value) setSteps(applyStep(steps, foreseen.value))
    underWay.current += 1
    sendInTurn(() => send(form, ask))
    return ask
  }

  const said = refused ?? (posted?.ok === false ? posted : null)
  return { steps, submit, formAction, refused: said }
}
