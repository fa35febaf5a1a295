'use client'
import { FieldForm } from '@/components/ui/field-form'
import { passwordField } from '@/components/ui/proof-field'
import { recover } from '@/lib/auth/actions'
import { NAME_FIELD, NEW_PASSWORD_HINT } from './fields'

const CODE_FIELD = {
  name: 'code',
  label: 'Recovery code',
  hint: 'One of your codes, for example 7K2M-9QXA-04TB-HN3E. Each works once.',
  autoComplete: 'off',
  autoCapitalize: 'characters',
  spellCheck: false,
  required: true,
  maxLength: 100,
}

/** A new password for somebody who has a one-time code. */
export const RecoverForm = () => (
  <FieldForm
    action={recover}
    submit="Set new password"
    fields={[
      NAME_FIELD,
      CODE_FIELD,
      { ...passwordField('newPassword', 'New password', 'new-password'), hint: NEW_PASSWORD_HINT },
    ]}
    hidden={{ next: '/settings?notice=password-changed' }}
  />
)
