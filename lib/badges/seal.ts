import 'server-only'
import { randomBytes, randomUUID } from 'node:crypto'
import type { Viewer } from '../auth/rules'
import { origin } from '../origin'
import { read } from './check'
import { credentialOf, type Seal } from './credential.rules'
import { nameHash, sign } from './key'
import type { Held } from './queries'
import type { Claim } from './rules'

type Holder = Pick<Viewer, 'displayName'>

const sealFor = ({ displayName }: Holder, id: string, salt: string, madeAt: Date, signedAt: Date): Seal => ({
  ...{ id, salt, madeAt, signedAt },
  origin: origin(),
  nameHash: nameHash(displayName, salt),
})

/** The seal of a badge that is there, as if it were signed at another moment; by default when it was. */
function sealOf(holder: Holder, { id, document, madeAt }: Held, signedAt?: Date): Seal {
  const credential = read(document)?.credential
  const salt = credential?.credentialSubject.identifier[0]?.salt ?? ''
  return sealFor(holder, id, salt, new Date(madeAt), signedAt ?? new Date(credential?.validFrom ?? 0))
}

/** Whether a badge says what it would say if it were made now, and with the key that signs now. */
export const isCurrent = async (holder: Holder, claim: Claim, held: Held): Promise<boolean> =>
  held.document === (await sign(credentialOf(claim, sealOf(holder, held)), origin()))

/** A badge of a claim, signed now: a new one, or `held` anew, which keeps its id and address. */
export async function sealed(holder: Holder, claim: Claim, held: Held | null, now: Date) {
  const salt = randomBytes(16).toString('base64url')
  const seal = held ? sealOf(holder, held, now) : sealFor(holder, randomUUID(), salt, now, now)
  return { id: seal.id, madeAt: seal.madeAt, document: await sign(credentialOf(claim, seal), origin()) }
}
