import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Day } from '../day'
import { TABLE } from './queries'
import { type Facts, type FactsKind, factsText, fieldsOf } from './rules'

/** Facts as they are to be: `version` is the one they lead to. */
export type Recording = {
  userId: string
  milestoneId: string
  kind: FactsKind
  facts: Facts
  version: number
  occurredOn: Day
}

const columnsOf = (kind: FactsKind) =>
  [...fieldsOf(kind).flatMap(([name, sort]) => (sort === 'skills' ? [] : [name])), 'version'].map(
    (name) => `"${name}"`,
  )

/** A project's skills follow it, where it was written. */
const skillsOf = ({ userId, milestoneId, facts }: Recording) => {
  const skills = [...((facts.skills as readonly string[] | undefined) ?? [])]
  return Prisma.sql`, dropped AS (
      DELETE FROM "ProjectSkill" WHERE "userId" = ${userId}::uuid AND "milestoneId" = ${milestoneId}
        AND NOT ("skillId" = ANY(${skills}::text[])) AND EXISTS (SELECT FROM written)
    ), added AS (
      INSERT INTO "ProjectSkill" ("userId", "milestoneId", "skillId")
      SELECT ${userId}::uuid, "milestoneId", unnest(${skills}::text[]) FROM written
      ON CONFLICT DO NOTHING
    )`
}

/**
 * The statement that writes facts with their activity row, which is one transaction. Compared and set by version: it writes
 * nothing if somebody else changed them in between. An entry takes the place of the milestone's earlier one on the timeline.
 */
export const recordingFacts = (recording: Recording) => {
  const { userId, milestoneId, kind, facts, version, occurredOn } = recording
  const columns = columnsOf(kind)
  const row = JSON.stringify({ ...facts, userId, milestoneId, version })
  return Prisma.sql`
    WITH written AS (
      INSERT INTO ${TABLE[kind]} AS held SELECT given.* FROM jsonb_populate_record(NULL::${TABLE[kind]}, ${row}::jsonb) given
      ON CONFLICT ("userId", "milestoneId") DO UPDATE SET
        (${Prisma.raw(columns.join(', '))}) = ROW(${Prisma.raw(columns.map((each) => `excluded.${each}`).join(', '))})
      WHERE held.version = excluded.version - 1
      RETURNING "milestoneId"
    ) ${kind === 'project' ? skillsOf(recording) : Prisma.empty}
    INSERT INTO "Activity" ("userId", kind, "milestoneId", "occurredOn", detail, supersedes)
    SELECT ${userId}::uuid, 'facts_saved', "milestoneId", ${occurredOn}::date, ${factsText(facts)}, (
      SELECT max(id) FROM "Activity" earlier WHERE earlier."userId" = ${userId}::uuid
        AND earlier."milestoneId" = written."milestoneId" AND earlier.kind = 'facts_saved')
    FROM written`
}
