'use client'
import { useActionState } from 'react'
import type { Option } from '@/components/facts/skill-boxes'
import { useDraft } from '@/components/ui/draft'
import { FormEnd } from '@/components/ui/form-end'
import { addOwn } from '@/lib/catalog/actions'
import { OwnFields } from './own-fields'

type AddOwnProps = {
  viewerId: string
  /** How many there are, removed ones too. */
  count: number
  /** The id of the new one: a form that is sent twice adds it once. */
  id: string
  skills: readonly Option[]
}

/** Adds a milestone of one's own; a title and hours are enough. */
export function AddOwn({ viewerId, count, id, skills }: AddOwnProps) {
  const [result, formAction, pending] = useActionState(addOwn, null)
  const failure = result?.ok === false ? result : null
  const unsaved = useDraft({ name: `${viewerId} own milestone`, from: String(count), answer: result })
  return (
    <form ref={unsaved.form} action={formAction} className="grid max-w-prose gap-4" noValidate>
      <input type="hidden" name="milestoneId" value={failure?.values?.milestoneId ?? id} />
      <OwnFields skills={skills} values={failure?.values ?? {}} errors={failure?.fields} />
      <FormEnd draft={unsaved} failure={failure} pending={pending} tone="primary">
        Add milestone
      </FormEnd>
    </form>
  )
}
