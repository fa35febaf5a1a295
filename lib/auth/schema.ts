import { z } from 'zod'
import { proof } from '../form.schema'
import { isTimeZone } from '../zone'
import { weakness } from './password.rules'
import { foldName, isLoginName } from './rules'

const zone = z.string().max(64).optional()

/** Where the person came from; both are checked again when they are used. */
const onward = { path: z.string().max(80).optional(), next: z.string().max(1_000).optional(), zone }

const givenName = z.string().min(1, 'Write your e-mail or user name.').max(300, 'This name is too long.')
const givenPassword = z.string().min(1, 'Write your password.').max(300, 'This password is too long.')

/** Said together with what is wrong with other fields. That it must not be the name is left to the command, which knows that. */
const newPassword = z
  .string()
  .min(1, 'Choose a password.')
  .superRefine((password, context) => {
    const message = weakness(password)
    if (message) context.addIssue({ code: 'custom', message })
  })

export const signUpSchema = z.strictObject({
  name: givenName.refine(
    (name) => isLoginName(foldName(name)),
    'Use 3 to 254 characters without spaces, for example ada@example.org or ada.',
  ),
  password: newPassword,
  ...onward,
})

export const signInSchema = z.strictObject({ name: givenName, password: givenPassword, ...onward })

export const recoverSchema = z.strictObject({
  name: givenName,
  code: z.string().min(1, 'Write one of your recovery codes.').max(100, 'This is not a recovery code.'),
  newPassword,
  ...onward,
})

export const nothing = z.strictObject({})

export const profileSchema = z.strictObject({
  version: z.coerce.number().int().min(0),
  displayName: z
    .string()
    .trim()
    .min(1, 'Write the name to show.')
    .max(80, 'Use at most 80 characters.')
    .refine((name) => !/\p{Cc}/u.test(name), 'Use letters, digits and punctuation only.'),
  timeZone: z.string().refine(isTimeZone, 'Choose a time zone from the list, for example Europe/Berlin.'),
})

export const changePasswordSchema = z.strictObject({ currentPassword: givenPassword, newPassword })

export const revokeSessionSchema = z.strictObject({
  session: z.string().regex(/^[\w-]{43}$/, 'This session does not exist.'),
})

export const codesSchema = z.strictObject({ currentPassword: proof.currentPassword })

export const deleteAccountSchema = z.strictObject(proof)
