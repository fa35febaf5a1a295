import 'server-only'
import { cookies } from 'next/headers'
import { type Remembered, takenFrom, takenText } from '../assessment/memory.rules'
import { getAssessment } from '../assessment/queries'
import { decodeSheet, encodeSheet } from '../assessment/sheet.rules'
import { type Result, succeed } from '../result'
import { dropCookie } from './cookie'
import { cookieName, cookieOptions, LONGEST_AGE_S } from './cookie.names'

/** What this browser remembers of the assessment. Whatever no sheet of ours could say is not in it. */
export async function readSheet(): Promise<Remembered> {
  const store = await cookies()
  const ids = getAssessment().statements.map(({ id }) => id)
  return {
    draft: decodeSheet(ids, store.get(cookieName('assessment'))?.value ?? ''),
    taken: takenFrom(ids, store.get(cookieName('result'))?.value ?? ''),
  }
}

/** Remembers it. Only in an action or route handler. */
export async function writeSheet({ draft, taken }: Remembered): Promise<Result<null>> {
  const store = await cookies()
  const options = cookieOptions(LONGEST_AGE_S)
  // The page itself writes the answers at each key press, so that none is lost.
  if (Object.keys(draft).length > 0)
    store.set(cookieName('assessment'), encodeSheet(draft), { ...options, httpOnly: false })
  else await dropCookie('assessment')
  if (taken) store.set(cookieName('result'), takenText(taken), options)
  return succeed(null)
}

/** Forgets it: after it became part of an account. */
export async function clearSheet(): Promise<void> {
  await dropCookie('assessment')
  await dropCookie('result')
}
