'use client'
import { useSearchParams } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { isIn } from '@/lib/guide/glossary.rules'

/** Shows the terms that the query is in and hides the others. Returns how many it shows. */
function show(query: string): number {
  const terms = [...document.querySelectorAll<HTMLElement>('.term')]
  for (const term of terms) term.hidden = !isIn(term.querySelector('[data-says]')?.textContent ?? '', query)
  return terms.filter(({ hidden }) => !hidden).length
}

/** What the server answered: a new object with each answer. */
type Answer = { query: string; shown: number; all: number }

const asked = () => new URLSearchParams(location.search).get('q') ?? ''

/** Filters the list below as one types and keeps the address in step. Without JavaScript it is a form with a button. */
export function GlossaryFilter({ answer }: { answer: Answer }) {
  const [count, setCount] = useState(answer.shown)
  const field = useRef<HTMLInputElement>(null)
  const arrived = useRef(false)
  const follow = (typed: string) => {
    setCount(show(typed))
    const address = typed.trim() ? `/glossary?q=${encodeURIComponent(typed.trim())}` : '/glossary'
    history.replaceState(history.state, '', address + location.hash)
  }
  // The address is right: the router shows an earlier answer to who comes back, and keeps this field where a link leads here again.
  // Only what was typed before this code had arrived is not in the address yet. Typing changes neither of the two dependencies.
  const arrival = useSearchParams()
  useEffect(() => {
    if (!field.current) return
    const early = !arrived.current && field.current.value !== answer.query
    arrived.current = true
    if (early) return follow(field.current.value)
    field.current.value = asked()
    setCount(show(asked()))
  }, [answer, arrival])
  return (
    <form action="/glossary" className="mb-6 grid max-w-xl gap-2 print:hidden">
      <Field
        ref={field}
        label="Find a term"
        type="search"
        name="q"
        defaultValue={answer.query}
        maxLength={200}
        autoComplete="off"
        onInput={(event) => follow(event.currentTarget.value)}
      />
      <div className="flex items-center gap-4">
        <button type="submit" className={button.secondary}>
          Find
        </button>
        <p role="status">
          {count} of {answer.all} terms
        </p>
      </div>
      {count === 0 && (
        <p>
          No term has all of that in it. <a href="/glossary">Show all terms</a>
        </p>
      )}
    </form>
  )
}
