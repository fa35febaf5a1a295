'use client'
import { useActionState } from 'react'
import { useDraft } from '@/components/ui/draft'
import { TextArea } from '@/components/ui/field'
import { FormEnd } from '@/components/ui/form-end'
import { switchPath } from '@/lib/enrollment/actions'
import { SwitchGroups } from './switch-groups'
import type { SwitchGroup } from './switch-rows'

type SwitchFormProps = {
  viewerId: string
  from: string
  /** Since when that is the main path: a form that was sent before started from an earlier instant. */
  since: string
  to: { id: string; title: string }
  groups: readonly SwitchGroup[]
}

/**
 * What becomes of each milestone, and the second click, which alone changes the path. A client component of plain rows: server
 * components would send each milestone twice.
 */
export function SwitchForm({ viewerId, from, since, to, groups }: SwitchFormProps) {
  const [result, formAction, pending] = useActionState(switchPath, null)
  const failure = result?.ok === false ? result : null
  const unsaved = useDraft({
    name: `${viewerId} switch from ${from} to ${to.id}`,
    from: since,
    answer: result,
  })
  return (
    <form ref={unsaved.form} action={formAction} className="grid max-w-3xl gap-6" noValidate>
      <input type="hidden" name="pathId" value={to.id} />
      <input type="hidden" name="from" value={from} />
      <SwitchGroups groups={groups} to={to.title} typed={failure?.values} />
      <div className="grid max-w-prose gap-4 print:hidden">
        <TextArea
          name="reason"
          label="Why (optional)"
          hint="It stands on your timeline, for yourself."
          rows={2}
          maxLength={300}
          defaultValue={failure?.values?.reason}
          error={failure?.fields?.reason}
        />
        <FormEnd draft={unsaved} failure={failure} pending={pending} tone="primary">
          Switch to {to.title}
        </FormEnd>
      </div>
    </form>
  )
}
