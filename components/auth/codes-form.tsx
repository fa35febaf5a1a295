'use client'
import { useActionState } from 'react'
import { button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { passwordField } from '@/components/ui/proof-field'
import { makeCodes } from '@/lib/auth/actions'
import { CodeList } from './code-list'

type CodesFormProps = { held: string; replaces: boolean; asksPassword: boolean }

/** Makes recovery codes and shows them this once. `held`: how many there are, in words. */
export function CodesForm({ held, replaces, asksPassword }: CodesFormProps) {
  const [result, formAction, pending] = useActionState(makeCodes, null)
  if (result?.ok) return <CodeList codes={result.value.codes} />
  return (
    <form action={formAction} className="grid max-w-prose gap-5" noValidate>
      <p>
        You have {held} {replaces && 'New codes replace the old ones.'}
      </p>
      {result && <Notice tone="warn">{result.message}</Notice>}
      {(asksPassword || result?.fields?.currentPassword) && (
        <Field
          {...passwordField('currentPassword', 'Password', 'current-password')}
          error={result?.fields?.currentPassword}
        />
      )}
      <p>
        <button type="submit" className={button.primary} aria-disabled={pending}>
          {replaces ? 'Replace recovery codes' : 'Make recovery codes'}
        </button>
      </p>
    </form>
  )
}
