import type { MilestoneKind } from '../catalog/rules'
import type { Enrollment } from '../enrollment/rules'

declare const viewerId: unique symbol
/** The id of a signed-in person; only lib/auth/viewer.ts makes one, from a session that is valid now. */
export type ViewerId = string & { readonly [viewerId]: true }

/** The signed-in person on whose behalf a query or command runs: always its first argument. */
export type Viewer = {
  id: ViewerId
  displayName: string
  /** IANA time zone: whose calendar days count. */
  timeZone: string
  /** The kind of milestone that they would rather do next. */
  prefersKind: MilestoneKind | null
  /** The SHA-256 of this browser's session id. */
  sessionHash: string
  /** When the password or provider was last checked in this browser. */
  authAt: Date
  /** Otherwise they sign in through a provider only. */
  hasPassword: boolean
  /** A forgotten password would lock them out: there is no mail to reset it by. */
  lacksRecoveryCodes: boolean
  enrollments: readonly Enrollment[]
}

/** `unavailable`: the database did not answer, so nobody can tell; the person stays signed in. */
export type Access = { status: 'user'; viewer: Viewer } | { status: 'anonymous' } | { status: 'unavailable' }

const HOUR_MS = 3_600_000

/** How long a session lives, in milliseconds of elapsed time (not calendar days, so summer time does not matter). */
export const SESSION = { idleMs: 7 * 24 * HOUR_MS, absoluteMs: 30 * 24 * HOUR_MS, touchMs: HOUR_MS } as const

/** How long after the last check of the password or provider a browser may still do what cannot be undone. */
const FRESH_MS = 10 * 60_000

/** Whether the person proved who they are recently enough in this browser. */
export const isFresh = ({ authAt }: Pick<Viewer, 'authAt'>, now: Date): boolean =>
  Number(now) - Number(authAt) <= FRESH_MS

/** The form in which login names are compared and stored: one person cannot be two by case, width or stray blanks. */
export const foldName = (name: string): string => name.normalize('NFKC').trim().toLowerCase()

/** Whether a folded login name may exist: 3–254 characters, without white space or control characters inside. */
export const isLoginName = (folded: string): boolean =>
  folded.length >= 3 && folded.length <= 254 && !/[\s\p{C}]/u.test(folded)

/**
 * Where to go after signing in: a path on this site, or the fallback. Refuses everything a browser could read as another
 * site (`//host`, `/\host`, `https:`, a control character that it would strip first).
 */
export function localPath(value: string | null | undefined, fallback: string): string {
  if (!value || value.length > 1_000 || !/^\/(?![/\\])[^\p{C}\\]*$/u.test(value)) return fallback
  const base = 'http://local.invalid'
  return URL.canParse(value, base) && new URL(value, base).origin === base ? value : fallback
}
