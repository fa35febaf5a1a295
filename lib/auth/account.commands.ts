import 'server-only'
import type { z } from 'zod'
import { db } from '../db'
import { type Failure, fail, type Result, succeed } from '../result'
import { hashPassword } from './password'
import { passwordFault } from './password.rules'
import { checkPassword } from './proof.commands'
import type { Viewer } from './rules'
import type { changePasswordSchema, profileSchema } from './schema'
import { endSessions } from './session.commands'

const GONE = fail('not-found', 'This account does not exist any more.')

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

/** Deletes the account and everything that belongs to it, at once. */
export async function deleteAccount(viewer: Viewer): Promise<Result<null>> {
  await db().user.deleteMany({ where: { id: viewer.id } })
  return succeed(null)
}
