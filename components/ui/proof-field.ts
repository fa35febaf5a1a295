/** `label` says which password; managers go by `autoComplete`. */
export const passwordField = (
  name: string,
  label: string,
  autoComplete: 'current-password' | 'new-password',
) => ({
  name,
  label,
  type: 'password',
  autoComplete,
  required: true,
  maxLength: 300,
})

/** Who is asked to prove that it is them. */
export type Asked = { hasPassword: boolean; displayName: string }

/** What a form of a `provenAction` asks for: the password, or from somebody without one the name that is shown. */
export const proofField = ({ hasPassword, displayName }: Asked) =>
  hasPassword
    ? passwordField('currentPassword', 'Password', 'current-password')
    : { name: 'displayName', label: `Type “${displayName}” to confirm`, autoComplete: 'off' }
