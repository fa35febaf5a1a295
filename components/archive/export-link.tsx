'use client'
import { type MouseEvent, useState } from 'react'
import { button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SIZE_HEADER } from '@/lib/archive/rules'
import { save, sizeInWords } from './save'

type State = { bytes: number; of: number; done?: true } | 'idle' | 'failed'

const EXPORT = '/settings/data/export'

/** One click takes everything out. Without JavaScript it is a link to the file; with it you see how far it is. */
export function ExportLink() {
  const [state, setState] = useState<State>('idle')
  const under = typeof state === 'object' && !state.done
  const start = async (event: MouseEvent) => {
    // With a key it opens elsewhere, as every link does.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    if (under) return
    setState({ bytes: 0, of: 0 })
    const answer = await fetch(EXPORT).catch(() => null)
    const of = Number(answer?.headers.get(SIZE_HEADER))
    if (answer && !of && answer.ok) return window.location.assign(answer.url)
    const kept = of ? await save(answer as Response, (bytes) => setState({ bytes, of })) : false
    setState(kept ? { bytes: of, of, done: true } : 'failed')
  }
  return (
    <div className="grid justify-items-start gap-3">
      <a href={EXPORT} className={button.primary} aria-disabled={under} onClick={start} download>
        Export everything
      </a>
      {under && (
        <label className="grid gap-1">
          <span>
            {state.bytes > 0 ? `${sizeInWords(state.bytes)} of ${sizeInWords(state.of)}` : 'Collecting'}
          </span>
          <progress value={state.of ? state.bytes : undefined} max={state.of || 1} />
        </label>
      )}
      {typeof state === 'object' && state.done && (
        <Notice tone="calm">Exported: {sizeInWords(state.of)} are among your downloads.</Notice>
      )}
      {state === 'failed' && (
        <Notice tone="warn">The file did not arrive. Check your connection and try again.</Notice>
      )}
    </div>
  )
}
