import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { prepared } from '../db'
import { isOwnId, type OwnMilestone, type OwnVersion, ownCatalog } from './own.rules'
import { getCatalog } from './queries'
import type { Catalog } from './rules'

type Detail = {
  /** Further columns as arguments of json_build_object. */
  more?: Prisma.Sql
  skills: boolean
  removed: boolean
  /** Which of them, as a condition on `m`; all without one. */
  only?: Prisma.Sql
}

const skillsOf = (userId: string) => Prisma.sql`LEFT JOIN (
  SELECT "milestoneId", json_agg(json_build_object('id', "skillId", 'level', level) ORDER BY "skillId") AS skills
  FROM "OwnMilestoneSkill" WHERE "userId" = ${userId}::uuid GROUP BY "milestoneId") k USING ("milestoneId")`

const versionJson = (
  { id }: Pick<Viewer, 'id'>,
  { more = Prisma.empty, skills, removed, only }: Detail,
) => Prisma.sql`json_build_object(
  'milestones', (SELECT coalesce(json_agg(json_build_object('id', m."milestoneId", 'kind', m.kind, 'title', m.title,
      'hours', m.hours, 'removed', m."removedOn" IS NOT NULL
      ${skills ? Prisma.sql`, 'skills', coalesce(k.skills, '[]')` : Prisma.empty} ${more})
      ORDER BY m.position, m."milestoneId"), '[]')
    FROM "OwnMilestone" m ${skills ? skillsOf(id) : Prisma.empty}
    WHERE m."userId" = ${id}::uuid ${removed ? Prisma.empty : Prisma.sql`AND m."removedOn" IS NULL`}
      ${only ? Prisma.sql`AND (${only})` : Prisma.empty}),
  'substitutions', (SELECT coalesce(json_agg(json_build_object('pathId', s."pathId", 'milestoneId', s."milestoneId",
      'byId', s."byId", 'reason', s.reason) ORDER BY s."pathId", s."milestoneId"), '[]')
    FROM "Substitution" s WHERE s."userId" = ${id}::uuid),
  'again', (SELECT coalesce(json_agg(json_build_object('pathId', r."pathId", 'milestoneId', r."milestoneId",
      'on', r."askedOn") ORDER BY r."pathId", r."milestoneId"), '[]')
    FROM "Redo" r WHERE r."userId" = ${id}::uuid),
  'specialisations', (SELECT coalesce(json_agg(json_build_object('id', c."specialisationId", 'on', c."chosenOn")
      ORDER BY c."specialisationId"), '[]')
    FROM "Specialisation" c WHERE c."userId" = ${id}::uuid))`

/** The column (an `OwnVersion`) with what makes the catalogue the viewer's own, for the one statement of a page. */
export const ownVersion = (viewer: Pick<Viewer, 'id'>) =>
  versionJson(viewer, { skills: true, removed: false })

/** The same without skills, for pages that show none: of two hundred milestones they are most of the text. */
export const ownOutline = (
  viewer: Pick<Viewer, 'id'>,
  which: Pick<Detail, 'removed' | 'only'> = { removed: false },
) => versionJson(viewer, { skills: false, ...which })

const WHOLE = Prisma.sql`, 'url', m.url, 'description', m.description, 'version', m.version`

/** The title of the own milestone that a row of `table` is about, removed or not; NULL for one of the catalogue. */
export const ownTitle = (table: Prisma.Sql) => Prisma.sql`(SELECT o.title FROM "OwnMilestone" o
  WHERE o."userId" = ${table}."userId" AND o."milestoneId" = ${table}."milestoneId")`

type Row = { own: OwnVersion<OwnMilestone> }

/** What somebody has who has changed nothing. */
export const NOTHING_OWN: OwnVersion<never> = {
  milestones: [],
  substitutions: [],
  again: [],
  specialisations: [],
}

/**
 * The viewer's own milestones, removed ones too, and what stands in for what: one statement, in a transaction if there is one.
 */
export async function readOwn(
  viewer: Pick<Viewer, 'id'>,
  tx?: Prisma.TransactionClient,
): Promise<OwnVersion<OwnMilestone>> {
  const statement = Prisma.sql`SELECT ${versionJson(viewer, { more: WHOLE, skills: true, removed: true })} AS own`
  const [row] = tx ? await tx.$queryRaw<Row[]>(statement) : await prepared<Row>('own version', statement)
  return row?.own ?? NOTHING_OWN
}

/** The catalogue in which a command looks up milestones: with the viewer's own ones if they may be among them. */
export async function getCatalogWith(
  viewer: Pick<Viewer, 'id'>,
  ...ids: readonly string[]
): Promise<Catalog> {
  const catalog = await getCatalog()
  return ids.some(isOwnId) ? ownCatalog(catalog, await readOwn(viewer)) : catalog
}
