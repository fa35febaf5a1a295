'use client'
import { useDraft } from '@/components/ui/draft'
import { Field, TextArea } from '@/components/ui/field'
import { FormEnd } from '@/components/ui/form-end'
import { Notice } from '@/components/ui/notice'
import { StoredNow } from '@/components/ui/stored-now'
import { useSaving } from '@/components/ui/use-saving'
import { saveProfile } from '@/lib/profile/actions'
import { type ProfileFacts, profileFrom, type StoredProfile } from '@/lib/profile/rules'
import { Switches } from './switches'

type ProfileFormProps = {
  viewerId: string
  stored: StoredProfile
  /** The name on the page while none is written here. */
  unnamed: string
}

type TextField = Exclude<keyof ProfileFacts, 'sections' | 'indexed'>

/** What others are told, and what of everything they see. After a change in another tab both are shown, and nothing typed is lost. */
export function ProfileForm({ viewerId, stored, unnamed }: ProfileFormProps) {
  const { result, formAction, pending, send } = useSaving(saveProfile)
  const failure = result?.ok === false ? result : null
  const held = result?.ok ? profileFrom(result.value.text) : stored
  const from = result?.ok ? result.value.version : (failure?.current?.version ?? stored.version)
  const draft = useDraft({ name: `${viewerId} public profile`, from: String(from), answer: result })
  const newer = failure?.current && profileFrom(failure.current.text)
  const field = (name: TextField, label: string, hint?: string) => ({
    ...{ name, label, ...(hint && { hint }), autoComplete: 'off' },
    defaultValue: failure?.values?.[name] ?? held[name] ?? '',
    error: failure?.fields?.[name],
  })
  return (
    <form
      ref={draft.form}
      action={formAction}
      onSubmit={send}
      className="grid max-w-3xl gap-8 wrap-anywhere"
      noValidate
    >
      <input type="hidden" name="version" value={draft.from} />
      <div className="grid max-w-prose gap-5">
        <Field
          {...field('name', 'Name on the page', `Left empty, the page says “${unnamed}”.`)}
          maxLength={80}
        />
        <Field
          {...field('headline', 'Headline', 'One line: who you are and what you want.')}
          maxLength={120}
        />
        <TextArea {...field('about', 'About me')} maxLength={1_500} />
        <Field
          {...field(
            'email',
            'E-mail address',
            'Shown only if you tick it below. Your sign-in name never is.',
          )}
          type="email"
        />
      </div>
      <fieldset className="grid max-w-prose gap-5">
        <legend className="mb-3 font-semibold text-lg">Open to work</legend>
        <Field {...field('targetRole', 'As', 'For example machine learning intern.')} maxLength={80} />
        <Field {...field('workPlace', 'Where', 'For example Berlin or remote.')} maxLength={80} />
        <Field {...field('workFrom', 'From')} type="date" />
      </fieldset>
      <Switches sent={failure?.values} sections={held.sections} indexed={held.indexed} />
      {newer && (
        <StoredNow>
          <p>
            {[
              newer.name,
              newer.headline,
              newer.about,
              newer.email,
              newer.targetRole,
              newer.workPlace,
              newer.workFrom,
            ]
              .filter(Boolean)
              .join(' · ') || '(nothing written)'}
            ; {newer.sections.length} switches are on.
          </p>
        </StoredNow>
      )}
      <div className="grid gap-4">
        {result?.ok && <Notice tone="calm">Saved. Look at it with “View as employer”.</Notice>}
        <FormEnd draft={draft} failure={failure} pending={pending} tone="primary">
          Save what is shown
        </FormEnd>
      </div>
    </form>
  )
}
