'use client'
import { FieldForm } from '@/components/ui/field-form'
import { passwordField } from '@/components/ui/proof-field'
import { changePassword } from '@/lib/auth/actions'
import { NEW_PASSWORD_HINT } from './fields'

/** A new password for somebody who knows the present one. */
export const PasswordForm = () => (
  <FieldForm
    action={changePassword}
    submit="Change password"
    done="Your password was changed, and every other browser was signed out."
    fields={[
      passwordField('currentPassword', 'Current password', 'current-password'),
      { ...passwordField('newPassword', 'New password', 'new-password'), hint: NEW_PASSWORD_HINT },
    ]}
  />
)
