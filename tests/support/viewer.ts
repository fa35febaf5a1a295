import type { Viewer, ViewerId } from '@/lib/auth/rules'
import { fromDate } from '@/lib/day'
import { db } from '@/lib/db'

/** The viewer as the next request of this person would find them. */
export async function viewerOf(userId: string): Promise<Viewer> {
  const user = await db().user.findUniqueOrThrow({ where: { id: userId }, include: { enrollments: true } })
  return {
    id: user.id as ViewerId,
    displayName: user.displayName,
    timeZone: user.timeZone,
    prefersKind: user.prefersKind as Viewer['prefersKind'],
    sessionHash: '',
    authAt: user.createdAt,
    hasPassword: user.passwordHash !== null,
    lacksRecoveryCodes: false,
    enrollments: user.enrollments.map(({ pathId, chosenOn, chosenAt, primaryAt }) => ({
      pathId,
      chosenOn: fromDate(chosenOn),
      chosenAt,
      primaryAt,
    })),
  }
}

/** A person with nothing yet. */
export async function newViewer({ timeZone = 'UTC' } = {}): Promise<Viewer> {
  const { id } = await db().user.create({ data: { displayName: 'Tester', timeZone } })
  return viewerOf(id)
}
