import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { prepared } from '../db'

/** Whether going back to `pathId` would take the last switch back: nothing was done to any milestone or path since. */
export async function isReturn(
  viewer: Pick<Viewer, 'id'>,
  { pathId, from }: { pathId: string; from: string },
): Promise<boolean> {
  const [latest] = await prepared<{ returns: boolean }>(
    'return',
    Prisma.sql`SELECT CASE WHEN kind = 'path_switched' THEN "pathId" = ${from} AND detail::json->>'from' = ${pathId} ELSE false END AS returns
      FROM "Activity" WHERE "userId" = ${viewer.id}::uuid AND ("milestoneId" IS NOT NULL OR "pathId" IS NOT NULL)
      ORDER BY id DESC LIMIT 1`,
  )
  return latest?.returns ?? false
}
