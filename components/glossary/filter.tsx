'use client'
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

/** Filters the list below as one types and keeps the address in step. Without JavaScript it is a form with a button. */
export function GlossaryFilter({ query, shown, all }: { query: string; shown: number; all: number }) {
  const [count, setCount] = useState(shown)
  const field = useRef<HTMLInputElement>(null)
  const follow = (typed: string) => {
    setCount(show(typed))
    const address = typed.trim() ? `/glossary?q=${encodeURIComponent(typed.trim())}` : '/glossary'
    history.replaceState(history.state, '', address)
  }
  // What was typed before this code had arrived.
  useEffect(() => {
    const typed = field.current?.value ?? query
    if (typed !== query) setCount(show(typed))
  }, [query])
  return (
    <form action="/glossary" className="mb-6 grid max-w-xl gap-2 print:hidden">
      <Field
        ref={field}
        label="Find a term"
        type="search"
        name="q"
        defaultValue={query}
        maxLength={200}
        autoComplete="off"
        onInput={(event) => follow(event.currentTarget.value)}
      />
      <div className="flex items-center gap-4">
        <button type="submit" className={button.secondary}>
          Find
        </button>
        <p role="status">
          {count} of {all} terms
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
