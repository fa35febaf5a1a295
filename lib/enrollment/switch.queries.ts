import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'

/** As a column: whether going back to `pathId` would take the last switch back, because nothing was done to any milestone or path since. */
export const isReturn = ({ id }: Pick<Viewer, 'id'>, { pathId, from }: { pathId: string; from: string }) =>
  Prisma.sql`coalesce((SELECT CASE WHEN kind = 'path_switched'
        THEN "pathId" = ${from}::text AND detail::json->>'from' = ${pathId}::text ELSE false END
      FROM "Activity" WHERE "userId" = ${id}::uuid AND ("milestoneId" IS NOT NULL OR "pathId" IS NOT NULL)
      ORDER BY id DESC LIMIT 1), false)`
