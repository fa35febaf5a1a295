import { useRouter } from 'next/navigation'
import {
  type FormEvent,
  startTransition,
  useActionState,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Said } from '@/components/ui/undo-bar'
import { knowSeveral } from '@/lib/progress/actions'

type Answer = Awaited<ReturnType<typeof knowSeveral>>

const countWords = (count: number) => (count === 1 ? '1 milestone' : `${count} milestones`)

/** What the bar says about an answer; a refusal stays until the next one. */
function saidBy(answer: Answer): Said {
  if (!answer.ok) return { text: answer.message, failed: true }
  const { verb, ids } = answer.value
  if (verb === 'forget') return { text: `Taken back: ${countWords(ids.length)}` }
  if (ids.length === 0) return { text: 'These were done already.' }
  return { text: `Counted as known already: ${countWords(ids.length)}`, undo: ids.join(' ') }
}

/** Marks several milestones at once, reads the page again, and takes the whole batch back. Without scripts the same form posts it. */
export function useKnown() {
  const [answer, formAction] = useActionState(knowSeveral, null)
  const [dismissed, setDismissed] = useState<Answer | null>(null)
  const router = useRouter()
  // What takes the batches of this page back, the latest last.
  const undos = useRef<string[]>([])
  const said = useMemo(() => answer && saidBy(answer), [answer])

  const settle = useEffectEvent(() => {
    if (!answer?.ok) return
    if (answer.value.verb === 'forget') undos.current.pop()
    else if (said?.undo) undos.current.push(said.undo)
    router.refresh()
  })
  useEffect(() => settle(), [answer])

  // Sent by hand, since React would empty the form when its action is through: after a refusal what was ticked stays.
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
    form.set('zone', Intl.DateTimeFormat().resolvedOptions().timeZone)
    startTransition(() => formAction(form))
  }

  return {
    ...{ formAction, submit },
    typed: answer?.ok === false ? (answer.values ?? {}) : {},
    said: answer === dismissed ? null : said,
    undo: () => undos.current.at(-1),
    dismiss: () => setDismissed(answer),
  }
}
