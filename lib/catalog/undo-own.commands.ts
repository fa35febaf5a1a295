import 'server-only'
import type { z } from 'zod'
import type { Viewer } from '../auth/rules'
import type { Day } from '../day'
import { db } from '../db'
import { CHANGED_SINCE, type Result } from '../result'
import { editOwn, NO_SUCH_MILESTONE, type OwnSaved } from './own.commands'
import type { OwnFacts } from './own.rules'
import type { undoOwnSchema } from './own.schema'

/**
 * Takes the edit of one's own milestone back that led to `version`: an edit of its own, back to what it was before, if nobody
 * edited it since. Twice is once.
 */
export async function undoOwn(
  viewer: Pick<Viewer, 'id'>,
  { milestoneId, version }: z.output<typeof undoOwnSchema>,
  context: { today: Day },
): Promise<Result<OwnSaved>> {
  const told = await db().activity.findMany({
    where: { userId: viewer.id, milestoneId, kind: { in: ['own_added', 'own_edited'] } },
    orderBy: { id: 'asc' },
    select: { detail: true },
  })
  const before = told[version - 1]
  if (!before) return NO_SUCH_MILESTONE
  const { skills, ...facts }: OwnFacts = JSON.parse(before.detail ?? '')
  const levels = { skills: skills.map(({ id }) => id), level: skills[0]?.level ?? 1 }
  const edited = await editOwn(viewer, { milestoneId, version, ...facts, ...levels }, context)
  return !edited.ok && edited.code === 'conflict' ? CHANGED_SINCE : edited
}
