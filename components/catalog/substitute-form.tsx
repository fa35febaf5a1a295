'use client'
import { useActionState } from 'react'
import { useDraft } from '@/components/ui/draft'
import { Field } from '@/components/ui/field'
import { FormEnd } from '@/components/ui/form-end'
import { Labelled } from '@/components/ui/labelled'
import { substitute } from '@/lib/catalog/actions'

type Candidate = { id: string; title: string; own: boolean }

type SubstituteFormProps = {
  viewerId: string
  path: { id: string; title: string }
  milestoneId: string
  candidates: readonly Candidate[]
}

/** Puts something else in the place of a milestone that a path requires. */
export function SubstituteForm({ viewerId, path, milestoneId, candidates }: SubstituteFormProps) {
  const [result, formAction, pending] = useActionState(substitute, null)
  const failure = result?.ok === false ? result : null
  const typed = failure?.values
  const name = `${viewerId} instead of ${milestoneId} on ${path.id}`
  const unsaved = useDraft({ name, from: '', answer: result })
  return (
    <form ref={unsaved.form} action={formAction} className="grid max-w-prose gap-4" noValidate>
      <input type="hidden" name="pathId" value={path.id} />
      <input type="hidden" name="milestoneId" value={milestoneId} />
      <Labelled label={`On ${path.title} I do`} error={failure?.fields?.byId}>
        {(wiring) => (
          <select {...wiring} name="byId" defaultValue={typed?.byId ?? ''} key={typed?.byId}>
            <option value="">Choose</option>
            <Group label="Mine" candidates={candidates.filter(({ own }) => own)} />
            <Group label="Of the catalogue" candidates={candidates.filter(({ own }) => !own)} />
          </select>
        )}
      </Labelled>
      <Field
        name="reason"
        label="Why"
        maxLength={500}
        defaultValue={typed?.reason}
        error={failure?.fields?.reason}
      />
      <FormEnd draft={unsaved} failure={failure} pending={pending} tone="secondary">
        Do this instead
      </FormEnd>
    </form>
  )
}

const Group = ({ label, candidates }: { label: string; candidates: readonly Candidate[] }) =>
  candidates.length > 0 && (
    <optgroup label={label}>
      {candidates.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </optgroup>
  )
