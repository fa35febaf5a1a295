import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import type { Standings } from '../progress/state.rules'
import { NO_PLAN_YET, type Pause, type Plan } from './rules'
import type { DoneAgain, OwnPlan } from './work.rules'

type Owner = Pick<Viewer, 'id'>

/**
 * A milestone was written down on its day if it was still that day somewhere on earth (the last zone is twelve hours behind UTC):
 * so nobody who moves between zones, or ticks after midnight, has dated back. What somebody knew already, or
 * finished within a month or year, has no day at all. Looked up for each milestone by its day: as a join (EXISTS) it would read
 * the whole history, however long.
 */
const ON_THE_DAY = Prisma.sql`s."doneOn" IS NOT NULL AND s."doneWithin" IS NULL AND s."declaredOn" IS NULL AND (
  SELECT true FROM "Activity" a WHERE a."userId" = s."userId" AND a."occurredOn" = s."doneOn"
    AND a."milestoneId" = s."milestoneId" AND a.kind::text IN ('done', 'date_changed')
    AND a."occurredOn" >= (a."recordedAt" AT TIME ZONE 'Etc/GMT+12')::date LIMIT 1)`

/** The column with the ids of the milestones that were written down on the day they were finished. */
export const onTheDayJson = ({ id }: Owner) => Prisma.sql`(
  SELECT coalesce(json_agg(s."milestoneId"), '[]') FROM "Standing" s WHERE s."userId" = ${id}::uuid AND ${ON_THE_DAY})`

/** The column with the plan; NULL without one. */
export const planJson = ({ id }: Owner) => Prisma.sql`(
  SELECT json_build_object('hoursPerWeek', "hoursPerWeek", 'days', days, 'hidden', hidden, 'setOn', "setOn", 'version', version)
  FROM "Plan" WHERE "userId" = ${id}::uuid)`

/** The column with the pauses, the latest first. */
export const pausesJson = ({ id }: Owner) => Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('fromDay', "fromDay", 'toDay', "toDay", 'kind', kind) ORDER BY "fromDay" DESC), '[]')
  FROM "Pause" WHERE "userId" = ${id}::uuid)`

/** The column with the target dates, the next day first. */
export const targetsJson = ({ id }: Owner) => Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('milestoneId', "milestoneId", 'on', "targetOn", 'firstOn', "firstOn",
    'moves', moves) ORDER BY "targetOn", "milestoneId"), '[]')
  FROM "Target" WHERE "userId" = ${id}::uuid)`

/** The column with the last days of certificates that have one. */
export const expiriesJson = ({ id }: Owner) => Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('milestoneId', "milestoneId", 'expiresOn', "expiresOn")), '[]')
  FROM "CertificationFacts" WHERE "userId" = ${id}::uuid AND "expiresOn" IS NOT NULL)`

/** Days that are looked back on for what was done again: the eight weeks that make a pace, and pauses of twenty between them. */
const AGAIN_DAYS = 200

/**
 * The column with what was done again lately, once for each day. Not where that was taken back (what is asked for anew from the same
 * day on or an earlier one), nor where it was reopened and is finished on that day anyway, which counts already.
 */
export const againJson = ({ id }: Owner) => Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('milestoneId', done."milestoneId", 'on', done."occurredOn")), '[]') FROM (
    SELECT DISTINCT a."milestoneId", a."occurredOn" FROM "Activity" a
    WHERE a."userId" = ${id}::uuid AND a.kind = 'done_again' AND a."occurredOn" > current_date - ${AGAIN_DAYS}::int
      AND NOT EXISTS (SELECT FROM "Activity" later WHERE later."userId" = a."userId" AND later.kind = 'again_asked'
        AND later."milestoneId" = a."milestoneId" AND later."pathId" = a."pathId" AND later.id > a.id
        AND later.detail <= a."occurredOn"::text)
      AND NOT EXISTS (SELECT FROM "Standing" s WHERE s."userId" = a."userId" AND s."milestoneId" = a."milestoneId"
        AND s."doneOn" = a."occurredOn")) done)`

/** As `estimateJson` selects it; null where the person wants to see no estimate. */
export type EstimateRow = {
  plan: Plan | null
  pauses: Pause[]
  onTheDay: string[]
  again: DoneAgain[]
} | null

/** The column with what an estimate is made of beside the standings; nothing of it is read for who hides estimates. */
export const estimateJson = (viewer: Owner) => Prisma.sql`(
  SELECT CASE WHEN NOT EXISTS (SELECT FROM "Plan" WHERE "userId" = ${viewer.id}::uuid AND hidden) THEN json_build_object(
    'plan', ${planJson(viewer)}, 'pauses', ${pausesJson(viewer)}, 'again', ${againJson(viewer)},
    'onTheDay', ${onTheDayJson(viewer)}) END)`

/** What an estimate is made of; null where none is wanted. */
export const estimateFrom = (row: EstimateRow, standings: Standings): OwnPlan | null =>
  row && { ...row, plan: row.plan ?? NO_PLAN_YET, standings, onTheDay: new Set(row.onTheDay) }
