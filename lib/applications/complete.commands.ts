import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import type { Day } from '../day'
import { db } from '../db'
import { apply, decide, UNTOUCHED, type Verb } from '../progress/standing.rules'
import { recording, STANDING_COLUMNS, toStanding } from '../standing'

type Tx = Prisma.TransactionClient
type Owner = Pick<Viewer, 'id'>

/** Another tab changed the same milestone first: everything of this attempt is taken back. */
class Overtaken extends Error {}

/** Of writers that collide on one milestone at least one wins each round. */
const ROUNDS = 10

/** Runs a transaction, and again where another tab was first. */
export async function together<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let round = 1; ; round += 1) {
    try {
      return await db().$transaction(work)
    } catch (cause) {
      if (!(cause instanceof Overtaken) || round === ROUNDS) throw cause
    }
  }
}

/** Carries out a verb on the milestone, where it changes anything. */
async function change(
  tx: Tx,
  { id: userId }: Owner,
  milestoneId: string,
  ask: Verb,
  { today, applicationId }: { today: Day; applicationId: string },
): Promise<void> {
  const row = await tx.standing.findUnique({
    where: { userId_milestoneId: { userId, milestoneId } },
    select: STANDING_COLUMNS,
  })
  const before = row ? toStanding(row) : UNTOUCHED
  const decided = decide(before, ask, { today, maySetAside: false })
  if (!decided.ok || !decided.value) return
  const standing = apply(before, decided.value)
  const written = await tx.$executeRaw(
    recording(userId, [{ milestoneId, applicationId, standing, event: decided.value }]),
  )
  if (written === 0) throw new Overtaken()
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

/**
 * The move that was just taken back is not true any more, nor is what it completed: the milestone is open again if and only if
 * that move completed it and nobody reopened it since. What other applications did to it stays.
 */
export async function reopenMilestone(
  tx: Tx,
  viewer: Owner,
  applicationId: string,
  today: Day,
): Promise<void> {
  const [completed] = await tx.$queryRaw<{ milestoneId: string }[]>(Prisma.sql`
    SELECT d."milestoneId" FROM "Activity" d
    WHERE d."userId" = ${viewer.id}::uuid AND d."applicationId" = ${applicationId}::uuid AND d.kind = 'done'
      AND d.id > (
        SELECT supersedes FROM "Activity" undone
        WHERE undone."userId" = ${viewer.id}::uuid AND undone."applicationId" = ${applicationId}::uuid
          AND undone.kind = 'application_move_undone'
        ORDER BY undone.id DESC LIMIT 1)
      AND NOT EXISTS (
        SELECT FROM "Activity" later
        WHERE later."userId" = ${viewer.id}::uuid AND later."milestoneId" = d."milestoneId" AND later.id > d.id
          AND later.kind = 'reopened')`)
  if (completed) await change(tx, viewer, completed.milestoneId, { verb: 'reopen' }, { today, applicationId })
}
