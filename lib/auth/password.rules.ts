import { isCommonPassword } from './common-passwords'
import { foldName } from './rules'

const PASSWORD_LENGTH = { min: 8, max: 256 } as const

/** What is wrong with a new password whoever chooses it, as one sentence; null when nothing is. */
export function weakness(password: string): string | null {
  if (password.length < PASSWORD_LENGTH.min) return `Use at least ${PASSWORD_LENGTH.min} characters.`
  if (password.length > PASSWORD_LENGTH.max) return `Use at most ${PASSWORD_LENGTH.max} characters.`
  if (isCommonPassword(password))
    return 'This password is one of the first that anybody would try. Choose another.'
  return null
}

/** The same for somebody: `name` is the login name, in any spelling. */
export function passwordFault(password: string, name: string): string | null {
  if (foldName(password) === foldName(name)) return 'The password must not be your e-mail or user name.'
  return weakness(password)
}
