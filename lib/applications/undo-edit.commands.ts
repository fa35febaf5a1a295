import 'server-only'
import type { z } from 'zod'
import type { Viewer } from '../auth/rules'
import type { Day } from '../day'
import { db } from '../db'
import { CHANGED_SINCE, type Result } from '../result'
import { type Edited, edit, NO_SUCH_APPLICATION } from './commands'
import type { ApplicationFacts } from './rules'
import type { undoEditSchema } from './schema'

/**
 * Takes the edit back that led to `version`: an edit of its own, back to what was written before, if nobody edited since. Twice is
 * once.
 */
export async function undoEdit(
  viewer: Pick<Viewer, 'id'>,
  { id, version }: z.output<typeof undoEditSchema>,
  context: { today: Day },
): Promise<Result<Edited>> {
  const told = await db().activity.findMany({
    where: {
      ...{ userId: viewer.id, applicationId: id },
      kind: { in: ['application_added', 'application_edited'] },
    },
    orderBy: { id: 'asc' },
    select: { kind: true, detail: true },
  })
  // One that was removed and added again is another one.
  const written = told.slice(
    Math.max(
      0,
      told.findLastIndex(({ kind }) => kind === 'application_added'),
    ),
  )
  const before = written[version - 1]
  if (!before) return NO_SUCH_APPLICATION
  const { stage: _, ...facts }: ApplicationFacts & { stage?: unknown } = JSON.parse(before.detail ?? '')
  const edited = await edit(viewer, { id, version, ...facts }, context)
  return !edited.ok && edited.code === 'conflict' ? CHANGED_SINCE : edited
}
