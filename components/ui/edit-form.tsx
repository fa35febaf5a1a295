'use client'
import { type FormEvent, useMemo } from 'react'
import type { Result } from '@/lib/result'
import { button } from './button'
import { useDraft } from './draft'
import { Field, TextArea } from './field'
import { Notice } from './notice'
import { Refusal } from './refusal'
import { SaveUndo } from './save-undo'
import { StoredNow } from './stored-now'
import type { Said } from './undo-bar'
import { Unsaved } from './unsaved'
import { useBack } from './use-back'
import { useSaving } from './use-saving'

type Saved = {
  text: string
  /** What was stored before, for a form that offers to take it back. */
  before?: string | null
  /** Sent along when that is taken back: what it was, where this form cannot store it. */
  was?: string
  /** This was no save: the last one was taken back. */
  takenBack?: boolean
}

type EditFormProps = {
  action: (previous: Result<Saved> | null, form: FormData) => Promise<Result<Saved>>
  /** The name of the field that the action reads. */
  name: string
  label: string
  hint?: string
  value: string
  /** Sent along. */
  hidden: Record<string, string>
  /** Sends the text that the edit started from, so that an older page cannot overwrite a newer text unseen. */
  guarded?: boolean
  /** Names a text that is kept in this tab until it is saved, and whose it is. */
  draft?: string
  /** Offers to take a save back: sends `back`, with what the answer says was stored `before`. */
  undoable?: boolean
  multiline?: boolean
  type?: 'text' | 'url' | 'date'
}

/** A form of one field that is saved by itself. After a conflict both texts are shown, and nothing typed is lost. */
export function EditForm(props: EditFormProps) {
  const { action, name, label, hint, value, hidden, guarded, draft, undoable, multiline, ...input } = props
  const { result, formAction, pending, send } = useSaving(action)
  const saved = result?.ok ? result.value : null
  const said = useMemo(() => saidOf(saved, label), [saved, label])
  const { turn, takesBack } = useBack(saved)
  const stored = saved ? saved.text : result?.ok === false && result.current ? result.current.text : value
  const unsaved = useDraft({ name: draft, from: stored, answer: result })
  const submit = (event: FormEvent<HTMLFormElement>) =>
    send(event, (form) => {
      if (takesBack(event)) form.set(name, saved?.before ?? '')
    })
  const field = {
    name,
    label,
    ...(hint && { hint }),
    defaultValue: result?.ok === false ? (result.values?.[name] ?? value) : stored,
    error: result?.ok === false ? result.fields?.[name] : undefined,
  }
  return (
    <form ref={unsaved.form} action={formAction} onSubmit={submit} className="grid max-w-prose gap-3">
      {Object.entries(guarded ? { ...hidden, seen: unsaved.from } : hidden).map(([key, each]) => (
        <input key={key} type="hidden" name={key} value={each} />
      ))}
      {multiline ? <TextArea key={turn} {...field} /> : <Field key={turn} {...field} {...input} />}
      <Unsaved draft={unsaved} />
      {result?.ok === false && result.current && (
        <StoredNow>
          <p className="whitespace-pre-wrap">{result.current.text || '(empty)'}</p>
        </StoredNow>
      )}
      {saved && <Notice tone="calm">{saved.takenBack ? 'Taken back.' : 'Saved.'}</Notice>}
      <Refusal failure={result?.ok === false ? result : null} />
      <p>
        <button type="submit" className={button.secondary} disabled={pending}>
          Save {label.toLowerCase()}
        </button>
      </p>
      {undoable && <SaveUndo answer={result} said={said} saved={saved} />}
    </form>
  )
}

/** What the bar says about a save that can be taken back. */
function saidOf(saved: Saved | null, label: string): Said | null {
  if (!saved || saved.takenBack || saved.before === undefined) return null
  if (!saved.was && (saved.before ?? '') === saved.text) return null
  return { text: `${label} saved`, undo: 'yes' }
}
