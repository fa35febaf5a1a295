import 'server-only'
import { compactVerify, importJWK } from 'jose'
import { isWebAddress } from '../link.rules'
import { origin } from '../origin'
import { seconds } from './credential.rules'
import { jwkOf, nameHash, type PublicKey } from './key'
import { readBehind, readDocument } from './queries'
import { badgePath, ISSUER_PATH } from './rules'
import { type Credential, credentialSchema, headerSchema } from './schema'
import { badgeIdIn, givenIn, hostOf, keyIdIn, type Said, timely, type Verdict } from './verdict.rules'

function parsed(segment: string): unknown {
  try {
    return JSON.parse(Buffer.from(segment, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}

/** The header and the credential in a compact JWS, unverified; null where it is none. */
export function read(token: string) {
  const [head = '', body = ''] = token.split('.')
  const header = headerSchema.safeParse(parsed(head)).data
  const credential = credentialSchema.safeParse(parsed(body)).data
  return header && credential ? { header, credential } : null
}

async function signedBy(key: PublicKey, token: string): Promise<boolean> {
  try {
    await compactVerify(token, await importJWK(jwkOf(key), 'EdDSA'), { algorithms: ['EdDSA'] })
    return true
  } catch {
    return false
  }
}

/** Whether the claims of the JWT say what the credential does, as the standard asks of whoever verifies. */
const agrees = ({ iss, jti, sub, nbf, ...credential }: Credential): boolean =>
  iss === credential.issuer.id &&
  jti === credential.id &&
  sub === credential.credentialSubject.id &&
  nbf === seconds(new Date(credential.validFrom))

/** What a genuine badge says. `name` is compared with that of the holder where it is given. */
function saidIn(credential: Credential, superseded: boolean, name: string): Said {
  const { credentialSubject: subject, evidence } = credential
  const named = subject.identifier.some(({ salt, identityHash }) => nameHash(name, salt) === identityHash)
  return {
    id: badgeIdIn(credential.jti) ?? '',
    title: subject.achievement.name,
    description: credential.description,
    links: evidence.flatMap(({ id, name }) => (id && isWebAddress(id) ? [{ name, url: id }] : [])),
    words: subject.narrative ?? null,
    signedAt: credential.validFrom,
    superseded,
    named: name ? named : null,
  }
}

/**
 * What there is to say of the text of a badge at a moment: one statement. It asks nobody else, and knows only keys of this
 * installation: a key that a badge brings along proves nothing about who holds it.
 */
export async function examine(token: string, now: Date, name = ''): Promise<Verdict> {
  const found = read(token)
  if (!found) return { is: 'not-a-badge' }
  const { header, credential } = found
  const { key, standing } = await readBehind(badgeIdIn(credential.jti), keyIdIn(header.kid))
  if (!key && credential.iss !== `${origin()}${ISSUER_PATH}`)
    return { is: 'foreign', host: hostOf(credential.iss) }
  if (!key) return { is: 'unknown-key' }
  if (!(await signedBy(key, token)) || !agrees(credential)) return { is: 'altered' }
  const held = timely(credential, seconds(now))
  if (held !== 'timely') {
    const at = held === 'expired' ? (credential.exp ?? 0) : credential.nbf
    return { is: held, at: new Date(1000 * at).toISOString() }
  }
  if (standing === null) return { is: 'withdrawn' }
  return { is: 'valid', ...saidIn(credential, standing !== token, name) }
}

/** The same of what somebody pasted: the text of a badge, or the link to one of this installation. No other link is followed. */
export async function examineGiven(text: string, now: Date, name: string): Promise<Verdict> {
  const given = givenIn(text, origin())
  if (!given) return { is: 'not-a-badge' }
  if ('elsewhere' in given) return { is: 'elsewhere' }
  const token = 'token' in given ? given.token : await readDocument(given.link)
  return token ? examine(token, now, name) : { is: 'withdrawn' }
}

const isId = (id: string) => badgeIdIn(`${origin()}${badgePath(id)}`) === id

/** The badge with an id, as it was signed last, and what there is to say of it; null where there is none that stands. */
export async function readBadgeAt(
  id: string,
  now: Date,
): Promise<{ document: string; verdict: Verdict } | null> {
  const document = isId(id) ? await readDocument(id) : null
  return document === null ? null : { document, verdict: await examine(document, now) }
}

/**
 * A list (1EdTech Verifiable Credentials Revocation List) that has one badge in it unless it stands. One that never was is not told
 * from one that was taken back. null for what is no id of a badge.
 */
export async function readStatus(id: string) {
  if (!isId(id)) return null
  const address = `${origin()}${badgePath(id)}`
  const stands = (await readDocument(id)) !== null
  return {
    id: `${address}/status`,
    issuer: `${origin()}${ISSUER_PATH}`,
    ...(!stands && {
      revokedCredential: [{ id: address, revoked: true, revocationReason: 'It does not stand.' }],
    }),
  }
}
