'use client'
import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useMarks } from '@/components/trail/marks'
import { Link } from '@/components/ui/link'
import { UndoBar } from '@/components/ui/undo-bar'
import { moved, type Place } from '@/lib/search/place.rules'
import { Keys } from './keys'
import { useMaterial } from './material'
import { Modal } from './modal'
import { Options, optionId } from './options'
import { found, markable, rowsOf } from './rows'
import type { View } from './shortcuts'
import '@/components/trail/trail.css'
import './palette.css'

const FIRST: Place = { row: 0, column: 0 }

/** The search over the page, or its list of keys. */
export const Palette = ({ view, close }: { view: View; close: () => void }) =>
  view === 'keys' ? <Keys close={close} /> : <Search close={close} />

function Search({ close }: { close: () => void }) {
  const router = useRouter()
  const list = useId()
  const field = useRef<HTMLInputElement>(null)
  const { index, own, standings } = useMaterial()
  const [query, setQuery] = useState('')
  const [wanted, setPlace] = useState(FIRST)
  const [keys, setKeys] = useState(false)

  const ready = index !== null && index !== 'failed'
  const { entries, count } = found(ready ? [...index, ...own] : own, query)
  const items = markable(entries, standings)
  const { submit, datesOf, said, undo, dismiss } = useMarks(items, router.refresh)
  const rows = rowsOf(entries, items, datesOf)
  const actions = rows.map(({ verbs }) => verbs.length)
  // After an action there may be fewer of them.
  const place = { ...wanted, column: Math.min(wanted.column, actions[wanted.row] ?? 0) }
  const active = optionId(list, place)

  useEffect(() => {
    document.getElementById(active)?.scrollIntoView({ block: 'nearest' })
  }, [active])

  function press(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
      return
    if (event.key === 'Enter') {
      // Not the form's own first button, which is somebody's action.
      event.preventDefault()
      document.getElementById(active)?.click()
      return
    }
    const { selectionEnd, value } = event.currentTarget
    // Before the end of the text the arrow belongs to the text.
    if (event.key === 'ArrowRight' && selectionEnd !== value.length) return
    const next = moved(place, event.key, actions)
    if (!next) return
    event.preventDefault()
    setPlace(next)
  }

  function type(typed: string) {
    setQuery(typed)
    setPlace(FIRST)
  }

  const all = `/search?q=${encodeURIComponent(query)}`
  const leave = () => field.current?.closest('dialog')?.close()
  return (
    <>
      <Modal label="Search" className="palette" close={close}>
        <form onSubmit={submit} className="palette-form">
          <div className="palette-head">
            <input
              ref={field}
              type="text"
              role="combobox"
              aria-label="Search milestones, skills, roles, terms and pages"
              aria-expanded={rows.length > 0}
              aria-controls={list}
              aria-autocomplete="list"
              aria-activedescendant={rows.length > 0 ? active : undefined}
              placeholder="Find anything"
              inputMode="search"
              enterKeyHint="go"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={200}
              value={query}
              onChange={(event) => type(event.target.value)}
              onKeyDown={press}
            />
            <button type="button" onClick={leave} className="palette-quiet">
              Close
            </button>
          </div>
          {rows.length > 0 && <Options id={list} rows={rows} place={place} follow={leave} />}
          <div className="palette-foot">
            <UndoBar said={said} undo={undo} dismiss={dismiss} />
            <p role="status" className="palette-status">
              {index === null && 'Loading…'}
              {index === 'failed' && 'What can be found could not be loaded.'}
              {ready && query.trim() && words(count, rows.length)}
            </p>
            <Link href={all} onClick={leave} className="palette-quiet">
              Search page
            </Link>
            <button type="button" onClick={() => setKeys(true)} className="palette-quiet">
              Keys
            </button>
          </div>
        </form>
      </Modal>
      {/* Beside it, not in it: React would tell the outer one too that the inner one closed. */}
      {keys && <Keys close={() => setKeys(false)} />}
    </>
  )
}

function words(count: number, shown: number): string {
  if (count === 0) return 'Nothing found. Fewer or shorter words find more.'
  const results = count === 1 ? '1 result' : `${count} results`
  return count > shown ? `${results}, the best ${shown} are shown` : results
}
