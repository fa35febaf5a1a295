import 'server-only'
import { randomBytes, randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { db } from '../db'
import { consume } from '../limit'
import { fail, type Result, succeed } from '../result'
import { hashPassword } from './password'
import { passwordFault } from './password.rules'
import { checkPassword } from './proof.commands'
import { CODE_COUNT, codeFrom, foldCode } from './recovery.rules'
import { foldName, isFresh, type Viewer } from './rules'
import type { codesSchema, recoverSchema } from './schema'
import { endSessions } from './session.commands'
import type { Proven } from './sign-in.commands'
import { hashOf } from './token'

/** Stored with a fast hash: 80 random bits cannot be tried out, unlike a password somebody thought of. */
const stored = (userId: string, code: string) => ({ userId, codeHash: hashOf(foldCode(code)) })

const newCodes = (count: number) => Array.from({ length: count }, () => codeFrom(randomBytes(16)))

/** The person's ten one-time codes, to be shown once; older ones stop working. Needs the password, except right after signing in. */
export async function makeCodes(
  viewer: Viewer,
  { currentPassword }: z.output<typeof codesSchema>,
  { now }: { now: Date },
): Promise<Result<{ codes: string[] }>> {
  const held = await db().recoveryCode.count({ where: { userId: viewer.id } })
  if (held > 0 || !isFresh(viewer, now)) {
    const checked = await checkPassword(viewer, currentPassword)
    if (!checked.ok) return checked
  }
  const codes = newCodes(CODE_COUNT)
  await db().$transaction([
    db().recoveryCode.deleteMany({ where: { userId: viewer.id } }),
    db().recoveryCode.createMany({ data: codes.map((code) => stored(viewer.id, code)) }),
  ])
  return succeed({ codes })
}

const REFUSED = fail('invalid', 'The name or the code is not right, or the code was used already.', {
  name: 'Check the name.',
  code: 'Check the code, or take the next one.',
})

/**
 * Sets a new password with a one-time code and ends every session. Of parallel uses of one code one wins. The same sentence and
 * the same work, a hash and an update, whether the name or the code is wrong.
 */
export async function recover(
  { name, code, newPassword }: z.output<typeof recoverSchema>,
  { now, address }: { now: Date; address: string },
): Promise<Result<Proven>> {
  const loginName = foldName(name)
  const fault = passwordFault(newPassword, loginName)
  if (fault) return fail('invalid', fault, { newPassword: fault })
  const refused = (await consume('recover-address', address)) ?? (await consume('recover-account', loginName))
  if (refused) return refused
  const hashed = await hashPassword(newPassword)
  if (!hashed.ok) return hashed
  const user = await db().user.findUnique({ where: { loginName }, select: { id: true, timeZone: true } })
  const used = await db().$transaction(async (tx) => {
    const where = { ...stored(user?.id ?? randomUUID(), code), usedAt: null }
    const { count } = await tx.recoveryCode.updateMany({ where, data: { usedAt: now } })
    if (count === 0 || !user) return false
    await tx.user.update({
      where: { id: user.id },
      data: { passwordHash: hashed.value },
      select: { id: true },
    })
    await endSessions(tx, user.id, now)
    return true
  })
  return used && user ? succeed({ userId: user.id, timeZone: user.timeZone }) : REFUSED
}

/** One more code, which the operator hands to a person who proved otherwise who they are. `not-found` for an unknown name. */
export async function makeCodeFor(name: string): Promise<Result<{ code: string }>> {
  const user = await db().user.findUnique({ where: { loginName: foldName(name) }, select: { id: true } })
  if (!user) return fail('not-found', 'No account has this name.')
  const [code = ''] = newCodes(1)
  await db().recoveryCode.create({ data: stored(user.id, code) })
  return succeed({ code })
}
