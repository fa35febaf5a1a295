import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { prepared } from '../db'
import type { Standing } from './standing.rules'

const DATES = Prisma.sql`"startedOn"::text, "doneOn"::text, "doneWithin"::text, "setAsideOn"::text, "declaredOn"::text`

/** One of the viewer's standings, undefined for an untouched milestone. */
export async function readStanding(
  viewer: Pick<Viewer, 'id'>,
  milestoneId: string,
): Promise<Standing | undefined> {
  const [standing] = await prepared<Standing>(
    'standing',
    Prisma.sql`SELECT ${DATES}, "evidenceUrl", note, version FROM "Standing"
      WHERE "userId" = ${viewer.id}::uuid AND "milestoneId" = ${milestoneId}`,
  )
  return standing
}
