import 'server-only'
import { NOTHING_ANSWERED, type Remembered } from '../assessment/memory.rules'
import { mergeSheet } from '../assessment/merge.commands'
import { getCatalog } from '../catalog/queries'
import type { Day } from '../day'
import { db } from '../db'
import { enrollIn } from '../enrollment/enroll.commands'
import type { Intent } from '../progress/intent.rules'
import { mergeMarks } from '../progress/merge.commands'
import { fail, type Result, succeed } from '../result'
import type { Viewer } from './rules'

class ChangedElsewhere extends Error {}

/**
 * Brings what a visitor chose, ticked and answered into their account, in one transaction; merging twice adds nothing. It lives
 * here, beside arriving, because it is the one write that spans features.
 * @returns the chosen path, if there was one; `conflict` if another tab changed a milestone meanwhile: try again
 */
export async function mergeIntent(
  viewer: Pick<Viewer, 'id'>,
  intent: Intent,
  { today }: { today: Day },
  sheet: Remembered = NOTHING_ANSWERED,
): Promise<Result<{ pathId: string | null }>> {
  const { paths } = await getCatalog()
  const pathId = intent.pathId && paths.has(intent.pathId) ? intent.pathId : null
  try {
    await db().$transaction(async (tx) => {
      if (pathId) await enrollIn(tx, viewer.id, pathId, today)
      if (!(await mergeMarks(tx, viewer.id, intent.standings, today))) throw new ChangedElsewhere()
      await mergeSheet(tx, viewer.id, sheet, today)
    })
    return succeed({ pathId })
  } catch (cause) {
    if (cause instanceof ChangedElsewhere)
      return fail('conflict', 'Your account is being changed elsewhere. Try again.')
    throw cause
  }
}
