import { useRouter } from 'next/navigation'
import { type FormEvent, useActionState, useRef, useState } from 'react'
import { sendInTurn } from '@/components/ui/unsent'
import { changeStep } from '@/lib/progress/actions'
import { applyStep, type Checklist, decideStep, type StepVerb } from '@/lib/progress/checklist.rules'
import { type Failure, fail, type Result } from '@/lib/result'

/** What a form asks for, read as the server reads it. */
function askOf(form: FormData): StepVerb {
  const [verb, id = ''] = String(form.get('step')).split(':') as [StepVerb['verb'], string]
  return { verb, id, text: String(form.get('text') ?? '').trim() }
}

const today = () => new Date().toLocaleDateString('sv')

const UNREACHED = fail('unavailable', 'Waymark could not be reached. Check your connection and try again.')

/**
 * The steps of a milestone: shown at once as they will be, decided by the server, put back with its sentence if it refuses.
 * `answered` is told what came of each. Without JavaScript the same forms are posted.
 */
export function useSteps(kept: Checklist, answered: (ask: StepVerb, answer: Result<unknown>) => void) {
  const router = useRouter()
  const [posted, formAction] = useActionState(changeStep, null)
  const [steps, setSteps] = useState(kept)
  const [refused, setRefused] = useState<Failure | null>(null)
  const agreed = useRef(kept)
  const underWay = useRef(0)

  async function send(form: FormData, ask: StepVerb) {
    const { id, text } = ask
    const answer = await changeStep(null, form).catch(() => UNREACHED)
    underWay.current -= 1
    if (answer.ok) agreed.current = answer.value.steps
    else if (answer.current) {
      const { text: stored } = answer.current
      agreed.current = agreed.current.map((step) => (step.id === id ? { ...step, text: stored } : step))
      setRefused(answer)
    } else {
      setRefused({ ...answer, message: text ? `“${text}”: ${answer.message}` : answer.message })
    }
    answered(ask, answer)
    // An answer that a newer change has overtaken would only make the list flicker.
    if (underWay.current === 0) setSteps(agreed.current)
    if (answer.ok && answer.value.completed) router.refresh()
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
    // New words stay a draft until they are stored.
    if (foreseen.value && ask.verb !== 'rename') setSteps(applyStep(steps, foreseen.value))
    underWay.current += 1
    sendInTurn(() => send(form, ask))
    return ask
  }

  const said = refused ?? (posted?.ok === false ? posted : null)
  return { steps, submit, formAction, refused: said }
}
