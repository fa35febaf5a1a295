import { randomBytes } from 'node:crypto'
import type { BrowserContext } from '@playwright/test'
import { rows } from './journey'
import { signedIn } from './session'

/** Pages for everybody; the last milestone has the longest title of the catalogue. */
export const PUBLIC = [
  '/',
  '/paths',
  '/paths/mle',
  '/paths/ds?kind=project&state=not-started',
  '/milestones/cs50p',
  '/milestones/cert-ms-ai300',
  '/sign-in',
  '/sign-up?path=mle',
  '/recover',
  '/nowhere',
]

/** Pages for somebody with an account. */
export const OWN = [
  '/dashboard',
  '/timeline',
  '/timeline?kind=evidence',
  '/paths/mle',
  '/milestones/cs50p',
  '/settings',
  '/settings/password',
  '/settings/recovery-codes',
]

/** Signs in somebody with something of everything: states, events, an evidence link as long as links get, two pages of history. */
export async function signInFull(context: BrowserContext, baseURL: string): Promise<string> {
  const { userId } = await signedIn(context, baseURL, { enrolledIn: ['mle', 'ds'], password: 'unused' })
  const link = `https://example.org/${randomBytes(120).toString('hex')}`
  await rows(
    `INSERT INTO "Standing" ("userId", "milestoneId", "startedOn", "doneOn", "setAsideOn", "evidenceUrl", note, version)
     VALUES ($1, 'cs50p', '2024-02-01', '2024-02-29', NULL, $2, 'A note', 4),
       ($1, 'missing-semester', current_date, NULL, NULL, NULL, NULL, 1),
       ($1, 'elements-of-ai', NULL, NULL, current_date, NULL, NULL, 1)`,
    [userId, link],
  )
  await rows(
    `INSERT INTO "Activity" ("userId", kind, "milestoneId", "occurredOn", detail)
     SELECT $1, (ARRAY['started', 'done', 'reopened', 'set_aside', 'evidence_added'])[1 + n % 5]::"ActivityKind",
       (ARRAY['cs50p', 'cert-ms-ai300', 'fraud-handbook'])[1 + n % 3], current_date - n,
       CASE WHEN n % 5 = 4 THEN $2 END
     FROM generate_series(1, 60) n`,
    [userId, link],
  )
  return userId
}
