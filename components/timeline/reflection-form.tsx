'use client'
import { useDraft } from '@/components/ui/draft'
import { TextArea } from '@/components/ui/field'
import { FormEnd } from '@/components/ui/form-end'
import { Notice } from '@/components/ui/notice'
import { StoredNow } from '@/components/ui/stored-now'
import { useSaving } from '@/components/ui/use-saving'
import { saveReflection } from '@/lib/timeline/actions'
import { QUESTIONS, reflectionFrom, type StoredReflection } from '@/lib/timeline/reflection.rules'
import { QUESTION } from './recap-words'

type ReflectionFormProps = { viewerId: string; month: string; stored: StoredReflection }

/** Three short questions about a month, for the person alone. What was typed stays, and after a change in another tab both are shown. */
export function ReflectionForm({ viewerId, month, stored }: ReflectionFormProps) {
  const { result, formAction, pending, send } = useSaving(saveReflection)
  const failure = result?.ok === false ? result : null
  const held = result?.ok ? reflectionFrom(result.value.text) : stored
  const from = result?.ok ? result.value.version : (failure?.current?.version ?? stored.version)
  const draft = useDraft({ name: `${viewerId} ${month} reflection`, from: String(from), answer: result })
  const newer = failure?.current && reflectionFrom(failure.current.text)
  return (
    <form ref={draft.form} action={formAction} onSubmit={send} className="grid max-w-prose gap-5">
      <input type="hidden" name="month" value={month} />
      <input type="hidden" name="version" value={draft.from} />
      {QUESTIONS.map((question) => (
        <TextArea
          key={question}
          name={question}
          label={QUESTION[question]}
          defaultValue={failure?.values?.[question] ?? held[question] ?? ''}
          error={failure?.fields?.[question]}
        />
      ))}
      {newer && (
        <StoredNow>
          {QUESTIONS.map((question) => (
            <p key={question} className="whitespace-pre-wrap">
              {QUESTION[question]} {newer[question] ?? '(empty)'}
            </p>
          ))}
        </StoredNow>
      )}
      {result?.ok && <Notice tone="calm">Saved.</Notice>}
      <FormEnd draft={draft} failure={failure} pending={pending} tone="secondary">
        Save reflection
      </FormEnd>
    </form>
  )
}
