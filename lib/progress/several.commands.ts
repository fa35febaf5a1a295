import 'server-only'
import type { Day } from '../day'
import { fail, type Result, succeed } from '../result'
import { type Change, recording, STANDING_COLUMNS, toStanding } from '../standing'
import { Overtaken, together } from '../turn'
import { decide, type Verb } from './decide.rules'
import { apply, type Standing, UNTOUCHED } from './standing.rules'

/** What is asked of one milestone; null where it is to stay as it is. */
export type AskOf = (milestoneId: string, held: Standing) => Verb | null

/** The change to one milestone; none where it is so already. */
export function changeOf(milestoneId: string, held: Standing, ask: Verb | null, today: Day): Change[] {
  const decided = ask && decide(held, ask, { today, maySetAside: false })
  if (!decided?.ok || !decided.value) return []
  return [{ milestoneId, standing: apply(held, decided.value), event: decided.value }]
}

/** Writes all changes with their events, or none of them. Returns what was changed, with the standing before. */
const attempt = (userId: string, ids: readonly string[], askOf: AskOf, today: Day) =>
  together(async (tx) => {
    const rows = await tx.standing.findMany({
      where: { userId, milestoneId: { in: [...ids] } },
      select: STANDING_COLUMNS,
    })
    const stored = new Map(rows.map((row) => [row.milestoneId, toStanding(row)]))
    const held = (id: string) => stored.get(id) ?? UNTOUCHED
    // In one order, so that no two tabs wait for each other.
    const changes = ids.toSorted().flatMap((id) => changeOf(id, held(id), askOf(id, held(id)), today))
    if ((await tx.$executeRaw(recording(userId, changes))) !== changes.length) throw new Overtaken()
    return changes.map(({ milestoneId }) => ({ milestoneId, before: held(milestoneId) }))
  })

/** Changes several milestones in one transaction, with one event each; again if another tab was first. */
export async function changeSeveral(
  userId: string,
  ids: readonly string[],
  askOf: AskOf,
  today: Day,
): Promise<Result<{ milestoneId: string; before: Standing }[]>> {
  try {
    return succeed(await attempt(userId, ids, askOf, today))
  } catch (cause) {
    if (!(cause instanceof Overtaken)) throw cause
    return fail('conflict', 'These milestones are being changed elsewhere. Try again.')
  }
}
