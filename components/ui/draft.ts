import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Result } from '@/lib/result'
import { apply, drafts, type Kept, readForm } from './draft-store'

// What this window has sent and got no answer for, with what each started from. Of the window, not of the form: a form that leads
// elsewhere once it is saved gets no answer, and the next one of its name sees here that it starts from something newer.
const sent = new Map<string, string>()

type DraftOptions = {
  /** Names the form, and whose it is; without one no draft is kept. */
  name: string | undefined
  /** What the form started from, other after each save: the version of the record, its text, or how many there are. */
  from: string
  answer: Result<unknown> | null
  /** The form is emptied once it is saved, for the next one. */
  anew?: boolean
}

/** What a form needs of its draft. */
export type Draft = {
  form: RefObject<HTMLFormElement | null>
  /** What to send as that from which the edit started: a draft that is older than what is stored now must meet a conflict. */
  from: string
  /** The form shows what was typed before and is not saved. */
  restored: boolean
  /** Back to what is stored. */
  discard: () => void
}

/** Keeps what is typed into a form until it is saved. All its visible fields count; files and passwords are left out. */
export function useDraft({ name, from, answer, anew = false }: DraftOptions): Draft {
  const key = name ?? ''
  const form = useRef<HTMLFormElement>(null)
  const [held, setHeld] = useState<string | null>(null)
  // The form as it is stored, and as it was sent last.
  const stored = useRef('')
  const asSent = useRef<string | null>(null)

  /** Keeps what the form shows, or forgets it where that is what is stored. */
  function keep(base: string) {
    if (!form.current || !key) return
    const values = readForm(form.current)
    const same = values === stored.current
    drafts.write(key, same ? null : { from: base, values })
    if (same) setHeld(null)
  }

  /** Whether what was sent without an answer was saved. */
  function isSaved(): boolean {
    const started = sent.get(key)
    sent.delete(key)
    return started !== undefined && started !== from
  }

  const restore = useEffectEvent(() => {
    if (!form.current) return
    stored.current = readForm(form.current, 'stored')
    if (isSaved()) drafts.write(key, null)
    const kept: Kept | null = key ? drafts.read(key) : null
    // Somebody may have typed before the scripts were there to hear it.
    if (!kept || kept.values === stored.current) return keep(from)
    apply(form.current, kept.values)
    setHeld(kept.from)
  })
  const typing = useEffectEvent(() => keep(held ?? from))
  const sending = useEffectEvent((event: SubmitEvent) => {
    // What takes a save back sends nothing of what was typed since.
    if ((event.submitter as HTMLButtonElement | null)?.name === 'back') return
    asSent.current = form.current && readForm(form.current)
    if (key) sent.set(key, from)
  })
  useEffect(() => {
    const of = form.current
    restore()
    const onInput = () => typing()
    const onSubmit = (event: SubmitEvent) => sending(event)
    of?.addEventListener('input', onInput)
    of?.addEventListener('submit', onSubmit)
    return () => {
      of?.removeEventListener('input', onInput)
      of?.removeEventListener('submit', onSubmit)
    }
  }, [])

  const settle = useEffectEvent(() => {
    if (!answer) return
    sent.delete(key)
    // Typing goes on while a form is under way: what was typed since then is a draft of what is stored now.
    if (answer.ok) stored.current = asSent.current ?? stored.current
    if (answer.ok && anew && form.current) stored.current = readForm(form.current, 'stored')
    const seen = answer.ok || answer.current !== undefined
    if (seen) setHeld((before) => (before === null ? null : from))
    keep(seen ? from : (held ?? from))
  })
  useEffect(() => settle(), [answer])

  const renew = useEffectEvent(() => {
    if (!form.current || !isSaved()) return
    stored.current = readForm(form.current, 'stored')
    keep(from)
  })
  // The same form goes on after it was saved without an answer.
  useEffect(() => {
    if (from) renew()
  }, [from])

  function discard() {
    if (form.current) apply(form.current, stored.current)
    keep(from)
  }
  return { form, from: held ?? from, restored: held !== null, discard }
}
