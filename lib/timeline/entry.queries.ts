import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { ownTitle } from '../catalog/own.queries'
import type { Asked } from './asked.rules'
import { type Cursor, kindsOf } from './rules'

const ofPath = ({ id: userId }: Viewer, { id, milestoneIds }: NonNullable<Asked['path']>) => Prisma.sql`
  AND (a."pathId" = ${id} OR a."milestoneId" = ANY(${[...milestoneIds]}) OR a."milestoneId" IN (
    SELECT "byId" FROM "Substitution" WHERE "userId" = ${userId}::uuid AND "pathId" = ${id}))`

const ofSkill = ({ id: userId }: Viewer, { id, milestoneIds }: NonNullable<Asked['skill']>) => Prisma.sql`
  AND (a."milestoneId" = ANY(${[...milestoneIds]}) OR a."milestoneId" IN (
    SELECT "milestoneId" FROM "OwnMilestoneSkill" WHERE "userId" = ${userId}::uuid AND "skillId" = ${id}))`

/** What an entry says itself: the values of its JSON, without their names. */
const SAID = Prisma.sql`regexp_replace(a.detail, '"[a-zA-Z]+":', '', 'g')`

const withText = (
  { id: userId }: Viewer,
  { patterns, milestoneIds, pathIds }: NonNullable<Asked['text']>,
) => Prisma.sql`
  AND (a."milestoneId" = ANY(${[...milestoneIds]}) OR a."pathId" = ANY(${[...pathIds]})
    OR (a."applicationId" IS NOT NULL OR a.kind IN ('evidence_added', 'facts_saved', 'reflected',
        'specialisation_chosen', 'specialisation_left', 'place_said')) AND ${SAID} ILIKE ALL(${[...patterns]})
    OR a."milestoneId" IN (SELECT "milestoneId" FROM "OwnMilestone"
      WHERE "userId" = ${userId}::uuid AND title ILIKE ALL(${[...patterns]})))`

/** The rows a filter shows: of an entry and its correction only the correction. */
export const shown = (viewer: Viewer, { kind, path, skill, text }: Asked) => Prisma.sql`
  a."userId" = ${viewer.id}::uuid
  AND a.kind::text = ANY(${[...kindsOf(kind)]})
  ${path ? ofPath(viewer, path) : Prisma.empty}
  ${skill ? ofSkill(viewer, skill) : Prisma.empty}
  ${text ? withText(viewer, text) : Prisma.empty}
  AND NOT EXISTS (SELECT 1 FROM "Activity" later WHERE later."userId" = ${viewer.id}::uuid AND later.supersedes = a.id)`

const older = (before: Cursor | null) =>
  before
    ? Prisma.sql`AND (a."occurredOn", a.id) < (${before.occurredOn}::date, ${before.id}::bigint)`
    : Prisma.empty

/** The newest rows that a filter shows, as an `Entry` each. */
export const newest = (viewer: Viewer, asked: Asked, limit: number) => Prisma.sql`
  SELECT a.id, a.kind, a."milestoneId", a."pathId", a."applicationId", a."occurredOn", a."within", a.detail,
    (a."recordedAt" AT TIME ZONE ${viewer.timeZone})::date AS "recordedOn",
    a."applicationId" IS NOT NULL AND NOT EXISTS (
      SELECT FROM "Application" p WHERE p."userId" = a."userId" AND p.id = a."applicationId") AS removed,
    ${ownTitle(Prisma.sql`a`)} AS title
  FROM "Activity" a WHERE ${shown(viewer, asked)} ${older(asked.before)}
  ORDER BY a."occurredOn" DESC, a.id DESC LIMIT ${limit}`

/** The rows of `page` as a JSON array. */
export const ENTRIES = Prisma.sql`
  SELECT coalesce(json_agg(json_build_object('id', id::text, 'kind', kind, 'milestoneId', "milestoneId",
    'pathId', "pathId", 'applicationId', "applicationId", 'removed', removed, 'occurredOn', "occurredOn", 'within', "within",
    'recordedOn', "recordedOn", 'detail', detail, 'title', title) ORDER BY "occurredOn" DESC, id DESC), '[]') AS entries FROM page`

const EVERYTHING = { kind: null, path: null, before: null }

/** The column with the viewer's latest entries, newest first, for the one statement of a page. */
export const latestEntries = (viewer: Viewer, limit: number) => Prisma.sql`(
  WITH page AS (${newest(viewer, { ...EVERYTHING, limit }, limit)}) ${ENTRIES})`
