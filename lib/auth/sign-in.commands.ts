import 'server-only'
import type { z } from 'zod'
import { db } from '../db'
import { consume } from '../limit'
import { fail, type Result, succeed } from '../result'
import { hashPassword, passwordMatches } from './password'
import { passwordFault } from './password.rules'
import { foldName } from './rules'
import type { signInSchema, signUpSchema } from './schema'

/** Somebody who has just proved who they are, and the zone whose calendar days are theirs. */
export type Proven = { userId: string; timeZone: string }

type Attempt = { address: string; timeZone: string }

/**
 * Sign-up cannot hide that a name is taken: two people must not share one, and there is no mailbox to answer into. So it says the
 * least that is honest: one sentence for a taken name and for a wrong password to it, after one hash either way and behind the
 * limits of a sign-in. Whoever knows the password is signed in, which also makes a form that was sent twice harmless.
 */
const TAKEN = fail('invalid', 'That name cannot be used, or the password does not match it.', {
  name: 'Choose another name, or sign in if it is yours.',
})

const REFUSED = fail('invalid', 'The name or the password is not right.', {
  name: 'Check the name.',
  password: 'Check the password; capital letters count.',
})

const find = (loginName: string) =>
  db().user.findUnique({ where: { loginName }, select: { id: true, passwordHash: true, timeZone: true } })

/** Counts an attempt to guess a password: by address, by name from one address, and by name from everywhere. */
async function countAttempt(name: string, address: string) {
  return (
    (await consume('sign-in-address', address)) ??
    (await consume('sign-in-account', `${name} ${address}`)) ??
    (await consume('sign-in-name', name))
  )
}

async function prove(name: string, password: string, refusal: typeof REFUSED): Promise<Result<Proven>> {
  const user = await find(name)
  const matches = await passwordMatches(user?.passwordHash, password)
  if (!matches.ok) return matches
  return user && matches.value ? succeed({ userId: user.id, timeZone: user.timeZone }) : refusal
}

/** Signs in with a name and a password: one sentence and equal work, whether the name or the password is wrong. */
export async function signIn(
  { name, password }: z.output<typeof signInSchema>,
  { address }: Attempt,
): Promise<Result<Proven>> {
  const loginName = foldName(name)
  const refused = await countAttempt(loginName, address)
  return refused ?? prove(loginName, password, REFUSED)
}

/** The part before the @, as typed: a name to be shown that does not publish the address. */
const displayNameOf = (name: string) => (name.normalize('NFKC').trim().split('@')[0] || name).slice(0, 80)

/** Creates an account. Of parallel sign-ups with one name the unique index lets one through; the others are sign-ins. */
export async function signUp(
  { name, password }: z.output<typeof signUpSchema>,
  { address, timeZone }: Attempt,
): Promise<Result<Proven>> {
  const loginName = foldName(name)
  const fault = passwordFault(password, loginName)
  if (fault) return fail('invalid', fault, { password: fault })
  const refused = (await consume('sign-up-address', address)) ?? (await countAttempt(loginName, address))
  if (refused) return refused
  if (await find(loginName)) return prove(loginName, password, TAKEN)
  const hashed = await hashPassword(password)
  if (!hashed.ok) return hashed
  const data = { loginName, passwordHash: hashed.value, displayName: displayNameOf(name), timeZone }
  const [created] = await db().user.createManyAndReturn({ data, skipDuplicates: true, select: { id: true } })
  return created ? succeed({ userId: created.id, timeZone }) : prove(loginName, password, TAKEN)
}
