'use client'
import { useActionState } from 'react'
import { button } from '@/components/ui/button'
import { Field, TextArea } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { preview } from '@/lib/applications/actions'
import { ImportPreview } from './import-preview'

/** A file or its text, what it would do, and then the button that does it. */
export function ImportForm() {
  const [result, formAction, pending] = useActionState(preview, null)
  const failure = result?.ok === false ? result : null
  const seen = result?.ok ? result.value : null
  const text = seen?.text ?? failure?.values?.text ?? ''
  return (
    <>
      <form action={formAction} className="grid max-w-3xl gap-4" noValidate>
        <Field
          name="file"
          label="CSV file"
          type="file"
          accept=".csv,text/csv"
          hint="At most 1 MB."
          error={failure?.fields?.file}
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
