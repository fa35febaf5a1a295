import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { type columnsOf, NO_PROFILE, type StoredProfile, sectionsIn } from './rules'

type Person = Pick<Viewer, 'id'>

/** The row of a profile as `profileJson` selects it. */
export type ProfileRow = Omit<StoredProfile, 'sections'> & ReturnType<typeof columnsOf>

/** The domain's view of it, without whether it is published. */
export const toProfile = (row: ProfileRow | null): StoredProfile => {
  if (!row) return NO_PROFILE
  const { name, headline, about, email, targetRole, workPlace, workFrom, indexed, version } = row
  const facts = { name, headline, about, email, targetRole, workPlace, workFrom, indexed, version }
  return { ...facts, sections: sectionsIn(row) }
}

/**
 * The column with the name that the account shows, or NULL where it is the part of an e-mail address before the @, as a new account
 * has it: with a host that everybody knows it is the address.
 */
export const shownName = ({ id }: Person) => Prisma.sql`(
  SELECT "displayName" FROM "User" WHERE id = ${id}::uuid
    AND NOT coalesce(starts_with("loginName", lower("displayName") || '@'), false))`

/** The column with what the person hid item by item. */
export const hiddenJson = ({ id }: Person) => Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('kind', kind, 'itemId', "itemId") ORDER BY kind, "itemId"), '[]')
  FROM "HiddenItem" WHERE "userId" = ${id}::uuid)`

/** The column with the row of the profile, or NULL. */
export const profileJson = ({ id }: Person) =>
  Prisma.sql`(SELECT to_jsonb(p) - 'userId' FROM "Profile" p WHERE p."userId" = ${id}::uuid)`
