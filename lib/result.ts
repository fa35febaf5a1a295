/** Why something expected did not happen. Somebody else's row is `not-found`. */
export type FailureCode =
  | 'invalid'
  | 'unauthenticated'
  | 'not-found'
  | 'conflict'
  | 'unavailable'
  | 'too-many'

export type Failure = {
  ok: false
  code: FailureCode
  /** One sentence for the person, saying what to do. */
  message: string
  /** A sentence for each form field that is at fault. */
  fields?: Record<string, string>
  /** What was typed, to be shown again; never passwords or codes. */
  values?: Record<string, string>
  /** After a conflict: what is stored now, to be shown beside what was typed. */
  current?: { version: number; text: string }
}

export type Result<T> = { ok: true; value: T } | Failure

export const succeed = <T>(value: T): Result<T> => ({ ok: true, value })

export const fail = (code: FailureCode, message: string, fields?: Record<string, string>): Failure => ({
  ok: false,
  code,
  message,
  ...(fields && { fields }),
})

/** Somebody saved something else meanwhile: nothing is overwritten, and what is stored now is shown beside what was typed. */
export const changedElsewhere = (version: number, text: string): Failure => ({
  ...fail('conflict', 'This was changed in another tab. Compare both and save again.'),
  current: { version, text },
})

/** What was to be taken back is not what is there any more. */
export const CHANGED_SINCE = fail(
  'conflict',
  'This was changed again meanwhile, so it was not taken back. Reload the page.',
)
