import 'server-only'
import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { CompactSign, calculateJwkThumbprint, exportJWK, type JWK } from 'jose'
import { env } from '../env'
import { keyPath } from './rules'

/** What stands before the 32 bytes of an Ed25519 private key in PKCS #8 (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** A key with which badges are, or were, signed: the public half of it, and its thumbprint (RFC 7638). */
export type PublicKey = { id: string; publicKey: string }

type SigningKey = PublicKey & { privateKey: KeyObject }

async function read(): Promise<SigningKey> {
  const text = env().BADGE_KEY
  if (!text)
    throw new Error('BADGE_KEY: is not set; npm start makes one, or set it to 32 random bytes in base64')
  const der = Buffer.concat([PKCS8, Buffer.from(text, 'base64')])
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const jwk = await exportJWK(createPublicKey(privateKey))
  return { id: await calculateJwkThumbprint(jwk), publicKey: jwk.x ?? '', privateKey }
}

let cached: Promise<SigningKey> | undefined

/** The key of this process, which signs from now on. */
export const signingKey = (): Promise<SigningKey> => (cached ??= read())

/** The public half as a JSON Web Key (RFC 8037). */
export const jwkOf = ({ publicKey }: Pick<PublicKey, 'publicKey'>): JWK => ({
  ...{ kty: 'OKP', crv: 'Ed25519', x: publicKey, use: 'sig', alg: 'EdDSA' },
})

/** The header of what this key signs: the address of the key, and the key itself for whoever reads offline. */
const headerOf = (key: PublicKey, origin: string) => ({
  alg: 'EdDSA',
  kid: `${origin}${keyPath(key.id)}`,
  jwk: { kty: 'OKP', crv: 'Ed25519', x: key.publicKey },
  typ: 'JWT',
})

/** Signs a payload: a compact JWS. The same payload always gives the same text. */
export async function sign(payload: object, origin: string): Promise<string> {
  const key = await signingKey()
  const bytes = new TextEncoder().encode(JSON.stringify(payload))
  return new CompactSign(bytes).setProtectedHeader(headerOf(key, origin)).sign(key.privateKey)
}

/** How a name is compared: without stray blanks, otherwise as it is written, since other verifiers compare exactly. */
const comparable = (name: string): string => name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ')

/** An IdentityHash of the standard: SHA-256 over the name and the salt after it. */
export const nameHash = (name: string, salt: string): string =>
  `sha256$${createHash('sha256')
    .update(`${comparable(name)}${salt}`)
    .digest('hex')}`
