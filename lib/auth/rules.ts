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
  /** The SHA-256 of this browser's session id. */
  sessionHash: string
  /** When the password or provider was last checked in this browser. */
  authAt: Date
  enrollments: readonly Enrollment[]
}

/** `unavailable`: the database did not answer, so nobody can tell; the person stays signed in. */
export type Access = { status: 'user'; viewer: Viewer } | { status: 'anonymous' } | { status: 'unavailable' }
