'use client'
import { signIn, signUp } from '@/lib/auth/actions'
import { AccountForm } from './account-form'
import { NAME_FIELD, NEW_PASSWORD_HINT, passwordField } from './fields'
import { ZoneInput } from './zone-input'

type EntryFormProps = { path: string | undefined; next: string | undefined }

/** Name and password, with the choice made before and the page to return to. */
export const SignInForm = (onward: EntryFormProps) => (
  <AccountForm
    action={signIn}
    submit="Sign in"
    fields={[NAME_FIELD, passwordField('password', 'Password', 'current-password')]}
    hidden={onward}
  >
    <ZoneInput />
  </AccountForm>
)

/** The same two fields for a new account. */
export const SignUpForm = (onward: EntryFormProps) => (
  <AccountForm
    action={signUp}
    submit="Create account"
    fields={[
      { ...NAME_FIELD, hint: 'Only for signing in: nobody else sees it and no mail is sent.' },
      { ...passwordField('password', 'Password', 'new-password'), hint: NEW_PASSWORD_HINT },
    ]}
    hidden={onward}
  >
    <ZoneInput />
  </AccountForm>
)
