import 'server-only'
import type { PrismaClient } from '../../prisma/generated/client'
import { getAssessment } from './queries'
import { type Answers, known } from './rules'

/** Adds answers to a person's draft, the newer ones counting, in one statement. Returns the whole draft. */
export async function keep(
  client: Pick<PrismaClient, '$queryRaw'>,
  userId: string,
  answers: Answers,
): Promise<Answers> {
  const assessment = getAssessment()
  const [row] = await client.$queryRaw<{ answers: Answers }[]>`
    INSERT INTO "AssessmentDraft" AS held ("userId", answers)
    VALUES (${userId}::uuid, ${JSON.stringify(known(assessment, answers))}::jsonb)
    ON CONFLICT ("userId") DO UPDATE SET answers = held.answers || excluded.answers, "savedAt" = now()
    RETURNING answers`
  return known(assessment, row?.answers ?? {})
}
