import { fromDate } from '@/lib/day'
import { db } from '@/lib/db'
import { NO_REFLECTION, reflectionFrom, type StoredReflection } from '@/lib/timeline/reflection.rules'
import type { Activity, ActivityKind } from '@/prisma/generated/client'

export type RebuiltReflections = {
  /** By month. */
  reflections: Record<string, StoredReflection>
  rhythm: { hidden: boolean }
}

const KINDS = ['reflected', 'rhythm_hidden', 'rhythm_shown'] as const
type ReflectionKind = (typeof KINDS)[number]

/** Whether an activity is about looking back. */
export const isReflectionKind = (kind: ActivityKind): kind is ReflectionKind =>
  KINDS.some((each) => each === kind)

/** Folds one activity row into what somebody wrote about their months. */
export function foldReflection(held: RebuiltReflections, kind: ReflectionKind, { detail }: Activity): void {
  if (kind !== 'reflected') {
    held.rhythm.hidden = kind === 'rhythm_hidden'
    return
  }
  const { month, ...answers } = reflectionFrom(detail)
  const before = held.reflections[month] ?? NO_REFLECTION
  held.reflections[month] = { ...answers, version: before.version + 1 }
}

/** The same as it is stored. */
export async function storedReflections(userId: string): Promise<RebuiltReflections> {
  const [rows, user] = await Promise.all([
    db().reflection.findMany({ where: { userId }, omit: { userId: true } }),
    db().user.findUniqueOrThrow({ where: { id: userId }, select: { hidesRhythm: true } }),
  ])
  return {
    reflections: Object.fromEntries(rows.map(({ month, ...row }) => [fromDate(month).slice(0, 7), row])),
    rhythm: { hidden: user.hidesRhythm },
  }
}
