import { UUID } from '../id.rules'
import { isWebAddress } from '../link.rules'

/** What a badge says, as it was signed. */
export type Said = {
  id: string
  title: string
  /** When it was finished, and what stands behind it. */
  description: string
  links: readonly { name: string; url: string }[]
  /** The holder's own. */
  words: string | null
  signedAt: string
  /** There is a later one of the same work. */
  superseded: boolean
  /** Whether it is the name that was asked about; null where none was. */
  named: boolean | null
}

/**
 * What there is to say of something that may be a badge. `withdrawn` says no more than that it does not stand: whether the work was
 * reopened, the badge taken back or the account deleted is nobody's business.
 */
export type Verdict =
  | { is: 'not-a-badge' | 'elsewhere' | 'unknown-key' | 'altered' | 'withdrawn' }
  | { is: 'foreign'; host: string | null }
  | { is: 'not-yet' | 'expired'; at: string }
  | ({ is: 'valid' } & Said)

export type Given = { link: string } | { token: string } | { elsewhere: true } | null

const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/
const LINK = new RegExp(`^/badges/(${UUID})(?:/file)?/?$`)

/** The id in the address of a badge, wherever it was made; null in any other. */
export const badgeIdIn = (address: string): string | null =>
  URL.canParse(address) ? (LINK.exec(new URL(address).pathname)?.[1] ?? null) : null

/** What somebody pasted: the text of a badge, a link to one of this installation, or a link that nobody follows. */
export function givenIn(text: string, origin: string): Given {
  const compact = text.replaceAll(/\s+/g, '')
  if (TOKEN.test(compact) && !isWebAddress(compact)) return { token: compact }
  if (!isWebAddress(text)) return null
  const link = new URL(text).origin === origin ? badgeIdIn(text) : null
  return link ? { link } : { elsewhere: true }
}

/** The thumbprint in the address of a key, wherever it was; null in any other. */
export const keyIdIn = (address: string | undefined): string | null =>
  /\/badges\/keys\/([\w-]{43})$/.exec(address ?? '')?.[1] ?? null

/** The host of an issuer that is named by a web address. */
export const hostOf = (issuer: string): string | null => (isWebAddress(issuer) ? new URL(issuer).host : null)

/** Clocks of two instances differ by less. Seconds. */
const SKEW = 60

/** Whether a badge holds at a moment (seconds since 1970). */
export function timely({ nbf, exp }: { nbf: number; exp?: number | undefined }, now: number) {
  if (nbf > now + SKEW) return 'not-yet'
  return exp !== undefined && exp <= now ? 'expired' : 'timely'
}
