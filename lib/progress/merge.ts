import 'server-only'
import type { Viewer } from '../auth/rules'
import { getCatalog } from '../catalog/queries'
import type { Day } from '../day'
import { db } from '../db'
import { enrollIn } from '../enrollment/enroll'
import { fail, type Result, succeed } from '../result'
import type { Intent } from './intent.rules'
import { STANDING_COLUMNS, toStanding } from './queries'
import { type Change, record } from './record'
import { apply, decide, type Standing, UNTOUCHED, type Verb } from './standing.rules'
import type { Dates } from './state.rules'

/** The verbs that lead from nothing to what a visitor's cookie says, each with the day it happened. */
function* asksOf({ startedOn, doneOn, setAsideOn }: Dates): Generator<[Verb, Day]> {
  if (startedOn) yield [{ verb: 'start' }, startedOn]
  if (setAsideOn && !doneOn) yield [{ verb: 'set-aside' }, setAsideOn]
  if (doneOn) yield [{ verb: 'complete', on: doneOn }, doneOn]
}

/** The last ask that changes anything: one event per milestone, since a standing is written once per statement. */
function changeFor(milestoneId: string, held: Standing, wanted: Dates, today: Day): Change | undefined {
  for (const [ask, on] of [...asksOf(wanted)].reverse()) {
    // The cookie may come from a zone whose day is already tomorrow.
    const day = on > today ? today : on
    const decided = decide(held, 'on' in ask ? { ...ask, on: day } : ask, { today: day, maySetAside: true })
    if (decided.ok && decided.value)
      return { milestoneId, standing: apply(held, decided.value), event: decided.value }
    return undefined
  }
  return undefined
}

const oldestFirst = (a: Change, b: Change) => a.event.occurredOn.localeCompare(b.event.occurredOn)

/**
 * Brings what a visitor chose and ticked into their account, in one transaction. What the account has already stays as it is,
 * so merging twice adds nothing.
 * @returns the chosen path, if there was one; `conflict` if another tab changed a milestone meanwhile: try again.
 */
export async function mergeIntent(
  viewer: Pick<Viewer, 'id'>,
  intent: Intent,
  { today }: { today: Day },
): Promise<Result<{ pathId: string | null }>> {
  const catalog = await getCatalog()
  const wanted = [...intent.standings].filter(([id]) => catalog.milestones.has(id))
  const pathId = intent.pathId && catalog.paths.has(intent.pathId) ? intent.pathId : null
  if (wanted.length === 0 && !pathId) return succeed({ pathId })
  const ids = wanted.map(([id]) => id)
  const merged = await db().$transaction(async (tx) => {
    if (pathId) await enrollIn(tx, viewer.id, pathId, today)
    const rows = await tx.standing.findMany({
      where: { userId: viewer.id, milestoneId: { in: ids } },
      select: STANDING_COLUMNS,
    })
    const held = new Map(rows.map((row) => [row.milestoneId, toStanding(row)]))
    const changes = wanted
      .flatMap(([id, dates]) => changeFor(id, held.get(id) ?? UNTOUCHED, dates, today) ?? [])
      .sort(oldestFirst)
    return (await record(tx, viewer.id, changes)) === changes.length
  })
  return merged
    ? succeed({ pathId })
    : fail('conflict', 'Your account is being changed elsewhere. Try again.')
}
