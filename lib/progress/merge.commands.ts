import 'server-only'
import type { Prisma } from '../../prisma/generated/client'
import { getCatalog } from '../catalog/queries'
import type { Day } from '../day'
import { type Change, recording, STANDING_COLUMNS, toStanding } from '../standing'
import { decide, type Verb } from './decide.rules'
import { apply, type Standing, UNTOUCHED } from './standing.rules'
import type { Dates, Standings } from './state.rules'

/** The verbs that lead from nothing to what a visitor's cookie says, each with the day it happened. */
function* asksOf({ startedOn, doneOn, setAsideOn, declaredOn }: Dates): Generator<[Verb, Day]> {
  if (startedOn) yield [{ verb: 'start' }, startedOn]
  if (setAsideOn && !doneOn) yield [{ verb: 'set-aside' }, setAsideOn]
  if (doneOn) yield [{ verb: declaredOn ? 'know' : 'complete', on: doneOn }, doneOn]
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
 * Adds to an account what a visitor ticked, inside a transaction. What the account has already stays as it is, so adding twice
 * adds nothing.
 * @returns whether all of it was written; otherwise another tab was first and the transaction must be rolled back
 */
export async function mergeMarks(
  tx: Prisma.TransactionClient,
  userId: string,
  marks: Standings,
  today: Day,
): Promise<boolean> {
  const catalog = await getCatalog()
  const wanted = [...marks].filter(([id]) => catalog.milestones.has(id))
  if (wanted.length === 0) return true
  const rows = await tx.standing.findMany({
    where: { userId, milestoneId: { in: wanted.map(([id]) => id) } },
    select: STANDING_COLUMNS,
  })
  const held = new Map(rows.map((row) => [row.milestoneId, toStanding(row)]))
  const changes = wanted
    .flatMap(([id, dates]) => changeFor(id, held.get(id) ?? UNTOUCHED, dates, today) ?? [])
    .sort(oldestFirst)
  return (await tx.$executeRaw(recording(userId, changes))) === changes.length
}
