import { fromDate } from '@/lib/day'
import { db } from '@/lib/db'
import { STANDING_COLUMNS, toStanding } from '@/lib/progress/queries'
import { apply, type MilestoneEvent, type Standing, UNTOUCHED } from '@/lib/progress/standing.rules'

export type Rebuilt = {
  standings: Record<string, Standing>
  enrollments: Record<string, { chosenOn: string; chosenAt: string; primaryAt: string | null }>
}

/** A person's present state, from their history alone: the activity rows folded in the order they were written. */
export async function fromHistory(userId: string): Promise<Rebuilt> {
  const { standings, enrollments }: Rebuilt = { standings: {}, enrollments: {} }
  for (const row of await db().activity.findMany({ where: { userId }, orderBy: { id: 'asc' } })) {
    const occurredOn = fromDate(row.occurredOn)
    const recordedAt = row.recordedAt.toISOString()
    if (row.kind === 'path_chosen' || row.kind === 'path_changed') {
      const pathId = row.pathId ?? ''
      if (row.kind === 'path_chosen')
        enrollments[pathId] = { chosenOn: occurredOn, chosenAt: recordedAt, primaryAt: null }
      else enrollments[pathId] = { chosenOn: '', chosenAt: '', ...enrollments[pathId], primaryAt: recordedAt }
    } else {
      const event = { kind: row.kind, occurredOn, detail: row.detail } satisfies MilestoneEvent
      const id = row.milestoneId ?? ''
      standings[id] = apply(standings[id] ?? UNTOUCHED, event)
    }
  }
  return { standings, enrollments }
}

/** The same state as it is stored. */
export async function fromTables(userId: string): Promise<Rebuilt> {
  const [standings, enrollments] = await Promise.all([
    db().standing.findMany({ where: { userId }, select: STANDING_COLUMNS }),
    db().enrollment.findMany({ where: { userId } }),
  ])
  return {
    standings: Object.fromEntries(standings.map((row) => [row.milestoneId, toStanding(row)])),
    enrollments: Object.fromEntries(
      enrollments.map(({ pathId, chosenOn, chosenAt, primaryAt }) => [
        pathId,
        {
          chosenOn: fromDate(chosenOn),
          chosenAt: chosenAt.toISOString(),
          primaryAt: primaryAt?.toISOString() ?? null,
        },
      ]),
    ),
  }
}
