import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import { sentCount } from '../applications/sent.queries'
import type { Viewer } from '../auth/rules'
import { NOTHING_OWN, ownTitle, ownVersion } from '../catalog/own.queries'
import type { OwnVersion } from '../catalog/own.rules'
import { getCatalog } from '../catalog/queries'
import type { Milestone } from '../catalog/rules'
import type { Day } from '../day'
import { prepared } from '../db'
import type { FeedEntry } from '../plan/feed.rules'
import type { Target } from '../plan/rules'
import type { Checklist } from '../progress/checklist.rules'
import type { OwnLink } from '../progress/own-link.rules'
import type { Standing } from '../progress/standing.rules'
import { type FactsKind, factsFrom, factsKind, type StoredFacts } from './rules'

/** Where the facts of each kind are. */
export const TABLE: Record<FactsKind, Prisma.Sql> = {
  course: Prisma.raw('"CourseFacts"'),
  project: Prisma.raw('"ProjectFacts"'),
  certification: Prisma.raw('"CertificationFacts"'),
  reading: Prisma.raw('"ReadingFacts"'),
  event: Prisma.raw('"EventFacts"'),
}

type Raw = Record<string, unknown> & { version: number }

const SKILLS = Prisma.sql`jsonb_build_object('skills', (
  SELECT coalesce(jsonb_agg("skillId"), '[]') FROM "ProjectSkill" s
  WHERE s."userId" = f."userId" AND s."milestoneId" = f."milestoneId"))`

/** The row of facts as JSON, or NULL. */
const factsJson = (viewer: Pick<Viewer, 'id'>, kind: FactsKind, milestoneId: string) => Prisma.sql`(
  SELECT to_jsonb(f) ${kind === 'project' ? Prisma.sql`|| ${SKILLS}` : Prisma.empty}
  FROM ${TABLE[kind]} f WHERE f."userId" = ${viewer.id}::uuid AND f."milestoneId" = ${milestoneId})`

const toFacts = (kind: FactsKind, raw: Raw | null): StoredFacts => ({
  version: raw?.version ?? 0,
  facts: factsFrom(kind, raw ?? {}),
})

/** What the viewer recorded about one milestone of this kind. */
export async function readFacts(
  viewer: Pick<Viewer, 'id'>,
  kind: FactsKind,
  milestoneId: string,
): Promise<StoredFacts> {
  const [row] = await prepared<{ facts: Raw | null }>(
    `facts of a ${kind}`,
    Prisma.sql`SELECT ${factsJson(viewer, kind, milestoneId)} AS facts`,
  )
  return toFacts(kind, row?.facts ?? null)
}

export type MilestoneRecord = {
  /** All standings, for what is done and missing; evidence and note are only in the milestone's own. */
  standings: ReadonlyMap<string, Standing>
  /** null for a kind without facts. */
  facts: StoredFacts | null
  steps: Checklist
  links: readonly OwnLink[]
  target: Target | null
  own: OwnVersion
  /** How many applications were ever sent, where the milestone asks for some. */
  sent: number
}

type RecordRow = {
  standings: (Standing & { milestoneId: string })[]
  facts: Raw | null
  steps: Checklist
  links: OwnLink[]
  target: Target | null
  own: OwnVersion
  sent: number
}

/** Everything the viewer keeps about a milestone, for its page: one statement. */
export async function readRecord(
  viewer: Pick<Viewer, 'id'>,
  { id, kind, applications }: Pick<Milestone, 'id' | 'kind' | 'applications'>,
): Promise<MilestoneRecord> {
  const own = factsKind(kind)
  const mine = Prisma.sql`"userId" = ${viewer.id}::uuid AND "milestoneId" = ${id}`
  const [row] = await prepared<RecordRow>(
    `record of a ${kind}${applications ? ' that counts applications' : ''}`,
    Prisma.sql`SELECT
      (SELECT coalesce(json_agg(json_build_object('milestoneId', "milestoneId", 'startedOn', "startedOn",
          'doneOn', "doneOn", 'doneWithin', "doneWithin", 'setAsideOn', "setAsideOn", 'declaredOn', "declaredOn", 'version', version,
          'evidenceUrl', CASE WHEN "milestoneId" = ${id} THEN "evidenceUrl" END,
          'note', CASE WHEN "milestoneId" = ${id} THEN note END)), '[]')
        FROM "Standing" WHERE "userId" = ${viewer.id}::uuid) AS standings,
      ${own ? factsJson(viewer, own, id) : Prisma.sql`NULL`} AS facts,
      (SELECT coalesce(json_agg(json_build_object('id', id, 'text', text, 'doneOn', "doneOn") ORDER BY position), '[]')
        FROM "Step" WHERE ${mine}) AS steps,
      (SELECT coalesce(json_agg(json_build_object('id', id, 'title', title, 'url', url, 'version', version)
          ORDER BY position, id), '[]')
        FROM "MilestoneLink" WHERE ${mine}) AS links,
      (SELECT json_build_object('milestoneId', "milestoneId", 'on', "targetOn", 'firstOn', "firstOn", 'moves', moves)
        FROM "Target" WHERE ${mine}) AS target,
      ${ownVersion(viewer)} AS own,
      ${applications ? sentCount(viewer) : Prisma.sql`0`} AS sent`,
  )
  return {
    standings: new Map(row?.standings.map(({ milestoneId, ...standing }) => [milestoneId, standing])),
    facts: own && toFacts(own, row?.facts ?? null),
    steps: row?.steps ?? [],
    links: row?.links ?? [],
    target: row?.target ?? null,
    own: row?.own ?? NOTHING_OWN,
    sent: row?.sent ?? 0,
  }
}

/** The last days of the viewer's certificates as entries of the calendar feed. */
export async function readExpiryEntries(viewer: Pick<Viewer, 'id'>): Promise<FeedEntry[]> {
  const [catalog, rows] = await Promise.all([
    getCatalog(),
    prepared<{ milestoneId: string; day: Day; changes: number; changedAt: Date; own: string | null }>(
      'expiry entries',
      Prisma.sql`SELECT f."milestoneId", f."expiresOn"::text AS day, f.version AS changes, max(a."recordedAt") AS "changedAt",
          ${ownTitle(Prisma.sql`f`)} AS own
        FROM "CertificationFacts" f JOIN "Activity" a USING ("userId", "milestoneId")
        WHERE f."userId" = ${viewer.id}::uuid AND f."expiresOn" IS NOT NULL AND a.kind = 'facts_saved'
        GROUP BY f."userId", f."milestoneId" ORDER BY f."expiresOn", f."milestoneId"`,
    ),
  ])
  return rows.map(({ milestoneId, own, ...row }) => ({
    ...row,
    key: `expiry ${milestoneId}`,
    title: `Expires: ${own ?? catalog.milestones.get(milestoneId)?.title ?? milestoneId}`,
    description: 'The last day of your certificate, as you recorded it.',
    path: `/milestones/${milestoneId}`,
  }))
}
