'use client'
import { type FormEvent, useActionState, useState } from 'react'
import { button } from '@/components/ui/button'
import { Field, TextArea } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { preview } from '@/lib/applications/actions'
import { LARGEST_IMPORT, TOO_LARGE } from '@/lib/applications/csv.rules'
import { ImportPreview } from './import-preview'

/** A file or its text, what it would do, and then the button that does it. */
export function ImportForm() {
  const [result, formAction, pending] = useActionState(preview, null)
  const failure = result?.ok === false ? result : null
  const seen = result?.ok ? result.value : null
  const [large, setLarge] = useState(false)
  const text = seen?.text ?? failure?.values?.text ?? ''
  // What is larger than any request may be would be answered with an error instead of a sentence.
  const hold = (event: FormEvent<HTMLFormElement>) => {
    const file = new FormData(event.currentTarget).get('file')
    const tooLarge = file instanceof File && file.size > LARGEST_IMPORT
    setLarge(tooLarge)
    if (tooLarge) event.preventDefault()
  }
  return (
    <>
      <form action={formAction} onSubmit={hold} className="grid max-w-3xl gap-4" noValidate>
        <Field
          name="file"
          label="CSV file"
          type="file"
          accept=".csv,text/csv"
          hint="At most 500 kB."
          error={large ? TOO_LARGE : failure?.fields?.file}
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
          <button type="submit" className={seen ? button.secondary : button.primary} aria-disabled={pending}>
            Check
          </button>
        </p>
      </form>
      {seen && <ImportPreview {...seen} />}
    </>
  )
}
