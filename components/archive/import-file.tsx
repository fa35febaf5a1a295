'use client'
import { type FormEvent, useState } from 'react'
import { button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { LARGEST_ARCHIVE, REFUSALS } from '@/lib/archive/rules'

type ImportFileProps = { refusal: string | undefined }

/** The file to bring back. A plain form, so that it needs no script; with one it says before sending what would be refused. */
export function ImportFile({ refusal }: ImportFileProps) {
  const [fault, setFault] = useState(refusal)
  const check = (event: FormEvent<HTMLFormElement>) => {
    const file = new FormData(event.currentTarget).get('file')
    const size = file instanceof File ? file.size : 0
    if (size > 0 && size <= LARGEST_ARCHIVE) return
    event.preventDefault()
    setFault(size === 0 ? REFUSALS['no-file'] : REFUSALS['too-large'])
  }
  return (
    <form
      action="/api/import"
      method="post"
      encType="multipart/form-data"
      onSubmit={check}
      className="grid max-w-prose justify-items-start gap-4"
      noValidate
    >
      <Field
        name="file"
        label="File of “Export everything”"
        type="file"
        accept=".json,application/json"
        hint="At most 16 MB. You see what it would do before anything is stored."
        error={fault}
      />
      <button type="submit" className={button.secondary}>
        Import
      </button>
    </form>
  )
}
