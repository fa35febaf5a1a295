import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import type { Day } from '../day'
import { SENT } from './funnel.rules'

/** The column with how many of the viewer's applications were ever sent, for the one statement of a page. */
export const sentCount = ({ id }: Pick<Viewer, 'id'>) => Prisma.sql`(
  SELECT count(*)::int FROM (SELECT "applicationId" FROM "ApplicationMove"
    WHERE "userId" = ${id}::uuid AND stage = ANY(${[...SENT]}::"ApplicationStage"[]) GROUP BY "applicationId") sent)`

/** The column with how many of them were sent for the first time between two days, both included. */
export const sentBetween = ({ id }: Pick<Viewer, 'id'>, from: Day, to: Day) => Prisma.sql`(
  SELECT count(*)::int FROM (
    SELECT min("movedOn") AS first FROM "ApplicationMove"
    WHERE "userId" = ${id}::uuid AND stage::text = ANY(${[...SENT]}) GROUP BY "applicationId") sent
  WHERE first BETWEEN ${from}::date AND ${to}::date)`
