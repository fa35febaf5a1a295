'use client'
import { type FormEvent, useMemo, useState } from 'react'
import { typedWords } from '@/components/trail/day-words'
import { useDraft } from '@/components/ui/draft'
import { Field } from '@/components/ui/field'
import { FormEnd } from '@/components/ui/form-end'
import { Notice } from '@/components/ui/notice'
import { SaveUndo } from '@/components/ui/save-undo'
import { StoredNow } from '@/components/ui/stored-now'
import type { Said } from '@/components/ui/undo-bar'
import { useBack } from '@/components/ui/use-back'
import { useSaving } from '@/components/ui/use-saving'
import { EARLIEST_DAY, isDay } from '@/lib/day'
import { redate } from '@/lib/progress/actions'
import { type Within, whenFrom, whenText } from '@/lib/progress/when.rules'

type Answer = Extract<Awaited<ReturnType<typeof redate>>, { ok: true }>['value']

type DateDoneProps = {
  viewerId: string
  milestoneId: string
  /** As `knownWhen` says it. */
  known: string | null
  hint: string
  today: string
}

/** What the bar says about a save that changed something. */
function saidOf(saved: Answer | null): Said | null {
  if (!saved?.before || saved.takenBack) return null
  const { before, was, text } = saved
  const same =
    was !== 'known' && whenText({ on: before, within: (was as Within | undefined) ?? null }) === text
  return same ? null : { text: 'Date done saved', undo: 'yes' }
}

const aboutWords = (known: string) => {
  const when = isDay(known) ? null : whenFrom(known)
  return when ? typedWords(when) : ''
}

/**
 * When a milestone was done: the day or, behind a disclosure, only its month or year. Of the two fields the one that is changed
 * counts; the other makes room for it.
 */
export function DateDone({ viewerId, milestoneId, known, hint, today }: DateDoneProps) {
  const { result, formAction, pending, send } = useSaving(redate)
  const failure = result?.ok === false ? result : null
  const saved = result?.ok ? result.value : null
  const said = useMemo(() => saidOf(saved), [saved])
  const { turn, takesBack } = useBack(saved)
  const stored = saved?.text ?? failure?.current?.text ?? known ?? ''
  const [day, about] = [isDay(stored) ? stored : '', aboutWords(stored)]
  // As it was at first: what is folded or not afterwards is for the person to say.
  const [unfolded] = useState(about !== '' || Boolean(failure?.fields?.about))
  const draft = useDraft({ name: `${viewerId} ${milestoneId} date`, from: stored, answer: result })
  const submit = (event: FormEvent<HTMLFormElement>) =>
    send(event, (form) => {
      if (takesBack(event)) form.set('on', saved?.before ?? '')
    })
  return (
    <form ref={draft.form} action={formAction} onSubmit={submit} className="grid max-w-prose gap-3">
      <input type="hidden" name="milestoneId" value={milestoneId} />
      <input type="hidden" name="seen" value={draft.from} />
      <Field
        key={`${turn} ${about}`}
        name="on"
        label="Date done"
        hint={hint}
        type="date"
        min={EARLIEST_DAY}
        max={today}
        defaultValue={failure?.values?.on ?? day}
        error={failure?.fields?.on}
      />
      <details open={unfolded}>
        <summary>I only know the month or the year</summary>
        <div className="mt-3">
          <Field
            key={`${turn} ${day}`}
            name="about"
            label="Month or year"
            hint="May 2024, 2024-05 or only 2024. It stands on your timeline as “some time in 2024” and counts on no day."
            maxLength={40}
            autoComplete="off"
            defaultValue={failure?.values?.about ?? about}
            error={failure?.fields?.about}
          />
        </div>
      </details>
      {failure?.current && (
        <StoredNow>
          <p>{failure.current.text || '(no date)'}</p>
        </StoredNow>
      )}
      {saved && <Notice tone="calm">{saved.takenBack ? 'Taken back.' : 'Saved.'}</Notice>}
      <FormEnd draft={draft} failure={failure} pending={pending} tone="secondary">
        Save date done
      </FormEnd>
      <SaveUndo answer={result} said={said} saved={saved} />
    </form>
  )
}
