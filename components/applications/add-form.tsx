'use client'
import { useActionState } from 'react'
import { useDraft } from '@/components/ui/draft'
import { FormEnd } from '@/components/ui/form-end'
import { add } from '@/lib/applications/actions'
import { type Internship, STAGES } from '@/lib/applications/rules'
import { MainFields, MoreFields } from './application-fields'
import { StageFields } from './stage-fields'

type AddFormProps = {
  viewerId: string
  /** How many there are. */
  count: number
  /** The id of the new one: a form that is sent twice adds it once. */
  id: string
  view: 'board' | 'table'
  internships: readonly Internship[]
  today: string
}

/** Adds an application; company and role are enough. */
export function AddForm({ viewerId, count, id, view, internships, today }: AddFormProps) {
  const [result, formAction, pending] = useActionState(add, null)
  const failure = result?.ok === false ? result : null
  const typed = failure?.values
  const unsaved = useDraft({ name: `${viewerId} application`, from: String(count), answer: result })
  return (
    <form ref={unsaved.form} action={formAction} className="grid max-w-3xl gap-4" noValidate>
      <input type="hidden" name="id" value={typed?.id ?? id} />
      <input type="hidden" name="view" value={view} />
      <MainFields values={typed ?? {}} errors={failure?.fields} />
      <StageFields stages={STAGES} today={today} typed={typed} errors={failure?.fields} />
      <details open={failure !== null}>
        <summary>More: place, link, contacts, next action, notes</summary>
        <div className="pt-4">
          <MoreFields values={typed ?? {}} errors={failure?.fields} internships={internships} />
        </div>
      </details>
      <FormEnd draft={unsaved} failure={failure} pending={pending} tone="primary">
        Add application
      </FormEnd>
    </form>
  )
}
