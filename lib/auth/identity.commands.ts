import 'server-only'
import { db } from '../db'
import type { Proven } from './sign-in.commands'

/** An account at a provider, as the provider vouched for it just now. */
export type Proof = { provider: string; subject: string; name: string }

const shown = (name: string) => name.replace(/\p{C}/gu, '').trim().slice(0, 80) || 'Learner'

/**
 * The person behind an account at a provider, made at the first sign-in. Found by provider and subject only: an e-mail address
 * never links two accounts, and no token is kept. Of parallel first sign-ins the unique index lets one through.
 */
export async function personBehind({ provider, subject, name }: Proof, timeZone: string): Promise<Proven> {
  const find = () =>
    db().identity.findUnique({
      where: { provider_subject: { provider, subject } },
      select: { userId: true, user: { select: { timeZone: true } } },
    })
  const known = await find()
  if (known) return { userId: known.userId, timeZone: known.user.timeZone }
  try {
    const made = await db().user.create({
      data: { displayName: shown(name), timeZone, identities: { create: { provider, subject } } },
      select: { id: true },
    })
    return { userId: made.id, timeZone }
  } catch (cause) {
    const first = await find()
    if (!first) throw cause
    return { userId: first.userId, timeZone: first.user.timeZone }
  }
}
