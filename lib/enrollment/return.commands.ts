import 'server-only'
import type { Activity, Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { fromDate } from '../day'
import { setAgain } from './redo.commands'
import { switchFrom } from './rules'

type Owner = Pick<Viewer, 'id'>
type Row = Pick<Activity, 'id' | 'pathId' | 'occurredOn' | 'recordedAt' | 'detail'>
type Ask = { pathId: string; from: string }

/** The switch that changed something: the one of a row, or the one that a return took back or made again. */
export async function switchBehind(
  tx: Prisma.TransactionClient,
  { id: userId }: Owner,
  row: Row,
): Promise<Row | null> {
  if (!switchFrom(row.detail).back) return row
  const earlier = await tx.activity.findMany({
    where: { userId, kind: 'path_switched', id: { lt: row.id } },
    orderBy: { id: 'desc' },
  })
  return earlier.find(({ detail }) => !switchFrom(detail).back) ?? null
}

/**
 * The switch that going back to `pathId` takes back, or makes again: where nothing was done to any milestone or path since the last
 * one, which led from there to here. Otherwise null.
 */
export async function returnTo(
  tx: Prisma.TransactionClient,
  viewer: Owner,
  { pathId, from }: Ask,
): Promise<Row | null> {
  const latest = await tx.activity.findFirst({
    where: { userId: viewer.id, OR: [{ milestoneId: { not: null } }, { pathId: { not: null } }] },
    orderBy: { id: 'desc' },
  })
  if (latest?.kind !== 'path_switched' || latest.pathId !== from) return null
  return switchFrom(latest.detail).from === pathId ? switchBehind(tx, viewer, latest) : null
}

/** Writes what is as it was after a switch (`made`) or before it. */
export async function put(
  tx: Prisma.TransactionClient,
  viewer: Owner,
  row: Row,
  made: boolean,
): Promise<void> {
  const { pathId, occurredOn, recordedAt: at } = row
  if (pathId === null) return
  const of = { userId: viewer.id, pathId }
  const { before, again } = switchFrom(row.detail)
  if (before) {
    const earlier = before.primaryAt === null ? null : new Date(before.primaryAt)
    await tx.enrollment.updateMany({ where: of, data: { primaryAt: made ? at : earlier } })
  } else if (made) {
    const data = [{ ...of, chosenOn: occurredOn, chosenAt: at, primaryAt: at }]
    await tx.enrollment.createMany({ data, skipDuplicates: true })
  } else await tx.enrollment.deleteMany({ where: of })
  const day = fromDate(occurredOn)
  await setAgain(tx, viewer, pathId, made ? again.map(([id]) => [id, day] as const) : again)
}
