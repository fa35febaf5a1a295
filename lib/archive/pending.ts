import 'server-only'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Viewer } from '../auth/rules'
import { db } from '../db'
import { consume } from '../limit'
import { fail, type Result, succeed } from '../result'
import { LARGEST_ARCHIVE, REFUSALS } from './rules'

type Owner = Pick<Viewer, 'id'>

/** A file that waits for its owner's word; `no` tells it from another one that was chosen after it. */
export type Pending = { text: string; no: string }

/** Long enough to read what it would do. */
const KEPT = '1 hour'

const NO_TEXT = fail('invalid', REFUSALS['no-text'])

/** The text of a file; of what no text is, nothing. */
function textIn(file: Uint8Array): Result<string> {
  try {
    return succeed(new TextDecoder('utf-8', { fatal: true }).decode(file))
  } catch {
    return NO_TEXT
  }
}

/** Keeps the file that somebody chose, in the place of the one before, and forgets what others left lying. */
export async function keep({ id: userId }: Owner, file: Uint8Array): Promise<Result<null>> {
  const refused = await consume('import', userId)
  if (refused) return refused
  if (file.length === 0) return fail('invalid', REFUSALS['no-file'])
  if (file.length > LARGEST_ARCHIVE) return fail('invalid', REFUSALS['too-large'])
  const text = textIn(file)
  if (!text.ok) return text
  const content = await promisify(gzip)(text.value)
  await db().$executeRaw`
    WITH gone AS (DELETE FROM "PendingImport" WHERE "chosenAt" < now() - ${KEPT}::interval AND "userId" <> ${userId}::uuid)
    INSERT INTO "PendingImport" ("userId", content, "chosenAt") VALUES (${userId}::uuid, ${content}, clock_timestamp())
    ON CONFLICT ("userId") DO UPDATE SET content = excluded.content, "chosenAt" = excluded."chosenAt"`
  return succeed(null)
}

/** The file that waits; null where there is none, or none any more. One statement. */
export async function pending({ id: userId }: Owner): Promise<Pending | null> {
  const [held] = await db().$queryRaw<{ content: Uint8Array; no: string }[]>`
    SELECT content, "chosenAt"::text AS no FROM "PendingImport"
    WHERE "userId" = ${userId}::uuid AND "chosenAt" > now() - ${KEPT}::interval`
  if (!held) return null
  const text = await promisify(gunzip)(held.content, { maxOutputLength: LARGEST_ARCHIVE })
  return { text: text.toString('utf8'), no: held.no }
}

/** Forgets it. Nothing happens the second time. */
export async function forget({ id: userId }: Owner): Promise<void> {
  await db().pendingImport.deleteMany({ where: { userId } })
}
