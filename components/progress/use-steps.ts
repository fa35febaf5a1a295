import { useRouter } from 'next/navigation'
import { type FormEvent, useActionState, useRef, useState } from 'react'
import type { Said } from '@/components/ui/undo-bar'
import { sendInTurn } from '@/components/ui/unsent'
import { changeStep } from '@/lib/progress/actions'
import { applyStep, type Checklist, decideStep, type StepVerb } from '@/lib/progress/checklist.rules'
import { undoStep } from '@/lib/progress/undo-step.rules'
import { type Failure, fail, type Result } from '@/lib/result'

/** The value of the button that takes the last change back, whichever it was. */
const UNDO = 'undo'

const SAYS: Record<StepVerb['verb'], string> = {
  add: 'Step added',
  rename: 'Step reworded',
  tick: 'Step done',
  untick: 'Step not done yet',
  remove: 'Step removed',
  raise: 'Step moved up',
  lower: 'Step moved down',
}

/** What a form asks for, read as the server reads it. */
function askOf(form: FormData): StepVerb {
  const [verb, id = ''] = String(form.get('step')).split(':') as [StepVerb['verb'], string]
  return { verb, id, text: String(form.get('text') ?? '').trim() }
}

/** The form that asks for it. */
function formOf(milestoneId: string, { verb, id, ...more }: StepVerb): FormData {
  const form = new FormData()
  form.set('milestoneId', milestoneId)
  form.set('step', `${verb}:${id}`)
  for (const [key, value] of Object.entries(more))
    if (value !== undefined) form.set(key, value === true ? 'yes' : String(value))
  return form
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
  const [bar, setBar] = useState<Said | null>(null)
  // What takes the changes of this page back, the latest last.
  const undos = useRef<StepVerb[]>([])

  /** Says what came of a change, and how to take it back; `back`: this was such a way, which is gone unless it was not heard. */
  function tell(
    ask: StepVerb,
    undo: StepVerb | null,
    back: boolean,
    answer: Awaited<ReturnType<typeof changeStep>>,
  ) {
    if (back && !answer.ok && answer.code === 'unavailable') undos.current.push(ask)
    if (!answer.ok) return
    if (back) return setBar({ text: 'Taken back' })
    if (!undo) return
    const { completed, steps: now } = answer.value
    const words = ask.text || now.find(({ id }) => id === ask.id)?.text
    undos.current.push({ ...undo, ...(completed && { reopens: true }) })
    setBar({
      text: `${SAYS[ask.verb]}${words ? `: ${words}` : ''}${completed ? '. The milestone is done with it' : ''}`,
      undo: UNDO,
    })
  }

  async function send(form: FormData, ask: StepVerb, back: boolean) {
    const { id, text } = ask
    // As the server has it: what another tab changed meanwhile is nothing to take back to.
    const undo = undoStep(agreed.current, ask, today())
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
    tell(ask, undo, back, answer)
    // An answer that a newer change has overtaken would only make the list flicker.
    if (underWay.current === 0) setSteps(agreed.current)
    if (answer.ok && answer.value.completed) router.refresh()
  }

  /** Returns what was asked for, null where it cannot be. */
  function submit(event: FormEvent<HTMLFormElement>): StepVerb | null {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const sent = new FormData(event.currentTarget, submitter)
    const undo = sent.get('step') === UNDO ? undos.current.pop() : undefined
    const ask = undo ?? askOf(sent)
    const form = undo ? formOf(String(sent.get('milestoneId')), undo) : sent
    const foreseen = decideStep(steps, ask, today())
    if (!foreseen.ok) {
      setRefused(foreseen)
      return null
    }
    setRefused(null)
    // New words stay a draft until they are stored.
    if (foreseen.value && ask.verb !== 'rename') setSteps(applyStep(steps, foreseen.value))
    underWay.current += 1
    sendInTurn(() => send(form, ask, undo !== undefined))
    return ask
  }

  const said = refused ?? (posted?.ok === false ? posted : null)
  return {
    ...{ steps, submit, formAction, refused: said, bar },
    undo: () => (undos.current.length > 0 ? UNDO : undefined),
    dismiss: () => setBar(null),
  }
}
