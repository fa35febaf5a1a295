import 'server-only'
import type { Prisma } from '../../prisma/generated/client'
import type { Day } from '../day'
import { keep } from './draft.commands'
import type { Remembered } from './memory.rules'
import { getAssessment } from './queries'
import { store } from './result.commands'
import { standingOf } from './rules'

/**
 * Adds to an account what a visitor answered, inside a transaction: the answers so far to the draft, and the result they saw with
 * its own day. Adding twice adds nothing.
 */
export async function mergeSheet(
  tx: Prisma.TransactionClient,
  userId: string,
  { draft, taken }: Remembered,
  today: Day,
): Promise<void> {
  if (Object.keys(draft).length > 0) await keep(tx, userId, draft)
  if (!taken || !standingOf(getAssessment(), taken.answers).enough) return
  // The cookie may come from a zone whose day is already tomorrow.
  await store(tx, userId, { ...taken, takenOn: taken.takenOn > today ? today : taken.takenOn })
}
