'use client'
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { save } from '@/lib/assessment/actions'
import type { Answer, Answers, Asked } from '@/lib/assessment/rules'
import { answerOf, keyOf } from '@/lib/assessment/sheet.rules'
import type { ScriptCookie } from '@/lib/auth/cookie.names'
import { journalIn } from './journal'

export type SheetProps = {
  asked: Asked
  /** What the server knows of the person's answers. */
  given: Answers
  cookie: ScriptCookie
  /** Whether the answers belong to an account. */
  signedIn: boolean
}

const PREFIX = 'answers.'

/** Answers as a form carries them. */
export function formOf(answers: Answers): FormData {
  const form = new FormData()
  for (const [id, answer] of Object.entries(answers)) form.set(PREFIX + id, keyOf(answer))
  return form
}

/** What was chosen in a form before its script ran. */
function chosenBefore(form: HTMLFormElement, given: Answers): Answers {
  const chosen = [...new FormData(form)].flatMap(([name, key]) => {
    const [id, answer] = [name.slice(PREFIX.length), answerOf(String(key))]
    const isNew = name.startsWith(PREFIX) && answer !== undefined && given[id] !== answer
    return isNew ? [[id, answer]] : []
  })
  return Object.fromEntries(chosen)
}

/** Whether this document has shown a sheet before: then the router may have kept what the server said at that time. */
let shownBefore = false

/**
 * The answers of a sheet. Each is in a cookie before anything else happens, so that neither a crash nor a lost connection costs
 * one; with an account they travel on from there, one call at a time.
 */
export function useSheet(
  { asked, given, cookie, signedIn }: SheetProps,
  form: RefObject<HTMLFormElement | null>,
) {
  const [known, setKnown] = useState(given)
  const [answers, setAnswers] = useState(given)
  const [unsent, setUnsent] = useState(false)
  const sending = useRef<Promise<void>>(null)
  const journal = journalIn(
    cookie,
    asked.statements.map(({ id }) => id),
  )
  // The server has answered anew: what it says counts, and what was answered since it was asked.
  if (known !== given) {
    setKnown(given)
    setAnswers({ ...given, ...journal.read() })
  }

  async function send(waiting: Answers) {
    for (let next = waiting; ; next = journal.read()) {
      const answer = await save(null, formOf(next)).catch(() => null)
      setUnsent(!answer?.ok)
      if (!answer?.ok) return
      journal.forget(next)
      const left = journal.read()
      setAnswers({ ...answer.value.answers, ...left })
      if (Object.keys(left).length === 0) return
    }
  }

  /** Sends what has not arrived in the account, if there is one. Resolves when all has, or when that failed. */
  async function flush(): Promise<void> {
    if (!signedIn) return
    sending.current ??= send(journal.read()).finally(() => {
      sending.current = null
    })
    return sending.current
  }

  function give(id: string, answer: Answer) {
    journal.add({ [id]: answer })
    setAnswers((before) => ({ ...before, [id]: answer }))
    flush()
  }

  const begin = useEffectEvent(() => {
    if (form.current && !shownBefore) journal.add(chosenBefore(form.current, given))
    const held = journal.read()
    setAnswers(signedIn ? { ...given, ...held } : held)
    if (shownBefore || Object.keys(held).length > 0) flush()
    shownBefore = true
  })
  useEffect(() => begin(), [])

  return { answers, give, unsent, flush, journal }
}
