import 'server-only'
import type { z } from 'zod'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { getCatalogWith } from '../catalog/own.queries'
import type { Day } from '../day'
import { db } from '../db'
import { changedElsewhere, fail, type Result, succeed } from '../result'
import { NO_SUCH_MILESTONE } from './change.commands'
import { type LinkAsk, type LinkEntry, type LinkKind, MOST_LINKS, type OwnLink } from './own-link.rules'
import type { linkSchema } from './own-link.schema'

type Context = { today: Day }
type Owner = Pick<Viewer, 'id'>
type Asked = z.output<typeof linkSchema>

/** What was done to a link, as it is now or was last. */
export type LinkChange = { verb: LinkAsk['verb']; link: OwnLink | null }

const NO_SUCH_LINK = fail('not-found', 'This link does not exist any more.')
const TOO_MANY = fail('invalid', `A milestone has room for ${MOST_LINKS} links. Remove one first.`)

/** What a conflict shows of it. */
const linkText = ({ title, url }: OwnLink) => [title, url].filter(Boolean).join('\n')

/** A change and its event, in one statement: the event has all of the link, so that the present is the last of them. */
const recorded = (userId: string, milestoneId: string, kind: LinkKind, today: Day, written: Prisma.Sql) =>
  db().$executeRaw`
    WITH written AS (${written})
    INSERT INTO "Activity" ("userId", kind, "milestoneId", "occurredOn", detail)
    SELECT ${userId}::uuid, ${kind}::"ActivityKind", ${milestoneId}, ${today}::date,
      json_build_object('id', id, 'position', position, 'title', title, 'url', url, 'version', version)::text
    FROM written`

const COLUMNS = Prisma.sql`id, position, title, url, version`

const inserting = (userId: string, milestoneId: string, { id, position, title, url, version }: LinkEntry) =>
  Prisma.sql`
    INSERT INTO "MilestoneLink" ("userId", "milestoneId", id, position, title, url, version)
    SELECT ${userId}::uuid, ${milestoneId}, ${id}::uuid, ${position}::int, ${title}, ${url}, ${version}::int
    WHERE (SELECT count(*) FROM "MilestoneLink" WHERE "userId" = ${userId}::uuid AND "milestoneId" = ${milestoneId}) < ${MOST_LINKS}
    ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`

async function find(userId: string, milestoneId: string, id: string): Promise<LinkEntry | null> {
  return db().milestoneLink.findUnique({
    where: { userId_milestoneId_id: { userId, milestoneId, id } },
    select: { id: true, position: true, title: true, url: true, version: true },
  })
}

async function put(
  userId: string,
  milestoneId: string,
  link: LinkEntry,
  today: Day,
): Promise<Result<OwnLink>> {
  await recorded(userId, milestoneId, 'link_added', today, inserting(userId, milestoneId, link))
  const stored = await find(userId, milestoneId, link.id)
  return stored ? succeed(stored) : TOO_MANY
}

async function add({ id: userId }: Owner, { milestoneId, link, title, url }: Asked, today: Day) {
  const last = await db().milestoneLink.aggregate({
    where: { userId, milestoneId },
    _max: { position: true },
  })
  const position = (last._max.position ?? -1) + 1
  return put(userId, milestoneId, { id: link.id, position, title, url, version: 1 }, today)
}

async function edit(
  { id: userId }: Owner,
  { milestoneId, link: { id, version }, title, url }: Omit<Asked, 'link'> & { link: Omit<LinkAsk, 'verb'> },
  today: Day,
): Promise<Result<OwnLink>> {
  await recorded(
    userId,
    milestoneId,
    'link_edited',
    today,
    Prisma.sql`
      UPDATE "MilestoneLink" SET title = ${title}, url = ${url}, version = version + 1
      WHERE "userId" = ${userId}::uuid AND "milestoneId" = ${milestoneId} AND id = ${id}::uuid AND version = ${version}::int
        AND (title IS DISTINCT FROM ${title} OR url <> ${url})
      RETURNING ${COLUMNS}`,
  )
  const stored = await find(userId, milestoneId, id)
  if (!stored) return NO_SUCH_LINK
  return stored.title === title && stored.url === url
    ? succeed(stored)
    : changedElsewhere(stored.version, linkText(stored))
}

/** Nothing happens the second time. Returns what was removed, with the version that its end is. */
async function remove({ id: userId }: Owner, { milestoneId, link: { id } }: Asked, today: Day) {
  const written = Prisma.sql`
    DELETE FROM "MilestoneLink"
    WHERE "userId" = ${userId}::uuid AND "milestoneId" = ${milestoneId} AND id = ${id}::uuid
    RETURNING id, position, title, url, version + 1 AS version`
  await recorded(userId, milestoneId, 'link_removed', today, written)
  const [last] = await eventsOf(userId, milestoneId, id)
  return succeed(last?.link ?? null)
}

/** What happened to a link, the latest first, and what it was after it. */
async function eventsOf(userId: string, milestoneId: string, id: string) {
  const rows = await db().$queryRaw<{ kind: LinkKind; detail: string }[]>`
    SELECT kind::text AS kind, detail FROM "Activity"
    WHERE "userId" = ${userId}::uuid AND "milestoneId" = ${milestoneId}
      AND kind IN ('link_added', 'link_edited', 'link_removed') AND detail::jsonb ->> 'id' = ${id}
    ORDER BY id DESC LIMIT 2`
  return rows.map(({ kind, detail }) => ({ kind, link: JSON.parse(detail) as LinkEntry }))
}

/** Takes the last change of a link back, if it is the one that led to `version`; otherwise it was taken back already. */
async function undo(viewer: Owner, asked: Asked, today: Day): Promise<Result<OwnLink | null>> {
  const { milestoneId, link } = asked
  const [last, before] = await eventsOf(viewer.id, milestoneId, link.id)
  if (!last) return NO_SUCH_LINK
  if (last.link.version !== link.version) return succeed(null)
  if (last.kind === 'link_added') return remove(viewer, asked, today)
  if (last.kind === 'link_removed')
    return put(viewer.id, milestoneId, { ...last.link, version: last.link.version + 1 }, today)
  return edit(viewer, { ...asked, ...(before ?? last).link, link }, today)
}

const CHANGES: Record<
  LinkAsk['verb'],
  (viewer: Owner, asked: Asked, today: Day) => Promise<Result<OwnLink | null>>
> = { add, edit, remove, undo }

/**
 * Adds, changes or removes a link of one's own, or takes the last change of one back; each with its event in the same statement.
 * Refused: one too many (`invalid`), a change of an older version (`conflict`), a link that is not there (`not-found`).
 */
export async function changeLink(
  viewer: Owner,
  asked: Asked,
  { today }: Context,
): Promise<Result<LinkChange>> {
  if (!(await getCatalogWith(viewer, asked.milestoneId)).milestones.has(asked.milestoneId))
    return NO_SUCH_MILESTONE
  const changed = await CHANGES[asked.link.verb](viewer, asked, today)
  return changed.ok ? succeed({ verb: asked.link.verb, link: changed.value }) : changed
}
