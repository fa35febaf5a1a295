import 'server-only'
import type { PrismaClient } from '../../prisma/generated/client'
import type { Day } from '../day'

/** Adds a path to those a person walks, with its event, in one statement. Nothing happens the second time. */
export const enrollIn = (
  client: Pick<PrismaClient, '$executeRaw'>,
  userId: string,
  pathId: string,
  today: Day,
) =>
  client.$executeRaw`
    WITH chosen AS (
      INSERT INTO "Enrollment" ("userId", "pathId", "chosenOn")
      VALUES (${userId}::uuid, ${pathId}, ${today}::date)
      ON CONFLICT DO NOTHING
      RETURNING "pathId", "chosenOn"
    )
    INSERT INTO "Activity" ("userId", kind, "pathId", "occurredOn")
    SELECT ${userId}::uuid, 'path_chosen', "pathId", "chosenOn" FROM chosen`
