import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { type Day, fromDate } from '../day'
import { decide, type Verb } from '../progress/decide.rules'
import { apply, UNTOUCHED } from '../progress/standing.rules'
import { recording, STANDING_COLUMNS, toStanding } from '../standing'
import { Overtaken } from '../turn'

type Tx = Prisma.TransactionClient
type Owner = Pick<Viewer, 'id'>

/** Carries out a verb on the milestone, where it changes anything. */
async function change(
  tx: Tx,
  { id: userId }: Owner,
  milestoneId: string,
  ask: Verb,
  { today, applicationId }: { today: Day; applicationId: string },
): Promise<boolean> {
  const row = await tx.standing.findUnique({
    where: { userId_milestoneId: { userId, milestoneId } },
    select: STANDING_COLUMNS,
  })
  const before = row ? toStanding(row) : UNTOUCHED
  const decided = decide(before, ask, { today, maySetAside: false })
  if (!decided.ok || !decided.value) return false
  const standing = apply(before, decided.value)
  const written = await tx.$executeRaw(
    recording(userId, [{ milestoneId, applicationId, standing, event: decided.value }]),
  )
  if (written === 0) throw new Overtaken()
  return true
}

/**
 * The internship is completed, so the milestone that its application leads to is done on that day. Of several applications that
 * lead to one milestone the first that is completed does it; the later ones find it done and change nothing.
 */
export async function completeMilestone(
  tx: Tx,
  viewer: Owner,
  applicationId: string,
  { on, today }: { on: Day; today: Day },
): Promise<void> {
  const { milestoneId } = await tx.application.findUniqueOrThrow({
    where: { userId_id: { userId: viewer.id, id: applicationId } },
    select: { milestoneId: true },
  })
  if (milestoneId) await change(tx, viewer, milestoneId, { verb: 'complete', on }, { today, applicationId })
}

/** A milestone that an application completed and nobody reopened since; what other applications did to it does not count. */
async function completedBy(
  tx: Tx,
  { id: userId }: Owner,
  applicationId: string,
  which: Prisma.Sql,
): Promise<string | undefined> {
  const [completed] = await tx.$queryRaw<{ milestoneId: string }[]>(Prisma.sql`
    SELECT d."milestoneId" FROM "Activity" d
    WHERE d."userId" = ${userId}::uuid AND d."applicationId" = ${applicationId}::uuid AND d.kind = 'done' AND ${which}
      AND NOT EXISTS (
        SELECT FROM "Activity" later
        WHERE later."userId" = d."userId" AND later."milestoneId" = d."milestoneId" AND later.id > d.id
          AND later.kind = 'reopened')`)
  return completed?.milestoneId
}

/**
 * The move that was just taken back is not true any more, nor is what was completed by it: that milestone is open again.
 */
export async function reopenMilestone(
  tx: Tx,
  viewer: Owner,
  applicationId: string,
  today: Day,
): Promise<void> {
  const since = Prisma.sql`d.id > (
    SELECT supersedes FROM "Activity" undone
    WHERE undone."userId" = d."userId" AND undone."applicationId" = d."applicationId"
      AND undone.kind = 'application_move_undone'
    ORDER BY undone.id DESC LIMIT 1)`
  const milestoneId = await completedBy(tx, viewer, applicationId, since)
  if (milestoneId) await change(tx, viewer, milestoneId, { verb: 'reopen' }, { today, applicationId })
}

/**
 * The application leads elsewhere than `before`: what it completed there is open again, and where it leads now is done if the
 * application is completed. Says whether something was reopened.
 */
export async function relink(
  tx: Tx,
  viewer: Owner,
  applicationId: string,
  before: string | null,
  today: Day,
): Promise<boolean> {
  const held =
    before && (await completedBy(tx, viewer, applicationId, Prisma.sql`d."milestoneId" = ${before}`))
  const reopened = held ? await change(tx, viewer, held, { verb: 'reopen' }, { today, applicationId }) : false
  const last = await tx.applicationMove.findFirstOrThrow({
    where: { userId: viewer.id, applicationId },
    orderBy: { no: 'desc' },
    select: { stage: true, movedOn: true },
  })
  if (last.stage === 'completed')
    await completeMilestone(tx, viewer, applicationId, { on: fromDate(last.movedOn), today })
  return reopened
}
