import type { Said } from '@/components/ui/undo-bar'
import type { Facts } from '@/lib/facts/rules'
import type { FormField } from './facts-form'

/** What the server says about a save: the facts as JSON text, now and before. */
export type Saved = { version: number; text: string; before: string; takenBack: boolean }

/** What the bar says about a save that can be taken back. */
export const saidOf = (saved: Saved | null, what: string): Said | null =>
  saved && !saved.takenBack && saved.before !== saved.text
    ? { text: `Your ${what} is saved`, undo: 'yes' }
    : null

/** Puts facts into what a form sends, in place of what it shows. */
export function fill(form: FormData, fields: readonly FormField[], facts: Facts): void {
  for (const { name, sort } of fields) {
    const value = facts[name]
    if (sort === 'skills') {
      for (const key of [...form.keys()].filter((each) => each.startsWith(`${name}.`))) form.delete(key)
      for (const id of Array.isArray(value) ? value : []) form.set(`${name}.${id}`, 'on')
    } else form.set(name, String(value ?? ''))
  }
}
