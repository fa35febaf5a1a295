import 'server-only'
import { db } from '../db'
import { consume } from '../limit'
import { type Failure, fail, type Result, succeed } from '../result'
import { passwordMatches } from './password'
import { isFresh, type Viewer } from './rules'

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

/** What somebody typed to prove that it is them. */
export type Proof = { currentPassword?: string | undefined; displayName?: string | undefined }

/**
 * Whether it is the person themself who asks for what has no simple way back: null, or why not. With the password; somebody
 * without one by a sign-in minutes ago and by typing the name that is shown.
 */
export async function unproven(
  viewer: Viewer,
  { currentPassword, displayName }: Proof,
  now: Date,
): Promise<Failure | null> {
  if (viewer.hasPassword) {
    const checked = await checkPassword(viewer, currentPassword)
    return checked.ok ? null : checked
  }
  if (!isFresh(viewer, now))
    return fail('unauthenticated', 'Sign out and in again first, then do this within ten minutes.')
  if (displayName === viewer.displayName) return null
  return fail('invalid', 'The name is not the one shown.', { displayName: `Write “${viewer.displayName}”.` })
}
