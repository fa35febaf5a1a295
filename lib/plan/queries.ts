import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import { ACTION_NOTICE_DAYS, type NextAction } from '../applications/due.rules'
import { sentCount } from '../applications/sent.queries'
import type { Viewer } from '../auth/rules'
import { NOTHING_OWN, ownOutline, ownVersion } from '../catalog/own.queries'
import type { OwnVersion } from '../catalog/own.rules'
import type { Day } from '../day'
import { prepared } from '../db'
import { isReturn } from '../enrollment/switch.queries'
import type { Expiry } from '../facts/expiry.rules'
import { type StandingRows, standingsFrom, standingsJson } from '../progress/standing.queries'
import { latestEntries } from '../timeline/entry.queries'
import type { Entry } from '../timeline/rules'
import { againJson, expiriesJson, onTheDayJson, pausesJson, planJson, targetsJson } from './estimate.queries'
import { NO_PLAN_YET, type Pause, type Plan, type Target } from './rules'
import type { DoneAgain, OwnPlan } from './work.rules'

export type PlanPage = OwnPlan & {
  /** The next day first. */
  targets: readonly Target[]
  /** The day the calendar feed was made; null without one. */
  feedMadeOn: Day | null
  /** Certificates that have a last day, for the dashboard. */
  expiries: readonly Expiry[]
  /** What is to be done about applications soon, or was; for the dashboard. */
  actions: readonly NextAction[]
  /** How many applications were ever sent. */
  sent: number
  own: OwnVersion
}

type Row = {
  plan: Plan | null
  pauses: Pause[]
  again: DoneAgain[]
  targets: Target[]
  feedMadeOn: Day | null
  expiries: Expiry[]
  actions: NextAction[]
  sent: number
  standings: StandingRows
  onTheDay: string[]
  own: OwnVersion
}

/** Next actions that may be due: the rule knows the person's today for certain. */
const actionsOf = ({ id, timeZone }: Pick<Viewer, 'id' | 'timeZone'>) => Prisma.sql`
  (SELECT coalesce(json_agg(json_build_object('id', a.id, 'company', a.company, 'role', a.role, 'nextAction', a."nextAction",
      'on', a."nextActionOn", 'stage', (
        SELECT m.stage FROM "ApplicationMove" m WHERE m."userId" = a."userId" AND m."applicationId" = a.id
        ORDER BY m.no DESC LIMIT 1))), '[]')
    FROM "Application" a WHERE a."userId" = ${id}::uuid
      AND a."nextActionOn" <= (now() AT TIME ZONE ${timeZone})::date + ${ACTION_NOTICE_DAYS + 1}::int)`

/** The columns of everything the plan page and the estimates are made of. */
const columns = (viewer: Pick<Viewer, 'id' | 'timeZone'>, own = ownOutline(viewer)) => Prisma.sql`
      ${planJson(viewer)} AS plan,
      ${pausesJson(viewer)} AS pauses,
      ${againJson(viewer)} AS again,
      ${targetsJson(viewer)} AS targets,
      (SELECT ("madeAt" AT TIME ZONE ${viewer.timeZone})::date::text
        FROM "CalendarFeed" WHERE "userId" = ${viewer.id}::uuid) AS "feedMadeOn",
      ${expiriesJson(viewer)} AS expiries,
      ${actionsOf(viewer)} AS actions,
      ${sentCount(viewer)} AS sent,
      ${standingsJson(viewer)} AS standings,
      ${onTheDayJson(viewer)} AS "onTheDay",
      ${own} AS own`

function toPlan(row: Row | undefined): PlanPage {
  const {
    plan = null,
    pauses = [],
    again = [],
    targets = [],
    feedMadeOn = null,
    expiries = [],
    actions = [],
    sent = 0,
    standings,
    onTheDay = [],
    own = NOTHING_OWN,
  } = row ?? {}
  return {
    plan: plan ?? NO_PLAN_YET,
    pauses,
    again,
    targets,
    feedMadeOn,
    expiries,
    actions,
    sent,
    own,
    standings: standingsFrom(standings),
    onTheDay: new Set(onTheDay),
  }
}

/** Everything the plan page is made of: one statement. */
export async function readPlan(viewer: Viewer): Promise<PlanPage> {
  const [row] = await prepared<Row>('plan', Prisma.sql`SELECT ${columns(viewer)}`)
  return toPlan(row)
}

/** The same with the skills of the viewer's own milestones, and whether a switch would lead back (`isReturn`): one statement. */
export async function readPlanForSwitch(
  viewer: Viewer,
  to: { pathId: string; from: string },
): Promise<PlanPage & { returns: boolean }> {
  const [row] = await prepared<Row & { returns: boolean }>(
    'plan for a switch',
    Prisma.sql`SELECT ${columns(viewer, ownVersion(viewer))}, ${isReturn(viewer, to)} AS returns`,
  )
  return { ...toPlan(row), returns: row?.returns ?? false }
}

/** The same with the latest entries of the timeline, `recent` of them: one statement. */
export async function readDashboard(
  viewer: Viewer,
  recent: number,
): Promise<PlanPage & { entries: readonly Entry[] }> {
  const [row] = await prepared<Row & { entries: Entry[] }>(
    'dashboard',
    Prisma.sql`SELECT ${columns(viewer)}, ${latestEntries(viewer, recent)} AS entries`,
  )
  return { ...toPlan(row), entries: row?.entries ?? [] }
}
