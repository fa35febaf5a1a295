import { ContentRefusal } from '../content/problems'

type Reason = { cause?: unknown; unless?: string }

/** An expected reason for not going on. The message is one sentence for the person at the terminal: what, why, what to do. */
export class Refusal extends Error {
  constructor(message: string, { cause, unless }: Reason = {}) {
    // A full disk shows itself in every step; its own sentence says more than that of the step.
    if (unless && codeOf(cause) === unless) throw cause
    super(message, { cause })
  }
}

/** The system's or the driver's code of an error, such as ENOSPC or 28P01. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

const FULL =
  'The disk is full, so Waymark cannot write its data: free some space (df -h shows where it went) and start again.'

/** Whether a text that some program printed, or an error, says that the disk is full. */
export const saysDiskFull = (text: string): boolean =>
  /ENOSPC|No space left on device|EDQUOT|Disk quota exceeded/i.test(text)

/**
 * What to print for whatever went wrong: the sentence of a refusal, or everything known about a fault of Waymark's own.
 */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (saysDiskFull(`${codeOf(error)} ${error.message}`)) return FULL
  if (error instanceof Refusal || error instanceof ContentRefusal) return error.message
  return `Waymark stopped for a reason it does not know: ${error.stack ?? error.message}`
}
