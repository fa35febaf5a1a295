import 'server-only'
import type { Viewer } from '../auth/rules'
import { getCatalog } from '../catalog/queries'
import type { Day } from '../day'
import { db } from '../db'
import { fail, type Result, succeed } from '../result'
import { enrollIn } from './enroll.commands'
import { primaryOf } from './rules'

type Choice = { pathId: string }
type Context = { today: Day }

const NO_SUCH_PATH = fail('not-found', 'This path does not exist.')

/** Adds a path to those the viewer walks. Milestones they did elsewhere count on it at once. */
export async function choosePath(
  viewer: Viewer,
  { pathId }: Choice,
  { today }: Context,
): Promise<Result<Choice>> {
  const path = (await getCatalog()).paths.get(pathId)
  if (!path || path.retired) return NO_SUCH_PATH
  await enrollIn(db(), viewer.id, pathId, today)
  return succeed({ pathId })
}

/** Makes a chosen path the one the dashboard is about, with its event, in one statement. Nothing happens the second time. */
export async function makePrimary(
  viewer: Viewer,
  { pathId }: Choice,
  { today }: Context,
): Promise<Result<Choice>> {
  const mine = viewer.enrollments.find((enrollment) => enrollment.pathId === pathId)
  if (!mine) return NO_SUCH_PATH
  if (primaryOf(viewer.enrollments) === pathId) return succeed({ pathId })
  // Compared with what the viewer saw: of two clicks at once, one finds it changed already.
  await db().$executeRaw`
    WITH changed AS (
      UPDATE "Enrollment" SET "primaryAt" = now()
      WHERE "userId" = ${viewer.id}::uuid AND "pathId" = ${pathId}
        AND "primaryAt" IS NOT DISTINCT FROM ${mine.primaryAt}::timestamptz
      RETURNING "pathId"
    )
    INSERT INTO "Activity" ("userId", kind, "pathId", "occurredOn")
    SELECT ${viewer.id}::uuid, 'path_changed', "pathId", ${today}::date FROM changed`
  return succeed({ pathId })
}
