import 'server-only'
import type { z } from 'zod'
import { consume } from '../limit'
import { fail, type Result, succeed } from '../result'
import { examineGiven } from './check'
import type { verifySchema } from './schema'
import type { Verdict } from './verdict.rules'

const NO_BADGE =
  'This is not a badge: it is a long text of three parts with a dot between them, or a link to one.'
const ELSEWHERE =
  'This link leads to another site, and Waymark follows none: open it, copy the badge itself, and paste that.'

const refused = (sentence: string) => fail('invalid', sentence, { badge: sentence })

/** Says what there is to say of something that may be a badge, to whoever asks. It changes nothing but the count of attempts. */
export async function verify(
  { badge, name }: z.output<typeof verifySchema>,
  { address, now }: { address: string; now: Date },
): Promise<Result<Verdict>> {
  const tooOften = await consume('verify-address', address)
  if (tooOften) return tooOften
  const verdict = await examineGiven(badge, now, name)
  if (verdict.is === 'not-a-badge') return refused(NO_BADGE)
  return verdict.is === 'elsewhere' ? refused(ELSEWHERE) : succeed(verdict)
}
