'use client'
import { useEffect } from 'react'
import { FormEnd } from '@/components/ui/form-end'
import { UndoBar } from '@/components/ui/undo-bar'
import { fieldOf } from '@/lib/progress/before.rules'
import type { BeforeSection } from './before-rows'
import { useBefore } from './use-before'
import './before.css'

type BeforeListProps = { viewerId: string; sections: readonly BeforeSection[] }

/** What may have been finished before, with a line each for when: those that are filled in are added, all in one go. What was typed survives a reload. */
export function BeforeList({ viewerId, sections }: BeforeListProps) {
  const { formAction, pending, submit, failure, said, undo, dismiss, draft } = useBefore(viewerId, sections)
  const { form } = draft
  // The first line that needs another look may be far above the button.
  useEffect(() => {
    if (failure?.fields) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [failure, form])
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
          <FormEnd draft={draft} failure={failure} pending={pending} tone="primary">
            Add what is filled in
          </FormEnd>
        </div>
      )}
      <UndoBar said={said} undo={undo} dismiss={dismiss} name="back" />
    </form>
  )
}
