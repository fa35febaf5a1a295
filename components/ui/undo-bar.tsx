'use client'
import { useEffect, useEffectEvent, useRef } from 'react'
import './undo-bar.css'

/** What the bar says about the last change, and the button value that takes it back. */
export type Said = { text: string; undo?: string | undefined; failed?: boolean }

const UNDO_MS = 10_000
/** How often it looks whether it may go, once its time is over. */
const LINGER_MS = 1_000

/** The bars of this page, the one that said something last at the end: one key press takes back one change. */
const bars: { undo: () => string | undefined; dismiss: () => void }[] = []

const TYPING = 'input:not([type=checkbox], [type=radio]), textarea, select'

/** Ctrl-Z and Cmd-Z, but not where they take back typing. */
const asksUndo = ({ key, ctrlKey, metaKey, altKey, shiftKey, target }: KeyboardEvent) =>
  key.toLowerCase() === 'z' &&
  (ctrlKey || metaKey) &&
  !altKey &&
  !shiftKey &&
  !(target as Element).closest?.(TYPING)

type UndoBarProps = {
  said: Said | null
  /** The button value that takes the last change back that was not taken back yet. */
  undo: () => string | undefined
  dismiss: () => void
  /** The field under which the form reads such a value. */
  name?: string
}

/**
 * Says what happened and offers to take it back for ten seconds, longer while the focus is on it. A refusal stays until the next change. The live region is
 * always there: a screen reader would miss the first message of one that appears with it.
 */
export function UndoBar({ said, undo, dismiss, name = 'mark' }: UndoBarProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!said || said.failed) return
    // Not from under somebody who has just reached it with the keyboard.
    const end = () => {
      if (box.current?.contains(document.activeElement)) timer = setTimeout(end, LINGER_MS)
      else dismiss()
    }
    let timer = setTimeout(end, UNDO_MS)
    return () => clearTimeout(timer)
  }, [said, dismiss])
  const latest = useRef<HTMLButtonElement>(null)
  const bar = useRef({ undo, dismiss })
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!asksUndo(event) || bars.findLast((each) => each.undo()) !== bar.current) return
    const [button, value] = [latest.current, undo()]
    if (!button || !value) return
    event.preventDefault()
    button.value = value
    button.form?.requestSubmit(button)
  })
  useEffect(() => {
    const own = bar.current
    const hear = (event: KeyboardEvent) => press(event)
    bars.unshift(own)
    addEventListener('keydown', hear)
    return () => {
      bars.splice(bars.indexOf(own), 1)
      removeEventListener('keydown', hear)
    }
  }, [])
  useEffect(() => {
    Object.assign(bar.current, { undo, dismiss })
  })
  useEffect(() => {
    if (!said) return
    // They stand in one place, and what was said last counts.
    for (const each of bars) if (each !== bar.current) each.dismiss()
    if (!said.undo) return
    bars.splice(bars.indexOf(bar.current), 1)
    bars.push(bar.current)
  }, [said])
  return (
    <div ref={box} className="undo-bar" role="status" data-failed={said?.failed}>
      {/* What Ctrl-Z presses: it can take the last change back after the bar is gone, too. */}
      <button ref={latest} type="submit" name={name} formNoValidate hidden />
      {said && (
        <p>
          {said.text}{' '}
          {said.undo && (
            <button type="submit" name={name} value={said.undo} formNoValidate>
              Undo
            </button>
          )}
        </p>
      )}
    </div>
  )
}
