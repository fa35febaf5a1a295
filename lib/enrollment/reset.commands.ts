import 'server-only'
import type { z } from 'zod'
import type { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { readOwn } from '../catalog/own.queries'
import { ownCatalog } from '../catalog/own.rules'
import { getCatalog } from '../catalog/queries'
import { placementsOf } from '../catalog/rules'
import { type Day, fromDate, toDate } from '../day'
import { fail, type Result, succeed } from '../result'
import { inTurn } from '../turn'
import { askAgain, setAgain } from './redo.commands'
import { mayUndo, type ResetDetail, resetFrom, resetText, UNDO_DAYS } from './reset.rules'
import type { pathSchema } from './schema'

type Owner = Pick<Viewer, 'id'>
type Asked = z.output<typeof pathSchema>
type Context = { today: Day }

/** How many milestones it was about. */
export type Reset = { pathId: string; count: number }

const NO_SUCH_PATH = fail('not-found', 'You do not walk this path.')
const NOTHING_DONE = fail(
  'conflict',
  'Nothing on this path counts as done, so there is nothing to start again.',
)
const TOO_LATE = fail(
  'conflict',
  `A fresh start can be taken back for ${UNDO_DAYS} days, and there is none of these.`,
)

const remember = (
  tx: Prisma.TransactionClient,
  { id: userId }: Owner,
  kind: 'path_reset' | 'reset_undone',
  { pathId, detail }: { pathId: string; detail: ResetDetail },
  today: Day,
) =>
  tx.activity.create({
    data: { userId, kind, pathId, detail: resetText(detail), occurredOn: toDate(today) },
    select: { id: true },
  })

/** What is done, and on this path not already to be done again since today. */
async function countingOn(tx: Prisma.TransactionClient, viewer: Owner, pathId: string, today: Day) {
  const { paths } = ownCatalog(await getCatalog(), await readOwn(viewer, tx))
  const path = paths.get(pathId)
  if (!path) return []
  const asked = await tx.redo.findMany({
    where: { userId: viewer.id, pathId, askedOn: toDate(today) },
    select: { milestoneId: true },
  })
  const fresh = new Set(asked.map(({ milestoneId }) => milestoneId))
  return placementsOf(path)
    .map(({ id }) => id)
    .filter((id) => !fresh.has(id))
}

/**
 * Starts a path again: what was done up to today does not count on it until it is done there again. Milestones keep their days,
 * and so do skills, projects, applications and other paths. One transaction with one event.
 */
export const resetPath = (viewer: Owner, { pathId }: Asked, { today }: Context): Promise<Result<Reset>> =>
  inTurn(viewer, async (tx) => {
    const walked = await tx.enrollment.count({ where: { userId: viewer.id, pathId } })
    if (walked === 0) return NO_SUCH_PATH
    const again = await askAgain(tx, viewer, pathId, await countingOn(tx, viewer, pathId, today), today)
    if (again.length === 0) return NOTHING_DONE
    await remember(tx, viewer, 'path_reset', { pathId, detail: { again } }, today)
    return succeed({ pathId, count: again.length })
  })

/** Takes the last fresh start of a path back, within its days. What was done again since, or asked for anew, stays so. */
export const undoReset = (viewer: Owner, { pathId }: Asked, { today }: Context): Promise<Result<Reset>> =>
  inTurn(viewer, async (tx) => {
    const last = await tx.activity.findFirst({
      where: { userId: viewer.id, pathId, kind: { in: ['path_reset', 'reset_undone'] } },
      orderBy: { id: 'desc' },
      select: { kind: true, detail: true, occurredOn: true },
    })
    if (!last || !mayUndo(fromDate(last.occurredOn), today)) return TOO_LATE
    if (last.kind === 'reset_undone') return succeed({ pathId, count: 0 })
    const held = await tx.redo.findMany({
      where: { userId: viewer.id, pathId, askedOn: last.occurredOn },
      select: { milestoneId: true },
    })
    const untouched = new Set(held.map(({ milestoneId }) => milestoneId))
    const again = resetFrom(last.detail).again.filter(([id]) => untouched.has(id))
    await setAgain(tx, viewer, pathId, again)
    await remember(tx, viewer, 'reset_undone', { pathId, detail: { again } }, today)
    return succeed({ pathId, count: again.length })
  })
