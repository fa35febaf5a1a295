import 'server-only'
import { Prisma, type PrismaClient } from '../../prisma/generated/client'
import type { Taken } from './memory.rules'
import { getAssessment } from './queries'
import { known } from './rules'
import { scoreOf, sideOf } from './scoring.rules'
import { encodeSheet } from './sheet.rules'

type Client = Pick<PrismaClient, '$executeRaw' | '$queryRaw'>

/** Of results that are stored at once at least one gets its number each round. */
const ROUNDS = 10

/** The sheet that was stored last for this day: sending the same one again adds nothing. */
const lastOf = (userId: string, { takenOn }: Taken) => Prisma.sql`
  SELECT answers, version FROM "AssessmentResult"
  WHERE "userId" = ${userId}::uuid AND "takenOn" = ${takenOn}::date ORDER BY no DESC LIMIT 1`

/** The statement that writes a result and its event, unless the same sheet was stored last or another tab took the number. */
function storing(userId: string, taken: Taken) {
  const assessment = getAssessment()
  const score = scoreOf(assessment, taken.answers)
  const side = sideOf(assessment.scoring.bands, score.mlePercent)
  const factors = Object.fromEntries(score.factors.map(({ id, mlePercent }) => [id, mlePercent]))
  return Prisma.sql`
    WITH last AS (${lastOf(userId, taken)}), stored AS (
      INSERT INTO "AssessmentResult"
        ("userId", no, "takenOn", version, answers, answered, "mlePercent", factors, readiness)
      SELECT ${userId}::uuid,
        (SELECT coalesce(max(no), 0) + 1 FROM "AssessmentResult" WHERE "userId" = ${userId}::uuid),
        ${taken.takenOn}::date, ${score.version}, ${JSON.stringify(taken.answers)}::jsonb, ${score.answered},
        ${score.mlePercent}::float8, ${JSON.stringify(factors)}::jsonb, ${score.readiness}::float8
      WHERE NOT EXISTS (SELECT 1 FROM last
        WHERE answers = ${JSON.stringify(taken.answers)}::jsonb AND version = ${score.version})
      ON CONFLICT DO NOTHING
      RETURNING no, version, "takenOn"
    )
    INSERT INTO "Activity" ("userId", kind, "pathId", "occurredOn", detail)
    SELECT ${userId}::uuid, 'assessed', ${side}, "takenOn", concat_ws(' ', no, version, ${encodeSheet(taken.answers)}::text)
    FROM stored`
}

/**
 * Adds a dated result, with its event in the same statement. The same sheet twice in a row on one day is one result, so a double
 * click is; anything else is another one, and all are kept.
 * @throws Error when ten others were stored meanwhile
 */
export async function store(client: Client, userId: string, taken: Taken): Promise<void> {
  const answers = known(getAssessment(), taken.answers)
  for (let round = 0; round < ROUNDS; round += 1) {
    if ((await client.$executeRaw(storing(userId, { ...taken, answers }))) === 1) return
    const [last] = await client.$queryRaw<{ same: boolean }[]>`
      SELECT answers = ${JSON.stringify(answers)}::jsonb AND version = ${getAssessment().version} AS same FROM (${lastOf(userId, taken)}) last`
    if (last?.same) return
  }
  throw new Error('The result could not be numbered: too many were stored at once')
}
