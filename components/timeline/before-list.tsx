'use client'
import { useEffect, useRef } from 'react'
import { button } from '@/components/ui/button'
import { Refusal } from '@/components/ui/refusal'
import { UndoBar } from '@/components/ui/undo-bar'
import { fieldOf } from '@/lib/progress/before.rules'
import type { BeforeSection } from './before-rows'
import { useBefore } from './use-before'
import './before.css'

type BeforeListProps = { sections: readonly BeforeSection[] }

/** What may have been finished before, with a line each for when: those that are filled in are added, all in one go. */
export function BeforeList({ sections }: BeforeListProps) {
  const { formAction, submit, failure, said, undo, dismiss } = useBefore()
  const form = useRef<HTMLFormElement>(null)
  // The first line that needs another look may be far above the button.
  useEffect(() => {
    if (failure?.fields) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [failure])
  return (
    <form ref={form} action={formAction} onSubmit={submit} className="before">
      {sections.map(({ id, title, rows }) => (
        <fieldset key={id}>
          <legend>
            <h2>{title}</h2>
          </legend>
          <ul>
            {rows.map((row) => {
              const field = fieldOf(row.id)
              const error = failure?.fields?.[field]
              return (
                <li key={row.id}>
                  <label htmlFor={field}>
                    {row.title} <small>{row.line}</small>
                  </label>
                  <input
                    id={field}
                    name={field}
                    defaultValue={failure?.values?.[field]}
                    maxLength={40}
                    placeholder="When?"
                    autoComplete="off"
                    aria-invalid={error ? true : undefined}
                    aria-describedby={error ? `${field}-error` : 'how'}
                  />
                  {error && <p id={`${field}-error`}>{error}</p>}
                </li>
              )
            })}
          </ul>
        </fieldset>
      ))}
      {sections.length > 0 && (
        <div className="before-submit">
          <Refusal failure={failure} />
          <button type="submit" className={button.primary}>
            Add what is filled in
          </button>
        </div>
      )}
      <UndoBar said={said} undo={undo} dismiss={dismiss} name="back" />
    </form>
  )
}
