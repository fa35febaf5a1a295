'use client'
import { useActionState } from 'react'
import { useDraft } from '@/components/ui/draft'
import { Field } from '@/components/ui/field'
import { FormEnd } from '@/components/ui/form-end'
import { Notice } from '@/components/ui/notice'
import { saveProfile } from '@/lib/auth/actions'

type ProfileFormProps = {
  viewerId: string
  displayName: string
  timeZone: string
  version: number
  zones: readonly string[]
}

/** Display name and time zone. After a change in another window both are shown and nothing is overwritten unseen. */
export function ProfileForm({ viewerId, displayName, timeZone, version, zones }: ProfileFormProps) {
  const [result, formAction, pending] = useActionState(saveProfile, null)
  const failure = result?.ok === false ? result : null
  const stored = result?.ok ? result.value : { displayName, timeZone, version }
  const from = String(failure?.current?.version ?? stored.version)
  const unsaved = useDraft({ name: `${viewerId} profile`, from, answer: result })
  return (
    <form ref={unsaved.form} action={formAction} className="grid max-w-prose gap-5" noValidate>
      <input type="hidden" name="version" value={unsaved.from} />
      <Field
        name="displayName"
        label="Display name"
        autoComplete="name"
        maxLength={80}
        defaultValue={failure?.values?.displayName ?? stored.displayName}
        error={failure?.fields?.displayName}
      />
      <Field
        name="timeZone"
        label="Time zone"
        hint="Decides which calendar day a milestone falls on."
        list="time-zones"
        autoComplete="off"
        defaultValue={failure?.values?.timeZone ?? stored.timeZone}
        error={failure?.fields?.timeZone}
      />
      <datalist id="time-zones">
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      {failure?.current && <p>Stored now: {failure.current.text}</p>}
      {result?.ok && <Notice tone="calm">Saved.</Notice>}
      <FormEnd draft={unsaved} failure={failure} pending={pending} tone="primary">
        Save profile
      </FormEnd>
    </form>
  )
}
