import 'server-only'
import type { z } from 'zod'
import { db } from '../db'
import { consume } from '../limit'
import { type Failure, fail, type Result, succeed } from '../result'
import { hashPassword, passwordMatches } from './password'
import { passwordFault } from './password.rules'
import { isFresh, type Viewer } from './rules'
import type { changePasswordSchema, deleteAccountSchema, profileSchema } from './schema'
import { endSessions } from './session.commands'

const GONE = fail('not-found', 'This account does not exist any more.')

const WRONG = fail('invalid', 'The password is not right.', {
  currentPassword: 'Check the password; capital letters count.',
})

/** Checks the password of somebody who is signed in already. `invalid` where it is wrong, missing or there is none. */
export async function checkPassword(
  viewer: Pick<Viewer, 'id'>,
  password: string | undefined,
): Promise<Result<{ loginName: string | null }>> {
  if (!password)
    return fail('invalid', 'Write your password to go on.', { currentPassword: 'Write your password.' })
  const refused = await consume('password', viewer.id)
  if (refused) return refused
  const user = await db().user.findUnique({
    where: { id: viewer.id },
    select: { loginName: true, passwordHash: true },
  })
  const matches = await passwordMatches(user?.passwordHash, password)
  if (!matches.ok) return matches
  return user && matches.value ? succeed({ loginName: user.loginName }) : WRONG
}

type Profile = { version: number; displayName: string; timeZone: string }

const changedElsewhere = (stored: Profile): Failure => ({
  ...fail(
    'conflict',
    'This was changed in another window. Compare both, then save again to keep what you see here.',
  ),
  current: { version: stored.version, text: `${stored.displayName}, ${stored.timeZone}` },
})

/** Saves display name and time zone, if nobody else did since the form was shown (`version`); otherwise `conflict` with both. */
export async function saveProfile(
  viewer: Viewer,
  { version, displayName, timeZone }: z.output<typeof profileSchema>,
): Promise<Result<Profile>> {
  const { count } = await db().user.updateMany({
    where: { id: viewer.id, version },
    data: { displayName, timeZone, version: version + 1 },
  })
  if (count === 1) return succeed({ version: version + 1, displayName, timeZone })
  const stored = await db().user.findUnique({
    where: { id: viewer.id },
    select: { version: true, displayName: true, timeZone: true },
  })
  if (!stored) return GONE
  // The same form sent twice is not a conflict.
  const same = stored.displayName === displayName && stored.timeZone === timeZone
  return same ? succeed(stored) : changedElsewhere(stored)
}

/** Changes the password and ends every other session; this one counts as freshly checked. */
export async function changePassword(
  viewer: Viewer,
  { currentPassword, newPassword }: z.output<typeof changePasswordSchema>,
  { now }: { now: Date },
): Promise<Result<null>> {
  const checked = await checkPassword(viewer, currentPassword)
  if (!checked.ok) return checked
  const fault = passwordFault(newPassword, checked.value.loginName ?? '')
  if (fault) return fail('invalid', fault, { newPassword: fault })
  const hashed = await hashPassword(newPassword)
  if (!hashed.ok) return hashed
  const here = { userId: viewer.id, idHash: viewer.sessionHash }
  await db().$transaction(async (tx) => {
    await tx.user.updateMany({ where: { id: viewer.id }, data: { passwordHash: hashed.value } })
    await endSessions(tx, viewer.id, now, viewer.sessionHash)
    await tx.session.updateMany({ where: here, data: { authAt: now } })
  })
  return succeed(null)
}

/** Somebody without a password proves it by a sign-in minutes ago and by typing the name that is shown. */
function confirmed(viewer: Viewer, displayName: string | undefined, now: Date): Failure | null {
  if (!isFresh(viewer, now))
    return fail('unauthenticated', 'Sign out and in again first, then delete the account within ten minutes.')
  if (displayName === viewer.displayName) return null
  return fail('invalid', 'The name is not the one shown.', { displayName: `Write “${viewer.displayName}”.` })
}

/** Deletes the account and everything that belongs to it, at once. Asks for the password; without one, see `confirmed`. */
export async function deleteAccount(
  viewer: Viewer,
  { currentPassword, displayName }: z.output<typeof deleteAccountSchema>,
  { now }: { now: Date },
): Promise<Result<null>> {
  const withPassword = await db().user.count({ where: { id: viewer.id, passwordHash: { not: null } } })
  const checked =
    withPassword > 0 ? await checkPassword(viewer, currentPassword) : confirmed(viewer, displayName, now)
  if (checked && !checked.ok) return checked
  await db().user.deleteMany({ where: { id: viewer.id } })
  return succeed(null)
}
