import 'server-only'
import type { z } from 'zod'
import type { Viewer } from '../auth/rules'
import type { Day } from '../day'
import { fail, type Result, succeed } from '../result'
import { together } from '../turn'
import { dated, NO_SUCH_APPLICATION } from './commands'
import { completeMilestone, reopenMilestone } from './complete.commands'
import { readApplication } from './queries'
import { standsAt } from './rules'
import type { moveOnSchema, moveSchema, undoSchema } from './schema'

type Owner = Pick<Viewer, 'id'>
type Context = { today: Day }
type Asked = z.output<typeof moveOnSchema>

const MOVED_ELSEWHERE = fail('conflict', 'This application was moved in another tab. Reload the page.')

/**
 * Moves an application to a stage on a day (today unless given), if nobody moved it since; with its event in the same statement,
 * and with the milestone that it completes in the same transaction. The same move sent twice is one.
 */
export async function moveOn(
  { id: userId }: Owner,
  { id, seen, stage, on }: Asked,
  { today }: Context,
): Promise<Result<{ id: string }>> {
  const day = dated(on, today)
  if (!day.ok) return day
  const stored = await readApplication({ id: userId }, id)
  if (!stored) return NO_SUCH_APPLICATION
  if (standsAt(stored.moves).stage === stage) return succeed({ id })
  const written = await together(async (tx) => {
    const moved = await tx.$executeRaw`
    WITH moved AS (
      UPDATE "Application" SET changes = changes + 1
      WHERE "userId" = ${userId}::uuid AND id = ${id}::uuid AND changes = ${seen}
      RETURNING "userId", id, changes, company, role
    ), placed AS (
      INSERT INTO "ApplicationMove" ("userId", "applicationId", no, stage, "movedOn")
      SELECT "userId", id, changes, ${stage}::"ApplicationStage", ${day.value}::date FROM moved
    )
    INSERT INTO "Activity" ("userId", kind, "applicationId", "occurredOn", detail)
    SELECT "userId", 'application_moved', id, ${day.value}::date,
      json_build_object('company', company, 'role', role, 'stage', ${stage}::text)::text FROM moved`
    if (moved === 1 && stage === 'completed')
      await completeMilestone(tx, { id: userId }, id, { on: day.value, today })
    return moved
  })
  return written === 1 ? succeed({ id }) : MOVED_ELSEWHERE
}

export type Moved = { id: string; view: 'board' | 'table' }

/** The same for a button of the list, dated today. */
export async function move(
  viewer: Owner,
  { move: asked, view }: z.output<typeof moveSchema>,
  context: Context,
): Promise<Result<Moved>> {
  const moved = await moveOn(viewer, { ...asked, on: null }, context)
  return moved.ok ? succeed({ id: asked.id, view }) : moved
}

/** Takes the last move back with what it completed, as if it had not been; the first stage stays. Twice is once: the second one has seen an older state. */
export async function undo(
  { id: userId }: Owner,
  { id, seen, view }: z.output<typeof undoSchema>,
  { today }: Context,
): Promise<Result<Moved>> {
  const stored = await readApplication({ id: userId }, id)
  if (!stored) return NO_SUCH_APPLICATION
  if (stored.moves.length === 1) return succeed({ id, view })
  const { no, stage } = standsAt(stored.moves)
  const written = await together(async (tx) => {
    const undone = await tx.$executeRaw`
    WITH held AS (
      UPDATE "Application" SET changes = changes + 1
      WHERE "userId" = ${userId}::uuid AND id = ${id}::uuid AND changes = ${seen} AND changes = ${stored.changes}
      RETURNING "userId", id, company, role
    ), gone AS (
      DELETE FROM "ApplicationMove" m USING held
      WHERE m."userId" = held."userId" AND m."applicationId" = held.id AND m.no = ${no}
    )
    INSERT INTO "Activity" ("userId", kind, "applicationId", "occurredOn", detail, supersedes)
    SELECT "userId", 'application_move_undone', id, ${today}::date,
      json_build_object('company', company, 'role', role)::text,
      (SELECT max(entry.id) FROM "Activity" entry
        WHERE entry."userId" = ${userId}::uuid AND entry."applicationId" = ${id}::uuid AND entry.kind = 'application_moved'
          AND NOT EXISTS (SELECT 1 FROM "Activity" later WHERE later."userId" = ${userId}::uuid AND later.supersedes = entry.id))
    FROM held`
    if (undone === 1 && stage === 'completed') await reopenMilestone(tx, { id: userId }, id, today)
    return undone
  })
  return written === 1 ? succeed({ id, view }) : MOVED_ELSEWHERE
}
