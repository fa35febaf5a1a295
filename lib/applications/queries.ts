import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { NOTHING_OWN, ownOutline } from '../catalog/own.queries'
import type { OwnVersion } from '../catalog/own.rules'
import { prepared } from '../db'
import type { FeedEntry } from '../plan/feed.rules'
import { type StandingRows, standingsFrom, standingsJson } from '../progress/standing.queries'
import type { Standings } from '../progress/state.rules'
import { actionWords, type NextAction } from './due.rules'
import type { Way } from './funnel.rules'
import type { Application, ApplicationFacts } from './rules'

const COLUMNS = Prisma.sql`a.id, a.company, a.role, a.place, a.link, a.contacts, a."nextAction",
  a."nextActionOn"::text AS "nextActionOn", a.notes, a."milestoneId", a.version, a.changes,
  (SELECT json_agg(json_build_object('no', m.no, 'stage', m.stage, 'movedOn', m."movedOn") ORDER BY m.no)
    FROM "ApplicationMove" m WHERE m."userId" = a."userId" AND m."applicationId" = a.id) AS moves`

/** An application as the list shows it: without its long texts. */
type ListedApplication = Omit<Application, 'notes' | 'contacts' | 'link'>

/** A page of the viewer's applications, and what the numbers beside it are made of. */
export type ApplicationsPage = {
  /** What was moved last comes first. */
  shown: readonly ListedApplication[]
  /** The ways of all applications there are, shown or not. */
  ways: readonly Way[]
  /** Of the viewer's own milestones the internships, removed ones too, and what the one just moved leads to. */
  own: OwnVersion
  /** Where the viewer stands with `milestoneIds`, and with what the one just moved leads to. */
  standings: Standings
}

type Asked = {
  most: number
  /** The application that was just moved. */
  moved?: string | null
  milestoneIds?: readonly string[]
}

/** The viewer's latest applications, `most` of them, and first of all the one that was just moved: one statement. */
export async function readApplications(
  viewer: Pick<Viewer, 'id'>,
  { most, moved = null, milestoneIds = [] }: Asked,
): Promise<ApplicationsPage> {
  const lead = Prisma.sql`"milestoneId" IN (SELECT l."milestoneId" FROM "Application" l
    WHERE l."userId" = ${viewer.id}::uuid AND l.id = ${moved}::uuid)`
  const [row] = await prepared<Omit<ApplicationsPage, 'standings'> & { standings: StandingRows }>(
    'applications',
    Prisma.sql`
    WITH way AS MATERIALIZED (
      SELECT "applicationId", max("movedOn") AS latest, array_agg(stage ORDER BY no) AS stages
      FROM "ApplicationMove" WHERE "userId" = ${viewer.id}::uuid GROUP BY "applicationId"
    ), page AS MATERIALIZED (
      SELECT a.id, a.company, a.role, a.place, a."nextAction", a."nextActionOn", a."milestoneId", a.version, a.changes, way.latest
      FROM (SELECT "applicationId", latest FROM way
        ORDER BY ("applicationId" = ${moved}::uuid) DESC NULLS LAST, latest DESC, "applicationId" DESC LIMIT ${most}) way
      JOIN "Application" a ON a."userId" = ${viewer.id}::uuid AND a.id = way."applicationId"
    )
    SELECT
      (SELECT coalesce(json_agg(json_build_object('id', p.id, 'company', p.company, 'role', p.role, 'place', p.place,
          'nextAction', p."nextAction", 'nextActionOn', p."nextActionOn", 'milestoneId', p."milestoneId",
          'version', p.version, 'changes', p.changes, 'moves', (
            SELECT json_agg(json_build_object('no', m.no, 'stage', m.stage, 'movedOn', m."movedOn") ORDER BY m.no)
            FROM "ApplicationMove" m WHERE m."userId" = ${viewer.id}::uuid AND m."applicationId" = p.id))
          ORDER BY (p.id = ${moved}::uuid) DESC NULLS LAST, p.latest DESC, p.id DESC), '[]') FROM page p) AS shown,
      (SELECT coalesce(json_agg(json_build_object('stages', stages, 'count', count)), '[]') FROM (
        SELECT stages, count(*)::int AS count FROM way GROUP BY stages) each) AS ways,
      ${ownOutline(viewer, { removed: true, only: Prisma.sql`m.kind = 'internship' OR m.${lead}` })} AS own,
      ${standingsJson(viewer, Prisma.sql`("milestoneId" = ANY(${[...milestoneIds]}) OR ${lead})`)} AS standings`,
  )
  const { shown = [], ways = [], own = NOTHING_OWN, standings } = row ?? {}
  return { shown, ways, own, standings: standingsFrom(standings) }
}

/** One of them with everything; undefined where there is none, as for somebody else's. */
export async function readApplication(
  viewer: Pick<Viewer, 'id'>,
  id: string,
): Promise<Application | undefined> {
  const [application] = await prepared<Application>(
    'application',
    Prisma.sql`SELECT ${COLUMNS} FROM "Application" a WHERE a."userId" = ${viewer.id}::uuid AND a.id = ${id}::uuid`,
  )
  return application
}

/** All of them with everything, the oldest first: for a file. */
export const readWhole = (viewer: Pick<Viewer, 'id'>): Promise<Application[]> =>
  prepared<Application>(
    'whole applications',
    Prisma.sql`SELECT ${COLUMNS} FROM "Application" a WHERE a."userId" = ${viewer.id}::uuid
      ORDER BY (SELECT min(m."movedOn") FROM "ApplicationMove" m WHERE m."userId" = a."userId" AND m."applicationId" = a.id), a.id`,
  )

/** The positions that the viewer applies for. */
export const readPositions = (
  viewer: Pick<Viewer, 'id'>,
): Promise<Pick<ApplicationFacts, 'company' | 'role'>[]> =>
  prepared(
    'positions',
    Prisma.sql`SELECT company, role FROM "Application" WHERE "userId" = ${viewer.id}::uuid`,
  )

/** The days of the viewer's next actions as entries of the calendar feed. */
export async function readActionEntries(viewer: Pick<Viewer, 'id'>): Promise<FeedEntry[]> {
  const rows = await prepared<NextAction & { changes: number; changedAt: Date }>(
    'action entries',
    Prisma.sql`SELECT a.id, a.company, a.role, a."nextAction", a."nextActionOn"::text AS "on", a.version + a.changes AS changes,
        (SELECT m.stage::text FROM "ApplicationMove" m WHERE m."userId" = a."userId" AND m."applicationId" = a.id
          ORDER BY m.no DESC LIMIT 1) AS stage, max(t."recordedAt") AS "changedAt"
      FROM "Application" a JOIN "Activity" t ON t."userId" = a."userId" AND t."applicationId" = a.id
      WHERE a."userId" = ${viewer.id}::uuid AND a."nextActionOn" IS NOT NULL
      GROUP BY a."userId", a.id ORDER BY a."nextActionOn", a.id`,
  )
  return rows.map(({ id, on, changes, changedAt, ...action }) => ({
    key: `application ${id}`,
    day: on,
    title: actionWords(action),
    description: action.nextAction ?? 'The day you named for what comes next.',
    path: `/applications/${id}`,
    changedAt,
    changes,
  }))
}
