import 'server-only'
import type { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { type Day, fromDate } from '../day'
import type { SwitchDetail } from './rules'

/** Since when each of these is to be done again on a path; null for no more. */
export async function setAgain(
  tx: Prisma.TransactionClient,
  { id: userId }: Pick<Viewer, 'id'>,
  pathId: string,
  asked: SwitchDetail['again'],
): Promise<void> {
  const gone = asked.flatMap(([id, on]) => (on === null ? [id] : []))
  const kept = asked.flatMap(([id, on]) => (on === null ? [] : [[id, on] as const]))
  await tx.redo.deleteMany({ where: { userId, pathId, milestoneId: { in: gone } } })
  await tx.$executeRaw`
    INSERT INTO "Redo" ("userId", "pathId", "milestoneId", "askedOn")
    SELECT ${userId}::uuid, ${pathId}, *
    FROM unnest(${kept.map(([id]) => id)}::text[], ${kept.map(([, on]) => on)}::text[]::date[])
    ON CONFLICT ("userId", "pathId", "milestoneId") DO UPDATE SET "askedOn" = excluded."askedOn"`
}

/** Lets what is done of `ids` be done again on a path. Returns what that changed, with how it was before. */
export async function askAgain(
  tx: Prisma.TransactionClient,
  viewer: Pick<Viewer, 'id'>,
  pathId: string,
  ids: readonly string[],
  today: Day,
): Promise<SwitchDetail['again']> {
  if (ids.length === 0) return []
  const of = { userId: viewer.id, milestoneId: { in: [...ids] } }
  const done = await tx.standing.findMany({
    where: { ...of, doneOn: { not: null } },
    select: { milestoneId: true },
  })
  const held = await tx.redo.findMany({
    where: { ...of, pathId },
    select: { milestoneId: true, askedOn: true },
  })
  const since = new Map(held.map(({ milestoneId, askedOn }) => [milestoneId, fromDate(askedOn)]))
  const changed = done.map(({ milestoneId }) => milestoneId)
  await setAgain(
    tx,
    viewer,
    pathId,
    changed.map((id) => [id, today] as const),
  )
  return changed.map((id) => [id, since.get(id) ?? null] as const)
}
