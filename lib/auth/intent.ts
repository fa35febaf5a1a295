import 'server-only'
import { CompactSign, compactVerify } from 'jose'
import { cookies } from 'next/headers'
import { decodeIntent, encodeIntent, type Intent, NO_INTENT } from '../progress/intent.rules'
import { fail, type Result, succeed } from '../result'
import { dropCookie, secret } from './cookie'
import { cookieName, cookieOptions, LONGEST_AGE_S } from './cookie.names'

/** Browsers drop a cookie above 4,096 bytes without a word, name and attributes included. */
const MAX_BYTES = 3_900

/** Its own key: what signs this cookie must not open another. */
const key = () => new TextEncoder().encode(`waymark intent ${secret()}`)

/** What the visitor chose and ticked before having an account; nothing for a missing, forged or unreadable cookie. */
export async function readIntent(): Promise<Intent> {
  const value = (await cookies()).get(cookieName('intent'))?.value
  if (!value) return NO_INTENT
  const ours = key()
  try {
    const { payload } = await compactVerify(value, ours, { algorithms: ['HS256'] })
    return decodeIntent(new TextDecoder().decode(payload))
  } catch {
    return NO_INTENT // Whoever changed it has no intent here, and reading a page must not fail for it.
  }
}

/** The signed cookie value; refused with a sentence when a browser would not keep it. */
async function sealIntent(intent: Intent): Promise<Result<string>> {
  const payload = new TextEncoder().encode(encodeIntent(intent))
  const value = await new CompactSign(payload).setProtectedHeader({ alg: 'HS256' }).sign(key())
  if (value.length + cookieName('intent').length <= MAX_BYTES) return succeed(value)
  return fail(
    'too-many',
    'This browser cannot remember more without an account. Create an account to keep more.',
  )
}

/** Remembers the intent in this browser. Only in an action or route handler. */
export async function writeIntent(intent: Intent): Promise<Result<null>> {
  const sealed = await sealIntent(intent)
  if (!sealed.ok) return sealed
  const store = await cookies()
  store.set(cookieName('intent'), sealed.value, cookieOptions(LONGEST_AGE_S))
  return succeed(null)
}

/** Forgets it: after it became part of an account. */
export const clearIntent = (): Promise<void> => dropCookie('intent')
