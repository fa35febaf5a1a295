import 'server-only'
import type { PrismaClient } from '../../prisma/generated/client'
import type { Day } from '../day'

/**
 * Adds a path to those a person walks, with its event, in one statement; the first one becomes primary. Nothing happens the
 * second time.
 */
export const enrollIn = (
  client: Pick<PrismaClient, '$executeRaw'>,
  userId: string,
  pathId: string,
  today: Day,
) =>
  client.$executeRaw`
    WITH chosen AS (
      INSERT INTO "Enrollment" ("userId", "pathId", "chosenOn", "primaryAt")
      SELECT ${userId}::uuid, ${pathId}, ${today}::date, CASE WHEN EXISTS (
        SELECT 1 FROM "Enrollment" other WHERE other."userId" = ${userId}::uuid AND other."primaryAt" IS NOT NULL
      ) THEN NULL ELSE now() END
      ON CONFLICT DO NOTHING
      RETURNING "pathId", "chosenOn"
    )
    INSERT INTO "Activity" ("userId", kind, "pathId", "occurredOn")
    SELECT ${userId}::uuid, 'path_chosen', "pathId", "chosenOn" FROM chosen`
