import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import type { Again } from '../catalog/rules'
import { type Day, EARLIEST_DAY } from '../day'
import { execute } from '../db'
import { type Result, succeed } from '../result'
import { type Change, change, NO_SUCH_MILESTONE } from './change.commands'
import { readStanding } from './queries'
import type { MarkAsk } from './schema'
import { datesOf, UNTOUCHED } from './standing.rules'
import type { Dates } from './state.rules'

type Owner = Pick<Viewer, 'id' | 'enrollments'>
type Ask = Extract<MarkAsk, { pathId: string }>

/** What a control changed, for the list it stands in. */
export type Marked = { milestoneId: string; before: Dates; after: Dates }

export const marked = (milestoneId: string, { before, after }: Change): Marked => ({
  milestoneId,
  before: datesOf(before),
  after: datesOf(after),
})

/** What was asked for again is done again: it counts on that path, too. What was done before stays as it is, with its day. */
const doneAgain = ({ id }: Owner, { id: milestoneId, pathId }: Ask, today: Day) => Prisma.sql`
  WITH gone AS (
    DELETE FROM "Redo" WHERE "userId" = ${id}::uuid AND "pathId" = ${pathId} AND "milestoneId" = ${milestoneId}
    RETURNING "pathId", "milestoneId"
  )
  INSERT INTO "Activity" ("userId", kind, "milestoneId", "pathId", "occurredOn")
  SELECT ${id}::uuid, 'done_again', "milestoneId", "pathId", ${today}::date FROM gone`

const askedAgain = ({ id }: Owner, { id: milestoneId, pathId }: Ask, on: Day, today: Day) => Prisma.sql`
  WITH asked AS (
    INSERT INTO "Redo" ("userId", "pathId", "milestoneId", "askedOn")
    SELECT ${id}::uuid, "pathId", ${milestoneId}, ${on}::date FROM "Enrollment"
    WHERE "userId" = ${id}::uuid AND "pathId" = ${pathId}
    ON CONFLICT DO NOTHING
    RETURNING "pathId", "milestoneId", "askedOn"
  )
  INSERT INTO "Activity" ("userId", kind, "milestoneId", "pathId", "occurredOn", detail)
  SELECT ${id}::uuid, 'again_asked', "milestoneId", "pathId", ${today}::date, "askedOn"::text FROM asked`

/** Done again on the path; and where it was reopened meanwhile, done. */
async function completeAgain(viewer: Owner, ask: Ask, again: Again, today: Day): Promise<Result<Marked>> {
  const changed = await change(viewer, ask.id, { verb: 'complete' }, today)
  if (!changed.ok) return changed
  await execute('done again', doneAgain(viewer, ask, today))
  const { before, after } = marked(ask.id, changed.value)
  return succeed({ milestoneId: ask.id, before: { ...before, again }, after })
}

/** To be done again on the path, as long as it is done. */
async function repeat(viewer: Owner, ask: Ask, again: Again, today: Day): Promise<Result<Marked>> {
  const dates = datesOf((await readStanding(viewer, ask.id)) ?? UNTOUCHED)
  if (!dates.doneOn) return succeed({ milestoneId: ask.id, before: dates, after: dates })
  await execute('asked again', askedAgain(viewer, ask, again.on, today))
  return succeed({ milestoneId: ask.id, before: dates, after: { ...dates, again } })
}

/**
 * Marks a milestone done again on one of the viewer's paths, or asks for it there again, with its event. Nothing happens the
 * second time. `not-found` for a path that they do not walk.
 */
export async function markAgain(viewer: Owner, ask: Ask, today: Day): Promise<Result<Marked>> {
  const { verb, pathId, on } = ask
  if (!viewer.enrollments.some((each) => each.pathId === pathId)) return NO_SUCH_MILESTONE
  const sound = on && on >= EARLIEST_DAY && on < today
  const again = { pathId, on: sound ? on : today }
  return verb === 'repeat' ? repeat(viewer, ask, again, today) : completeAgain(viewer, ask, again, today)
}
