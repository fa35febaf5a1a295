import { type FormEvent, useEffect, useRef, useState } from 'react'
import { readForm } from './draft-store'

/**
 * For a form whose last save can be taken back by a button named `back`. What was saved makes room for what is stored again (`turn`
 * is a new key for its fields then), but not what somebody typed since: that stays.
 */
export function useBack(saved: { takenBack?: boolean } | null) {
  const sent = useRef('')
  const typedOn = useRef(false)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (saved?.takenBack && !typedOn.current) setTurn((before) => before + 1)
  }, [saved])

  /** Whether the button of this submission takes the last save back. */
  function takesBack(event: FormEvent<HTMLFormElement>): boolean {
    const { submitter } = event.nativeEvent as SubmitEvent
    const back = submitter?.getAttribute('name') === 'back'
    const typed = readForm(event.currentTarget)
    if (back) typedOn.current = typed !== sent.current
    else sent.current = typed
    return back
  }
  return { turn, takesBack }
}
