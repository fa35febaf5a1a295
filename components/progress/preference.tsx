'use client'
import { useActionState } from 'react'
import { KIND } from '@/components/catalog/words'
import { button } from '@/components/ui/button'
import { Refusal } from '@/components/ui/refusal'
import type { MilestoneKind } from '@/lib/catalog/rules'
import { prefer } from '@/lib/progress/actions'

const NONE = 'what comes first on the trail'

const nameOf = (kind: string) => KIND[kind as MilestoneKind]?.toLowerCase() ?? NONE

/**
 * Which kind of milestone to be offered first, where the stage has one. What another tab chose meanwhile is told before it is
 * chosen over.
 */
export function Preference({ kind }: { kind: MilestoneKind | null }) {
  const [result, formAction, pending] = useActionState(prefer, null)
  const failure = result?.ok === false ? result : null
  const shown = failure?.values?.kind ?? kind ?? ''
  return (
    <form action={formAction} className="mt-8 flex flex-wrap items-end gap-3 print:hidden">
      <input type="hidden" name="seen" value={failure?.current?.text ?? kind ?? ''} />
      <div className="grid gap-1">
        <label htmlFor="prefers" className="text-muted text-sm">
          Within a stage, offer first
        </label>
        <select
          id="prefers"
          name="kind"
          key={shown}
          defaultValue={shown}
          className="min-h-11 rounded-md border border-edge bg-surface px-3 py-2"
        >
          <option value="">{NONE}</option>
          {Object.entries(KIND).map(([value, name]) => (
            <option key={value} value={value}>
              {name.toLowerCase()}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className={button.secondary} aria-disabled={pending}>
        Save
      </button>
      <Refusal failure={failure}>
        {failure?.current && <p>Stored now: {nameOf(failure.current.text)}.</p>}
      </Refusal>
    </form>
  )
}
