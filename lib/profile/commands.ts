import 'server-only'
import type { z } from 'zod'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { getCatalogWith } from '../catalog/own.queries'
import { type Day, toDate } from '../day'
import { execute } from '../db'
import { changedElsewhere, fail, type Result, succeed } from '../result'
import { inTurn } from '../turn'
import { giveHandle } from './handle.commands'
import { type ProfileRow, profileJson, toProfile } from './profile.queries'
import { columnsOf, NO_PROFILE, profileText, type StoredProfile } from './rules'
import type { itemSchema, profileSchema, publishSchema } from './schema'

type Person = Pick<Viewer, 'id'>
type Context = { today: Day }

/** What a form saved, as `profileText`, and the version to go on from. */
export type SavedProfile = { version: number; text: string }

async function stored(person: Person, tx: Prisma.TransactionClient): Promise<StoredProfile> {
  const [row] = await tx.$queryRaw<{ profile: ProfileRow | null }[]>`SELECT ${profileJson(person)} AS profile`
  return toProfile(row?.profile ?? null)
}

/**
 * Saves what the viewer says about themselves and what of everything is shown, with its event. Saving what is stored already changes
 * nothing; an edit that started from an older version is refused and gets to see the newer one. It never publishes anything.
 */
export async function saveProfile(
  viewer: Person,
  { version, ...facts }: z.output<typeof profileSchema>,
  { today }: Context,
): Promise<Result<SavedProfile>> {
  const { sections, workFrom, ...columns } = facts
  const text = profileText(facts)
  return inTurn(viewer, async (tx) => {
    const before = await stored(viewer, tx)
    if (profileText(before) === text) return succeed({ version: before.version, text })
    if (before.version !== version) return changedElsewhere(before.version, profileText(before))
    const data = {
      ...{ ...columns, ...columnsOf(sections), workFrom: workFrom ? toDate(workFrom) : null },
      version: version + 1,
    }
    await tx.profile.upsert({
      where: { userId: viewer.id },
      create: { ...data, userId: viewer.id },
      update: data,
    })
    await tx.activity.create({
      data: { userId: viewer.id, kind: 'profile_saved', occurredOn: toDate(today), detail: text },
    })
    return succeed({ version: version + 1, text })
  })
}

const NO_ADDRESS = fail('invalid', 'Choose an address for the page first.', {
  handle: 'Write the address that it shall have.',
})

/**
 * Publishes the profile under its address, with its event; one that has none yet gets `handle` in the same transaction. Nothing
 * happens the second time. Refused without an address, and with one that cannot be had.
 */
export const publish = (
  viewer: Person,
  { handle }: z.output<typeof publishSchema>,
  { now, today }: Context & { now: Date },
): Promise<Result<null>> =>
  inTurn(viewer, async (tx) => {
    const userId = viewer.id
    const named = await tx.handle.count({ where: { userId, until: null } })
    if (named === 0 && handle === undefined) return NO_ADDRESS
    const given = handle !== undefined && (await giveHandle(tx, viewer, { seen: '', handle }, { now, today }))
    if (given && !given.ok) return given
    const data = { userId, ...columnsOf(NO_PROFILE.sections) }
    await tx.profile.createMany({ data, skipDuplicates: true })
    await tx.$executeRaw`
    WITH published AS (
      UPDATE "Profile" SET "publishedAt" = now() WHERE "userId" = ${userId}::uuid AND "publishedAt" IS NULL RETURNING "userId"
    )
    INSERT INTO "Activity" ("userId", kind, "occurredOn")
    SELECT "userId", 'profile_published', ${today}::date FROM published`
    return succeed(null)
  })

/** Takes the page away from everybody at once, with its event; share links go on. Nothing happens the second time. */
export async function unpublish({ id }: Person, _: object, { today }: Context): Promise<Result<null>> {
  await execute(
    'unpublish a profile',
    Prisma.sql`
    WITH gone AS (
      UPDATE "Profile" SET "publishedAt" = NULL WHERE "userId" = ${id}::uuid AND "publishedAt" IS NOT NULL RETURNING "userId"
    )
    INSERT INTO "Activity" ("userId", kind, "occurredOn")
    SELECT "userId", 'profile_unpublished', ${today}::date FROM gone`,
  )
  return succeed(null)
}

/** Leaves one milestone or skill out of the profile, or takes it in again, with its event. Nothing happens the second time. */
export async function hideItem(
  { id }: Person,
  { item: { verb, kind, itemId } }: z.output<typeof itemSchema>,
  { today }: Context,
): Promise<Result<null>> {
  const catalog = await getCatalogWith({ id }, itemId)
  const known = kind === 'skill' ? catalog.skills.has(itemId) : catalog.milestones.has(itemId)
  if (!known) return fail('not-found', 'This does not exist.')
  const row = Prisma.sql`${id}::uuid, ${kind}::text::"HiddenItemKind", ${itemId}::text`
  const change =
    verb === 'hide'
      ? Prisma.sql`INSERT INTO "HiddenItem" ("userId", kind, "itemId") VALUES (${row}) ON CONFLICT DO NOTHING`
      : Prisma.sql`DELETE FROM "HiddenItem" WHERE ("userId", kind, "itemId") = (${row})`
  await execute(
    `${verb} an item`,
    Prisma.sql`
    WITH changed AS (${change} RETURNING "userId")
    INSERT INTO "Activity" ("userId", kind, "occurredOn", detail)
    SELECT "userId", ${verb === 'hide' ? 'item_hidden' : 'item_shown'}::text::"ActivityKind", ${today}::date,
      ${`${kind}:${itemId}`} FROM changed`,
  )
  return succeed(null)
}
