import { createPublicKey, type JsonWebKey, type KeyObject, sign, verify } from 'node:crypto'

// Open Badges by Node's own cryptography, and not by the library that the product signs and verifies with.

const json = (segment = '') => JSON.parse(Buffer.from(segment, 'base64url').toString('utf8'))

/** The header and the payload of a compact JWS. */
export function partsOf(token: string) {
  const [head, body] = token.split('.')
  return { header: json(head), payload: json(body) }
}

/** Whether a signature over exactly these bytes is that of a key. */
export function verifies(token: string, jwk: JsonWebKey): boolean {
  const [head, body, signature = ''] = token.split('.')
  const key = createPublicKey({ key: jwk, format: 'jwk' })
  return verify(null, Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'))
}

const segment = (content: object) => Buffer.from(JSON.stringify(content)).toString('base64url')

/** A compact JWS of any content by any key. */
export function signedWith(key: KeyObject, header: object, payload: object): string {
  const text = `${segment(header)}.${segment(payload)}`
  return `${text}.${sign(null, Buffer.from(text), key).toString('base64url')}`
}

/** The same badge with another content, under the old signature. */
export function tampered(token: string, change: (payload: Record<string, unknown>) => object): string {
  const [head, , signature] = token.split('.')
  return [head, segment(change(partsOf(token).payload)), signature].join('.')
}
