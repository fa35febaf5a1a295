'use client'
import { type FormEvent, startTransition, useActionState, useEffect, useRef, useState } from 'react'
import { button } from '@/components/ui/button'
import { Field, TextArea } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { preview } from '@/lib/applications/actions'
import { LARGEST_IMPORT, TOO_LARGE } from '@/lib/applications/csv.rules'
import { ImportPreview } from './import-preview'

const isLarge = (text: unknown) => typeof text === 'string' && new Blob([text]).size > LARGEST_IMPORT

/** A file or its text, what it would do, and then the button that does it. */
export function ImportForm() {
  const [result, formAction, pending] = useActionState(preview, null)
  const failure = result?.ok === false ? result : null
  const seen = result?.ok ? result.value : null
  const [large, setLarge] = useState<'file' | 'text' | null>(null)
  const text = seen?.text ?? failure?.values?.text ?? ''
  const chosen = useRef<HTMLInputElement>(null)
  // From here on its text counts, or it was refused. As long as nobody looked at it, it stays chosen.
  useEffect(() => {
    if (chosen.current && (result?.ok || failure?.fields)) chosen.current.value = ''
  }, [result, failure])
  // Sent by hand, since React would empty the form when its action is through, and with it a file that was not taken.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const file = form.get('file')
    // What is larger than any request may be would be answered with an error instead of a sentence.
    const tooLarge =
      file instanceof File && file.size > LARGEST_IMPORT ? 'file' : isLarge(form.get('text')) ? 'text' : null
    setLarge(tooLarge)
    if (!tooLarge) startTransition(() => formAction(form))
  }
  return (
    <>
      <form action={formAction} onSubmit={submit} className="grid max-w-3xl gap-4" noValidate>
        <Field
          ref={chosen}
          name="file"
          label="CSV file"
          type="file"
          accept=".csv,text/csv"
          hint="At most 500 kB."
          error={large === 'file' ? TOO_LARGE : failure?.fields?.file}
        />
        <TextArea
          key={text}
          name="text"
          label="Or its text"
          rows={6}
          defaultValue={text}
          error={large === 'text' ? TOO_LARGE : failure?.fields?.text}
        />
        {failure && <Notice tone="warn">{failure.message}</Notice>}
        <p>
          <button type="submit" className={seen ? button.secondary : button.primary} aria-disabled={pending}>
            Check
          </button>
        </p>
      </form>
      {seen && <ImportPreview {...seen} />}
    </>
  )
}
