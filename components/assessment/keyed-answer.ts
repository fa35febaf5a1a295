import type { KeyboardEvent } from 'react'
import type { Answer } from '@/lib/assessment/rules'
import { answerOf } from '@/lib/assessment/sheet.rules'

/** Whether a key belongs to the browser or the system: Alt and left goes back. */
export const isCommand = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  ctrlKey || metaKey || altKey

/** The answer that a key gives. */
export const keyedAnswer = (event: KeyboardEvent): Answer | undefined =>
  isCommand(event) ? undefined : answerOf(event.key)
