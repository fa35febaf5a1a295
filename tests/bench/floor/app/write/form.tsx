'use client'
import { useTransition } from 'react'
import { write } from './action'

/** Something on the page has to call the action, or the build leaves it out. */
export function Form() {
  const [, start] = useTransition()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        start(async () => {
          await write(form)
        })
      }}
    >
      <button type="submit">Write</button>
    </form>
  )
}
