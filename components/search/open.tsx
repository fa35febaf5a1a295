'use client'
import { usePathname } from 'next/navigation'
import { type FormEvent, useEffect, useState } from 'react'
import { askedBy, type View } from './shortcuts'

/** The next opening: of a dialog that is closed the browser says so a moment later, which must not close the one after it. */
const anew = (view: View) => (before: { no: number } | null) => ({ view, no: (before?.no ?? 0) + 1 })

/**
 * The button that opens the search, and its keys. The search itself is fetched when it is first asked for; without JavaScript,
 * or when it cannot be fetched, the button leads to the search page. There it is not: that page has its own of this name.
 */
export function OpenSearch() {
  const there = usePathname() === '/search'
  const [opened, setOpened] = useState<{ view: View; no: number } | null>(null)
  const [palette, setPalette] = useState<typeof import('./palette') | null>(null)

  useEffect(() => {
    if (opened) import('./palette').then(setPalette, () => location.assign('/search'))
  }, [opened])

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const asked = askedBy(event)
      if (!asked) return
      event.preventDefault()
      if (!document.querySelector('dialog[open]')) setOpened(anew(asked))
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setOpened(anew('search'))
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
      {opened && palette && (
        <palette.Palette
          key={opened.no}
          view={opened.view}
          close={() => setOpened((now) => (now === opened ? null : now))}
        />
      )}
    </>
  )
}
