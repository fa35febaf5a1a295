'use client'
import { changePassword } from '@/lib/auth/actions'
import { AccountForm } from './account-form'
import { NEW_PASSWORD_HINT, passwordField } from './fields'

/** A new password for somebody who knows the present one. */
export const PasswordForm = () => (
  <AccountForm
    action={changePassword}
    submit="Change password"
    done="Your password was changed, and every other browser was signed out."
    fields={[
      passwordField('currentPassword', 'Current password', 'current-password'),
      { ...passwordField('newPassword', 'New password', 'new-password'), hint: NEW_PASSWORD_HINT },
    ]}
  />
)
