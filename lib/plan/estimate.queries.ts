import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import type { Standings } from '../progress/state.rules'
import { NO_PLAN_YET, type Pause, type Plan } from './rules'
import type { OwnPlan } from './work.rules'

type Owner = Pick<Viewer, 'id'>

/**
 * A milestone was written down on its day if it was still that day somewhere on earth (the last zone is twelve hours behind UTC):
 * so nobody who moves between zones, or ticks after midnight, has dated back. What somebody knew already, or
 * finished within a month or year, has no day at all.
 */
export const ON_THE_DAY = Prisma.sql`s."doneOn" IS NOT NULL AND s."doneWithin" IS NULL AND s."declaredOn" IS NULL AND EXISTS (
  SELECT 1 FROM "Activity" a WHERE a."userId" = s."userId" AND a."occurredOn" = s."doneOn"
    AND a."milestoneId" = s."milestoneId" AND a.kind::text IN ('done', 'date_changed')
    AND a."occurredOn" >= (a."recordedAt" AT TIME ZONE 'Etc/GMT+12')::date)`

/** The column with the plan; NULL without one. */
export const planJson = ({ id }: Owner) => Prisma.sql`(
  SELECT json_build_object('hoursPerWeek', "hoursPerWeek", 'days', days, 'hidden', hidden, 'setOn', "setOn", 'version', version)
  FROM "Plan" WHERE "userId" = ${id}::uuid)`

/** The column with the pauses, the latest first. */
export const pausesJson = ({ id }: Owner) => Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('fromDay', "fromDay", 'toDay', "toDay", 'kind', kind) ORDER BY "fromDay" DESC), '[]')
  FROM "Pause" WHERE "userId" = ${id}::uuid)`

/** The column with the last days of certificates that have one. */
export const expiriesJson = ({ id }: Owner) => Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('milestoneId', "milestoneId", 'expiresOn', "expiresOn")), '[]')
  FROM "CertificationFacts" WHERE "userId" = ${id}::uuid AND "expiresOn" IS NOT NULL)`

/** As `estimateJson` selects it; null where the person wants to see no estimate. */
export type EstimateRow = { plan: Plan | null; pauses: Pause[]; onTheDay: string[] } | null

/** The column with what an estimate is made of beside the standings; nothing of it is read for who hides estimates. */
export const estimateJson = (viewer: Owner) => Prisma.sql`(
  SELECT CASE WHEN NOT EXISTS (SELECT FROM "Plan" WHERE "userId" = ${viewer.id}::uuid AND hidden) THEN json_build_object(
    'plan', ${planJson(viewer)}, 'pauses', ${pausesJson(viewer)},
    'onTheDay', (SELECT coalesce(json_agg(s."milestoneId"), '[]') FROM "Standing" s
      WHERE s."userId" = ${viewer.id}::uuid AND ${ON_THE_DAY})) END)`

/** What an estimate is made of; null where none is wanted. */
export const estimateFrom = (row: EstimateRow, standings: Standings): OwnPlan | null =>
  row && { plan: row.plan ?? NO_PLAN_YET, pauses: row.pauses, standings, onTheDay: new Set(row.onTheDay) }
