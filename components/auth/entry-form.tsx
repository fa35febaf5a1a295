'use client'
import { FieldForm } from '@/components/ui/field-form'
import { passwordField } from '@/components/ui/proof-field'
import { signIn, signUp } from '@/lib/auth/actions'
import { NAME_FIELD, NEW_PASSWORD_HINT } from './fields'
import { ZoneInput } from './zone-input'

type EntryFormProps = { path: string | undefined; next: string | undefined }

/** Name and password, with the choice made before and the page to return to. */
export const SignInForm = (onward: EntryFormProps) => (
  <FieldForm
    action={signIn}
    submit="Sign in"
    fields={[NAME_FIELD, passwordField('password', 'Password', 'current-password')]}
    hidden={onward}
  >
    <ZoneInput />
  </FieldForm>
)

/** The same two fields for a new account. */
export const SignUpForm = (onward: EntryFormProps) => (
  <FieldForm
    action={signUp}
    submit="Create account"
    fields={[
      { ...NAME_FIELD, hint: 'Only for signing in: nobody else sees it and no mail is sent.' },
      { ...passwordField('password', 'Password', 'new-password'), hint: NEW_PASSWORD_HINT },
    ]}
    hidden={onward}
  >
    <ZoneInput />
  </FieldForm>
)
