'use client'
import { type FormEvent, startTransition, useActionState, useEffect, useRef, useState } from 'react'
import { button } from '@/components/ui/button'
import { Field, TextArea } from '@/components/ui/field'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { bringList } from '@/lib/progress/actions'
import { LARGEST_LIST, TOO_LARGE_LIST } from '@/lib/progress/list.rules'
import { ListRows } from './list-rows'

/** A list of what was finished elsewhere, what it is here, and then the button that marks it. */
export function ListForm() {
  const [result, formAction, pending] = useActionState(bringList, null)
  const failure = result?.ok === false ? result : null
  const seen = result?.ok ? result.value : null
  const [large, setLarge] = useState(false)
  const file = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (file.current && result?.ok) file.current.value = ''
  }, [result])
  // Sent by hand, since React would empty the form when its action is through.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
    const bytes = form.getAll('file').reduce((sum, each) => sum + (each instanceof File ? each.size : 0), 0)
    const tooLarge = bytes > LARGEST_LIST
    setLarge(tooLarge)
    if (!tooLarge) startTransition(() => formAction(form))
  }
  const text = seen?.text ?? failure?.values?.text ?? ''
  return (
    <form action={formAction} onSubmit={submit} className="grid max-w-3xl gap-5" noValidate>
      {seen?.marked != null && (
        <Notice tone="calm">
          {seen.marked === 0
            ? 'Nothing to mark: all of it was done here already.'
            : `Marked: ${seen.marked === 1 ? 'one milestone' : `${seen.marked} milestones`}.`}{' '}
          <Link href="/timeline">See the timeline</Link>
        </Notice>
      )}
      <Field
        ref={file}
        name="file"
        label="File"
        type="file"
        accept=".csv,.json,.txt,.md,text/csv,application/json,text/plain"
        multiple
        hint="At most 500 kB. A roadmap of roadmap.sh may come with your progress: choose both."
        error={large ? TOO_LARGE_LIST : failure?.fields?.file}
      />
      <TextArea
        key={text}
        name="text"
        label="Or its text"
        rows={6}
        defaultValue={text}
        error={failure?.fields?.text}
      />
      {failure && <Notice tone="warn">{failure.message}</Notice>}
      <p>
        <button
          type="submit"
          name="go"
          value="check"
          className={seen?.rows.length ? button.secondary : button.primary}
          aria-disabled={pending}
        >
          Find the milestones
        </button>
      </p>
      {seen && seen.rows.length > 0 && <ListRows preview={seen} pending={pending} />}
    </form>
  )
}
