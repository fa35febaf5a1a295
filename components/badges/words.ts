import { dateFormat } from '@/components/trail/date-format'
import type { Verdict } from '@/lib/badges/verdict.rules'

const moment = dateFormat({ dateStyle: 'medium' })

/** The day of an instant, by the clock of UTC, which a badge is written in. */
export const dayOfInstant = (instant: string): string => moment().format(new Date(instant))

/** What a verdict means, as a headline and one or two sentences. `not-a-badge` and `elsewhere` are refused at the field. */
export function verdictWords(verdict: Verdict): { title: string; text: string } {
  switch (verdict.is) {
    case 'valid':
      return verdict.superseded
        ? {
            title: 'This is an older version of a badge',
            text: 'It was made here and nothing in it was changed, but its holder has made it anew since, so some of it may no longer be so.',
          }
        : {
            title: 'This badge is valid',
            text: 'It was made here, nothing in it was changed, and its holder has not taken it back.',
          }
    case 'altered':
      return {
        title: 'This badge was altered',
        text: 'It names a key of this installation, but the signature does not fit what it says. Do not rely on any of it.',
      }
    case 'withdrawn':
      return {
        title: 'This badge does not stand',
        text: 'There is no such badge here now. It may have been taken back, what it is about may have been reopened, or the account is gone; Waymark does not say which.',
      }
    case 'foreign':
      return {
        title: 'This badge is from another issuer',
        text: `It says that it was made ${verdict.host ? `at ${verdict.host}` : 'elsewhere'}, so only that issuer can say whether it is genuine. Nothing about it was checked here.`,
      }
    case 'unknown-key':
      return {
        title: 'The key of this badge is not known',
        text: 'It says that it was made here, but no key of this installation signed it. Do not rely on any of it.',
      }
    case 'not-yet':
      return {
        title: 'This badge is not valid yet',
        text: `It was made here, and is valid from ${dayOfInstant(verdict.at)} on.`,
      }
    case 'expired':
      return {
        title: 'This badge has expired',
        text: `It was made here, and was valid until ${dayOfInstant(verdict.at)}.`,
      }
    default:
      return { title: 'This is not a badge', text: 'Nothing in it can be checked.' }
  }
}
