import { fromDate } from '@/lib/day'
import { db } from '@/lib/db'
import type { Activity, ActivityKind } from '@/prisma/generated/client'

type StoredBadge = { id: string; document: string; madeAt: string; restsOn: string[]; finishedOn: string }

export type RebuiltBadges = {
  /** By what they are about. */
  badges: Record<string, StoredBadge>
}

const KINDS = ['badge_made', 'badge_removed'] as const
type BadgeKind = (typeof KINDS)[number]

/** Whether an activity is about a badge. */
export const isBadgeKind = (kind: ActivityKind): kind is BadgeKind => KINDS.some((each) => each === kind)

/** Folds one activity row into the badges that somebody made. */
export function foldBadge(
  held: RebuiltBadges,
  kind: BadgeKind,
  { milestoneId, pathId, detail }: Activity,
): void {
  const about = pathId ? `path:${pathId}` : `milestone:${milestoneId}`
  if (kind === 'badge_made') held.badges[about] = JSON.parse(detail ?? '')
  else delete held.badges[about]
}

/** The same as they are stored. */
export async function storedBadges(userId: string): Promise<RebuiltBadges> {
  const rows = await db().badge.findMany({ where: { userId }, omit: { userId: true } })
  return {
    badges: Object.fromEntries(
      rows.map(({ subject, subjectId, madeAt, finishedOn, ...row }) => [
        `${subject}:${subjectId}`,
        { ...row, madeAt: madeAt.toISOString(), finishedOn: fromDate(finishedOn) },
      ]),
    ),
  }
}
