import 'server-only'
import type { z } from 'zod'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { type Day, fromDate, toDate } from '../day'
import { CHANGED_SINCE, fail, type Result, succeed } from '../result'
import { inTurn } from '../turn'
import { hoursAfter, pauseEndAfter, type Told, targetAfter } from './history.rules'
import { pauseDetail, planDetail } from './rules'
import type { pauseOfSchema, targetOrBackSchema, targetSchema, undoPlanSchema } from './schema'
import { saveTarget, type TargetSaved } from './target.commands'

type Tx = Prisma.TransactionClient
type Owner = Pick<Viewer, 'id'>
type Context = { today: Day }
type Undone = 'plan_undone' | 'target_undone' | 'resume_undone'

type Entry = Told & { id: bigint; gone: boolean }

/**
 * The change to take back and the entries before it that still hold, oldest first; null where the latest change was taken back
 * already, or there is none.
 */
async function latest(tx: Tx, { id }: Owner, kinds: readonly string[], about: Prisma.Sql) {
  const entries = await tx.$queryRaw<Entry[]>(Prisma.sql`
    SELECT a.id, a.kind::text AS kind, a.detail, a."occurredOn"::text AS "on", EXISTS (
        SELECT FROM "Activity" later WHERE later."userId" = a."userId" AND later.supersedes = a.id) AS gone
    FROM "Activity" a WHERE a."userId" = ${id}::uuid AND a.kind::text = ANY(${[...kinds]}) AND ${about} ORDER BY a.id`)
  const last = entries.at(-1)
  if (!last || last.kind.endsWith('_undone')) return null
  const before = entries.filter(({ gone, kind }) => !gone && !kind.endsWith('_undone')).slice(0, -1)
  return { last, before, changes: entries.length }
}

/** The event of what was taken back, in its transaction: the history shows neither of the two. */
const remember = (
  tx: Tx,
  { id: userId }: Owner,
  event: { kind: Undone; supersedes: bigint; detail: string | null; milestoneId?: string },
  today: Day,
) => tx.activity.create({ data: { userId, occurredOn: toDate(today), ...event }, select: { id: true } })

/** Takes the last change of hours and days back, as if it had not been, if nothing changed since (`version`). Twice is once. */
export const undoPlan = (
  viewer: Owner,
  { version }: z.output<typeof undoPlanSchema>,
  { today }: Context,
): Promise<Result<null>> =>
  inTurn(viewer, async (tx) => {
    const mine = { userId: viewer.id }
    await tx.$queryRaw`SELECT FROM "Plan" WHERE "userId" = ${viewer.id}::uuid FOR UPDATE`
    const found = await latest(tx, viewer, ['plan_set', 'plan_undone'], Prisma.sql`true`)
    if (!found) return succeed(null)
    const { hoursPerWeek, days, setOn } = hoursAfter(found.before)
    const { count } = await tx.plan.updateMany({
      where: { ...mine, version },
      data: { hoursPerWeek, days: [...days], setOn: setOn && toDate(setOn), version: version + 1 },
    })
    if (count === 0) return CHANGED_SINCE
    const detail = planDetail({ hoursPerWeek, days })
    await remember(tx, viewer, { kind: 'plan_undone', supersedes: found.last.id, detail }, today)
    return succeed(null)
  })

/**
 * Takes the last change of a target date back, which led from `targetOn` to `seen`: the day that was named first and the number of
 * moves are as they were. Twice is once.
 */
export const undoTarget = (
  viewer: Owner,
  { milestoneId, seen, targetOn }: z.output<typeof targetSchema>,
  { today }: Context,
): Promise<Result<{ text: string; milestoneId: string }>> =>
  inTurn(viewer, async (tx) => {
    const key = { userId: viewer.id, milestoneId }
    await tx.$queryRaw`
      SELECT FROM "Target" WHERE "userId" = ${viewer.id}::uuid AND "milestoneId" = ${milestoneId} FOR UPDATE`
    const row = await tx.target.findUnique({ where: { userId_milestoneId: key } })
    const stored = row && fromDate(row.targetOn)
    const done = succeed({ text: targetOn ?? '', milestoneId })
    if (stored === targetOn) return done
    const kinds = ['target_set', 'target_removed', 'target_undone']
    const found = await latest(tx, viewer, kinds, Prisma.sql`a."milestoneId" = ${milestoneId}`)
    const before = found && targetAfter(found.before)
    if (!found || stored !== seen || (before?.on ?? null) !== targetOn) return CHANGED_SINCE
    if (before) {
      const { on, firstOn, moves } = before
      const version = row ? row.version + 1 : found.changes
      const written = await tx.$executeRaw`
        INSERT INTO "Target" AS held ("userId", "milestoneId", "targetOn", "firstOn", moves, version)
        VALUES (${viewer.id}::uuid, ${milestoneId}, ${on}::date, ${firstOn}::date, ${moves}, ${version})
        ON CONFLICT ("userId", "milestoneId") DO UPDATE SET "targetOn" = excluded."targetOn",
          "firstOn" = excluded."firstOn", moves = excluded.moves, version = excluded.version, "changedAt" = now()
        WHERE held."targetOn" = ${seen}::date`
      if (written === 0) return CHANGED_SINCE
    } else {
      await tx.target.deleteMany({ where: key })
    }
    const event = { kind: 'target_undone', supersedes: found.last.id, detail: before?.on ?? null } as const
    await remember(tx, viewer, { ...event, milestoneId }, today)
    return done
  })

/** What the form on the page of a milestone asks for: another day, or to take the last save back. */
export async function changeTarget(
  viewer: Owner,
  { back, before, ...asked }: z.output<typeof targetOrBackSchema>,
  context: Context,
): Promise<Result<TargetSaved & { takenBack: boolean }>> {
  const changed = back
    ? await undoTarget(viewer, { ...asked, targetOn: before }, context)
    : await saveTarget(viewer, asked, context)
  return changed.ok ? succeed({ ...changed.value, before: asked.seen, takenBack: back === 'yes' }) : changed
}

/** Takes "Go on today" back: the pause lasts as long as it was meant to. Twice is once. */
export const undoResume = (
  viewer: Owner,
  { fromDay }: z.output<typeof pauseOfSchema>,
  { today }: Context,
): Promise<Result<null>> =>
  inTurn(viewer, async (tx) => {
    const kinds = ['paused', 'resumed', 'pause_removed', 'resume_undone']
    const found = await latest(tx, viewer, kinds, Prisma.sql`split_part(a.detail, ' ', 1) = ${fromDay}`)
    if (!found) return succeed(null)
    if (found.last.kind !== 'resumed') return CHANGED_SINCE
    const toDay = pauseEndAfter(found.before)
    const [pause] = await tx.$queryRaw<{ kind: 'holiday' | 'illness' | 'other' }[]>`
      UPDATE "Pause" p SET "toDay" = ${toDay}::date WHERE p."userId" = ${viewer.id}::uuid AND p."fromDay" = ${fromDay}::date
        AND p."toDay" = ${pauseEndAfter([found.last])}::date
        AND NOT EXISTS (SELECT FROM "Pause" other WHERE other."userId" = p."userId" AND other."fromDay" > p."fromDay"
          AND other."fromDay" <= coalesce(${toDay}::date, 'infinity'))
      RETURNING kind::text AS kind`
    if (!pause) return fail('conflict', 'Another pause has some of these days now. Remove it first.')
    const detail = pauseDetail({ fromDay, toDay, kind: pause.kind })
    await remember(tx, viewer, { kind: 'resume_undone', supersedes: found.last.id, detail }, today)
    return succeed(null)
  })
