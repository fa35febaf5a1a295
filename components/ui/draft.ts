import { type RefObject, useEffect, useEffectEvent, useState } from 'react'

/**
 * What was typed and not saved yet, in this tab: it survives a reload, and the way through the sign-in form after a session has
 * ended. Not in the other tabs, whose own text it would replace, and gone with the tab. A browser that forbids storage keeps none.
 */
const drafts = {
  read(key: string): string | null {
    try {
      return sessionStorage.getItem(key)
    } catch {
      return null
    }
  },
  /** Null forgets it. */
  write(key: string, text: string | null): void {
    try {
      if (text === null) sessionStorage.removeItem(key)
      else sessionStorage.setItem(key, text)
    } catch {
      // Nothing is lost that the page itself does not hold.
    }
  },
}

type DraftOptions = {
  /** Names the text, and whose it is; without one no draft is kept. */
  name: string | undefined
  stored: string
  field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>
}

/** Keeps what is typed into a field. `restored`: what it shows was typed before and is not saved. */
export function useDraft({ name, stored, field }: DraftOptions) {
  const key = name && `waymark.draft ${name}`
  const [restored, setRestored] = useState(false)

  const restore = useEffectEvent(() => {
    const kept = key ? drafts.read(key) : null
    if (kept === null || kept === stored || !field.current) return
    field.current.value = kept
    setRestored(true)
  })
  useEffect(() => restore(), [])

  /** After each key, and after each save with what is stored now: typing goes on meanwhile. */
  function keep(saved = stored) {
    const text = field.current?.value ?? saved
    if (key) drafts.write(key, text === saved ? null : text)
    if (text === saved) setRestored(false)
  }
  return { restored, keep }
}
