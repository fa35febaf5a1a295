import 'server-only'
import type { JWK } from 'jose'
import { origin } from '../origin'
import { jwkOf } from './key'
import { readKeys } from './queries'
import { keyPath } from './rules'

/** The public half of every key that ever signed a badge here, by the address that badges name: one statement. */
export async function readKeySet(): Promise<{ keys: JWK[] }> {
  const keys = await readKeys()
  return { keys: keys.map((key) => ({ ...jwkOf(key), kid: `${origin()}${keyPath(key.id)}` })) }
}
