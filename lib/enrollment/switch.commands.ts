import 'server-only'
import type { z } from 'zod'
import type { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { getCatalog } from '../catalog/queries'
import { type Day, fromDate, toDate } from '../day'
import { fail, type Result, succeed } from '../result'
import { inTurn } from '../turn'
import { askAgain } from './redo.commands'
import { put, returnTo, switchBehind } from './return.commands'
import { type Enrollment, primaryOf, type SwitchDetail, switchFrom, switchText, switchTo } from './rules'
import type { switchSchema, undoSwitchSchema } from './schema'

type Owner = Pick<Viewer, 'id'>
type Context = { today: Day }

/** The path that was left for another, and that other. */
export type SwitchedPaths = { pathId: string; from: string }

const NO_SUCH_PATH = fail('not-found', 'This path does not exist.')
const CHANGED_ELSEWHERE = fail(
  'conflict',
  'Your paths were changed in another tab. Reload the page to see what a switch means now.',
)
const NOT_THE_LATEST = fail('conflict', 'Your main path was changed since, so this cannot be taken back.')

/** The paths of a person, and the instant at which they were read. */
async function read(tx: Prisma.TransactionClient, { id }: Owner): Promise<[Enrollment[], Date]> {
  const rows = await tx.enrollment.findMany({ where: { userId: id }, omit: { userId: true } })
  const [clock] = await tx.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp()::timestamptz(3) AS now`
  return [rows.map((row) => ({ ...row, chosenOn: fromDate(row.chosenOn) })), clock?.now ?? new Date()]
}

/** Writes one enrolment, if it still is what it was; whether it was. */
async function write(
  tx: Prisma.TransactionClient,
  { id: userId }: Owner,
  before: Enrollment | null,
  after: Enrollment,
) {
  const { pathId, chosenOn, chosenAt, primaryAt } = after
  const { count } = before
    ? await tx.enrollment.updateMany({
        where: { userId, pathId, primaryAt: before.primaryAt },
        data: { primaryAt },
      })
    : await tx.enrollment.createMany({
        data: [{ userId, pathId, chosenOn: toDate(chosenOn), chosenAt, primaryAt }],
        skipDuplicates: true,
      })
  return count === 1
}

/** Writes the event, at the instant of the change where it has one of its own. */
const remember = (
  tx: Prisma.TransactionClient,
  { id: userId }: Owner,
  kind: 'path_switched' | 'switch_undone',
  pathId: string,
  detail: SwitchDetail,
  today: Day,
  at?: Date | null,
) =>
  tx.activity.create({
    data: {
      ...{ userId, kind, pathId, detail: switchText(detail), occurredOn: toDate(today) },
      ...(at && { recordedAt: at }),
    },
    select: { id: true },
  })

/** What the event of a return says beside where from and why. */
const RETURN = { before: null, again: [], back: true } as const

/**
 * Makes another path the main one and, where needed, adds it to those the viewer walks: one transaction with one event. Nothing
 * else is touched, so nothing can be lost. There and back, with nothing done in between, is exactly where one was: a path that
 * was only looked into is none of one's paths. Nothing happens the second time; `conflict` where `from` is not the main path any more.
 */
export async function switchPath(
  viewer: Owner,
  { pathId, from, reason, again }: z.output<typeof switchSchema>,
  { today }: Context,
): Promise<Result<SwitchedPaths>> {
  const path = (await getCatalog()).paths.get(pathId)
  if (!path) return NO_SUCH_PATH
  return inTurn(viewer, async (tx) => {
    const [enrollments, now] = await read(tx, viewer)
    const primary = primaryOf(enrollments)
    if (primary === pathId) return succeed({ pathId, from })
    if (primary !== from) return CHANGED_ELSEWHERE
    const { before, after } = switchTo(enrollments, pathId, now, today)
    if (path.retired && !before) return NO_SUCH_PATH
    const made = again.length === 0 ? await returnTo(tx, viewer, { pathId, from }) : null
    if (made) {
      await put(tx, viewer, made, made.pathId === pathId)
      await remember(tx, viewer, 'path_switched', pathId, { ...RETURN, from, reason }, today)
      return succeed({ pathId, from })
    }
    if (!(await write(tx, viewer, before, after))) return CHANGED_ELSEWHERE
    const detail = {
      ...{ from, reason },
      before: before && { primaryAt: before.primaryAt?.toISOString() ?? null },
      again: await askAgain(tx, viewer, pathId, again, today),
    }
    await remember(tx, viewer, 'path_switched', pathId, detail, today, after.primaryAt)
    return succeed({ pathId, from })
  })
}

const PATH_KINDS = ['path_chosen', 'path_changed', 'path_switched', 'switch_undone'] as const

/**
 * Takes the switch to a path back, if nothing was done to the viewer's paths since: the enrolment is as it was before, and what
 * was marked meanwhile stays. Nothing happens the second time.
 */
export const undoSwitch = (
  viewer: Owner,
  { pathId }: z.output<typeof undoSwitchSchema>,
  { today }: Context,
): Promise<Result<SwitchedPaths>> =>
  inTurn(viewer, async (tx) => {
    const latest = await tx.activity.findFirst({
      where: { userId: viewer.id, kind: { in: [...PATH_KINDS] } },
      orderBy: { id: 'desc' },
    })
    if (!latest || latest.pathId !== pathId) return NOT_THE_LATEST
    const detail = switchFrom(latest.detail)
    const { from } = detail
    if (latest.kind === 'switch_undone') return succeed({ pathId, from })
    if (latest.kind !== 'path_switched') return NOT_THE_LATEST
    const made = await switchBehind(tx, viewer, latest)
    if (made) await put(tx, viewer, made, made.pathId !== pathId)
    await remember(tx, viewer, 'switch_undone', pathId, detail, today)
    return succeed({ pathId, from })
  })
