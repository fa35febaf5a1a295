import 'server-only'
import { Prisma } from '../prisma/generated/client'
import { fromDate } from './day'
import type { MilestoneEvent, Standing } from './progress/standing.rules'
import type { Dates } from './progress/state.rules'

export const STANDING_COLUMNS = {
  milestoneId: true,
  startedOn: true,
  doneOn: true,
  doneWithin: true,
  setAsideOn: true,
  declaredOn: true,
  evidenceUrl: true,
  note: true,
  version: true,
} as const

type Row = Record<Exclude<keyof Dates, 'again' | 'doneWithin'>, Date | null> &
  Pick<Dates, 'doneWithin'> &
  Omit<Standing, keyof Dates>

/** The domain's view of a row. */
export const toStanding = (row: Row): Standing => ({
  startedOn: row.startedOn && fromDate(row.startedOn),
  doneOn: row.doneOn && fromDate(row.doneOn),
  doneWithin: row.doneWithin ?? null,
  setAsideOn: row.setAsideOn && fromDate(row.setAsideOn),
  declaredOn: row.declaredOn && fromDate(row.declaredOn),
  evidenceUrl: row.evidenceUrl,
  note: row.note,
  version: row.version,
})

/** One change to one milestone: the standing it leads to and the event that says so. */
export type Change = {
  milestoneId: string
  standing: Standing
  event: MilestoneEvent
  /** The application that led to it, where one did. */
  applicationId?: string
}

const rows = (changes: readonly Change[]) =>
  JSON.stringify(
    changes.map(({ milestoneId, applicationId, standing, event }) => ({
      ...{ milestoneId, applicationId },
      ...standing,
      ...event,
    })),
  )

const CORRECTED: MilestoneEvent['kind'][] = ['done', 'already_known', 'date_changed']

/**
 * The statement that writes changes and their activity rows, which is one transaction: either both are there or neither.
 * Each standing is compared and set by version, so of parallel writers one wins: it writes fewer rows than changes if somebody
 * else changed a standing in between.
 */
export const recording = (userId: string, changes: readonly Change[]) =>
  Prisma.sql`
    WITH change AS (
      SELECT * FROM ROWS FROM (jsonb_to_recordset(${rows(changes)}::jsonb) AS (
        "milestoneId" text, "startedOn" date, "doneOn" date, "doneWithin" "Within", "setAsideOn" date, "declaredOn" date, "evidenceUrl" text, note text, version int,
        kind "ActivityKind", "occurredOn" date, "within" "Within", detail text, "applicationId" uuid)) WITH ORDINALITY
    ), written AS (
      INSERT INTO "Standing" AS held
        ("userId", "milestoneId", "startedOn", "doneOn", "doneWithin", "setAsideOn", "declaredOn", "evidenceUrl", note, version)
      SELECT ${userId}::uuid, "milestoneId", "startedOn", "doneOn", "doneWithin", "setAsideOn", "declaredOn", "evidenceUrl", note, version FROM change
      ON CONFLICT ("userId", "milestoneId") DO UPDATE SET
        "startedOn" = excluded."startedOn", "doneOn" = excluded."doneOn", "doneWithin" = excluded."doneWithin", "setAsideOn" = excluded."setAsideOn",
        "declaredOn" = excluded."declaredOn", "evidenceUrl" = excluded."evidenceUrl", note = excluded.note, version = excluded.version
      WHERE held.version = excluded.version - 1
      RETURNING "milestoneId"
    )
    INSERT INTO "Activity" ("userId", kind, "milestoneId", "applicationId", "occurredOn", "within", detail, supersedes)
    SELECT ${userId}::uuid, kind, "milestoneId", "applicationId", "occurredOn", "within", detail,
      CASE WHEN kind IN ('date_changed', 'day_forgotten') THEN (
        SELECT max(id) FROM "Activity" earlier
        WHERE earlier."userId" = ${userId}::uuid AND earlier."milestoneId" = change."milestoneId"
          AND earlier.kind::text IN (${Prisma.join(CORRECTED)})
      ) END
    FROM change JOIN written USING ("milestoneId") ORDER BY ordinality`
