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
import { changeLink } from '@/lib/progress/actions'
import { type LinkAsk, undoLink } from '@/lib/progress/own-link.rules'

type Answer = Awaited<ReturnType<typeof changeLink>>

const SAYS: Record<LinkAsk['verb'], string> = {
  add: 'Link added',
  edit: 'Link saved',
  remove: 'Link removed',
  undo: 'Taken back',
}

/** What the bar says about a change; nothing about a refusal, which stands in its form. */
function saidBy(answer: Answer): Said | null {
  if (!answer.ok) return null
  const { verb, link } = answer.value
  const name = link ? `: ${link.title ?? link.url}` : ''
  if (verb === 'undo' || !link) return { text: SAYS[verb] + name }
  return { text: SAYS[verb] + name, undo: undoLink(link) }
}

/**
 * Changes links of one's own, reads the page again, and takes the last change back. Without JavaScript the same forms are posted.
 * `added` is called once a new one is stored.
 */
export function useLinks(added: () => void) {
  const [answer, formAction] = useActionState(changeLink, null)
  const [dismissed, setDismissed] = useState<Answer | null>(null)
  const router = useRouter()
  const undos = useRef<string[]>([])
  const said = useMemo(() => answer && saidBy(answer), [answer])

  const settle = useEffectEvent(() => {
    if (!answer?.ok) return
    if (answer.value.verb === 'undo') undos.current.pop()
    else if (said?.undo) undos.current.push(said.undo)
    if (answer.value.verb === 'add') added()
    router.refresh()
  })
  useEffect(() => settle(), [answer])

  // Sent by hand, since React would empty the form when its action is through, and with it what was refused.
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
    startTransition(() => formAction(form))
  }

  return {
    ...{ formAction, submit },
    failure: answer?.ok === false ? answer : null,
    said: answer === dismissed ? null : said,
    undo: () => undos.current.at(-1),
    dismiss: () => setDismissed(answer),
  }
}
