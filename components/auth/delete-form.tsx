'use client'
import { deleteAccount } from '@/lib/auth/actions'
import { AccountForm } from './account-form'
import { passwordField } from './fields'

type DeleteFormProps = { hasPassword: boolean; displayName: string }

/** The last question before everything goes. */
export const DeleteForm = ({ hasPassword, displayName }: DeleteFormProps) => (
  <AccountForm
    action={deleteAccount}
    submit="Delete account"
    danger
    fields={[
      hasPassword
        ? passwordField('currentPassword', 'Password', 'current-password')
        : { name: 'displayName', label: `Type “${displayName}” to confirm`, autoComplete: 'off' },
    ]}
  />
)
