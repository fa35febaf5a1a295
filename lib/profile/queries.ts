import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { hashOf } from '../auth/token'
import { NOTHING_OWN, ownVersion } from '../catalog/own.queries'
import { type OwnVersion, ownCatalog } from '../catalog/own.rules'
import { getCatalog } from '../catalog/queries'
import type { Catalog } from '../catalog/rules'
import type { Day } from '../day'
import { prepared } from '../db'
import { type Enrollment, primaryOf } from '../enrollment/rules'
import { isToken } from '../id.rules'
import { finishedJson } from '../portfolio/finished.queries'
import type { Finished } from '../portfolio/rules'
import { type StandingRows, standingsFrom, standingsJson } from '../progress/standing.queries'
import { dayIn } from '../zone'
import { foldHandle, isHandle } from './handle.rules'
import { hiddenJson, type ProfileRow, profileJson, shownName, toProfile } from './profile.queries'
import type { HiddenItem } from './rules'
import { type Shown, type Source, shownOf } from './shown.rules'

type Person = Pick<Viewer, 'id'>

/** A profile that is published: whose, under which address now, and whether search engines may list it. */
export type Published = { userId: string; handle: string; indexed: boolean }

/**
 * The published profile behind an address, present or up to ninety days old; undefined for one that never was, is over, or is not
 * published: nobody can tell these apart. One statement.
 */
export async function findPublished(address: string, now: Date): Promise<Published | undefined> {
  const handle = foldHandle(address)
  if (!isHandle(handle)) return undefined
  const [row] = await prepared<Published>(
    'published profile',
    Prisma.sql`SELECT h."userId", p.indexed, (SELECT c.handle FROM "Handle" c
        WHERE c."userId" = h."userId" AND c.until IS NULL) AS handle
      FROM "Handle" h JOIN "Profile" p USING ("userId")
      WHERE h.handle = ${handle} AND (h.until IS NULL OR h.until > ${now}) AND p."publishedAt" IS NOT NULL`,
  )
  return row
}

/**
 * Whose share link has this token, with a note that it was opened, at most one a minute; undefined for one that never was, has ended
 * or was revoked. One statement.
 */
export async function openLink(token: string, now: Date): Promise<string | undefined> {
  if (!isToken(token)) return undefined
  const [row] = await prepared<{ userId: string }>(
    'share link',
    Prisma.sql`WITH found AS (
        SELECT "userId", id, "lastOpenedAt" FROM "ShareLink"
        WHERE "tokenHash" = ${hashOf(token)} AND "revokedAt" IS NULL AND ("expiresAt" IS NULL OR "expiresAt" > ${now})
      ), opened AS (
        UPDATE "ShareLink" l SET "lastOpenedAt" = ${now} FROM found
        WHERE l."userId" = found."userId" AND l.id = found.id
          AND (found."lastOpenedAt" IS NULL OR found."lastOpenedAt" < ${now}::timestamptz - interval '1 minute')
      )
      SELECT "userId" FROM found`,
  )
  return row?.userId
}

type EnrollmentRow = Omit<Enrollment, 'chosenAt' | 'primaryAt'> & {
  chosenAt: string
  primaryAt: string | null
}

type ShownRow = {
  displayName: string | null
  timeZone: string
  profile: (ProfileRow & { publishedAt: string | null }) | null
  hidden: HiddenItem[]
  finished: Finished[]
  standings: StandingRows
  own: OwnVersion
  enrollments: EnrollmentRow[]
  /** The present address, published or not. */
  handle: string | null
}

/** The main path first, then those chosen first. */
function pathsOf(rows: readonly EnrollmentRow[]): string[] {
  const enrollments = rows.map((row) => ({
    ...row,
    chosenAt: new Date(row.chosenAt),
    primaryAt: row.primaryAt === null ? null : new Date(row.primaryAt),
  }))
  const main = primaryOf(enrollments)
  const others = enrollments.map(({ pathId }) => pathId).filter((pathId) => pathId !== main)
  return main ? [main, ...others] : others
}

const sourceOf = (row: ShownRow): Source => ({
  displayName: row.displayName,
  facts: toProfile(row.profile),
  hidden: row.hidden,
  finished: row.finished,
  standings: standingsFrom(row.standings),
  pathIds: pathsOf(row.enrollments),
})

async function read(person: Person): Promise<{ row: ShownRow; catalog: Catalog } | undefined> {
  const [catalog, [row]] = await Promise.all([
    getCatalog(),
    prepared<ShownRow>(
      'profile',
      Prisma.sql`SELECT ${shownName(person)} AS "displayName", u."timeZone", ${profileJson(person)} AS profile,
        ${hiddenJson(person)} AS hidden,
        ${finishedJson(person)} AS finished, ${standingsJson(person)} AS standings, ${ownVersion(person)} AS own,
        (SELECT coalesce(json_agg(json_build_object('pathId', e."pathId", 'chosenOn', e."chosenOn", 'chosenAt', e."chosenAt",
            'primaryAt', e."primaryAt") ORDER BY e."chosenAt", e."pathId"), '[]')
          FROM "Enrollment" e WHERE e."userId" = u.id) AS enrollments,
        (SELECT handle FROM "Handle" WHERE "userId" = u.id AND until IS NULL) AS handle
      FROM "User" u WHERE u.id = ${person.id}::uuid`,
    ),
  ])
  return row && { row, catalog: ownCatalog(catalog, row.own ?? NOTHING_OWN) }
}

/** A profile as others see it, and which day it is where its owner lives. */
export type ProfilePage = { shown: Shown; today: Day }

/**
 * What the viewer's own profile shows to others, and whether they can see it yet. The public page, share links and the picture read the
 * same. undefined once the account is gone. One statement.
 */
export async function readPreview(
  person: Person,
  now: Date,
): Promise<(ProfilePage & { published: boolean; handle: string | null }) | undefined> {
  const found = await read(person)
  return (
    found && {
      shown: shownOf(found.catalog, sourceOf(found.row)),
      today: dayIn(found.row.timeZone, now),
      published: found.row.profile?.publishedAt != null,
      handle: found.row.handle,
    }
  )
}

/** What somebody's profile shows, to whoever was let in by its address or by a link. One statement. */
export async function readShown(person: Person, now: Date): Promise<ProfilePage | undefined> {
  const preview = await readPreview(person, now)
  return preview && { shown: preview.shown, today: preview.today }
}
