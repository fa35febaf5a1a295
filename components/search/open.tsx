'use client'
import { usePathname } from 'next/navigation'
import { type FormEvent, useEffect, useState } from 'react'
import { askedBy, type View } from './shortcuts'

/**
 * The button that opens the search, and its keys. The search itself is fetched when it is first asked for; without JavaScript,
 * or when it cannot be fetched, the button leads to the search page. There it is not: that page has its own of this name.
 */
export function OpenSearch() {
  const there = usePathname() === '/search'
  const [view, setView] = useState<View | null>(null)
  const [palette, setPalette] = useState<typeof import('./palette') | null>(null)

  useEffect(() => {
    if (view) import('./palette').then(setPalette, () => location.assign('/search'))
  }, [view])

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const asked = askedBy(event)
      if (!asked) return
      event.preventDefault()
      if (!document.querySelector('dialog[open]')) setView(asked)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setView('search')
  }
  return (
    <>
      {!there && (
        <form action="/search" onSubmit={submit}>
          <button
            type="submit"
            aria-keyshortcuts="/ Control+K"
            className="inline-flex min-h-9 min-w-11 justify-center cursor-pointer items-center gap-2 rounded-md border border-edge px-3 hover:border-accent hover:text-accent max-[23rem]:px-2"
          >
            <svg
              viewBox="0 0 16 16"
              className="size-4 fill-none stroke-2 stroke-current max-[23rem]:hidden"
              aria-hidden="true"
            >
              <circle cx="7" cy="7" r="5" />
              <path d="m11 11 4 4" />
            </svg>
            Search
          </button>
        </form>
      )}
      {view && palette && <palette.Palette view={view} close={() => setView(null)} />}
    </>
  )
}
