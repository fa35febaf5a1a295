import 'server-only'
import type { z } from 'zod'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import type { Day } from '../day'
import { execute, prepared } from '../db'
import { changedElsewhere, fail, type Result, succeed } from '../result'
import { periodFrom } from './period.rules'
import {
  NO_REFLECTION,
  type Reflection,
  reflectionStart,
  reflectionText,
  type StoredReflection,
} from './reflection.rules'
import type { reflectionSchema, rhythmSchema } from './schema'

type Person = Pick<Viewer, 'id'>
type Context = { today: Day }

/** What a form saved, as `reflectionText`, and the version to go on from. */
export type SavedReflection = { version: number; text: string }

const NO_SUCH_MONTH = fail('not-found', 'There is no such month to look back on.')

async function stored({ id }: Person, from: Day): Promise<StoredReflection> {
  const [row] = await prepared<StoredReflection>(
    'reflection',
    Prisma.sql`SELECT went, hard, next, version FROM "Reflection"
      WHERE "userId" = ${id}::uuid AND month = ${from}::date`,
  )
  return row ?? NO_REFLECTION
}

/** The first answers to a month need no row yet; its event takes the place of the month's earlier one on the timeline. */
const writing = (
  { id }: Person,
  from: Day,
  { version, ...given }: StoredReflection,
  text: string,
  today: Day,
) => Prisma.sql`
  WITH written AS (
    INSERT INTO "Reflection" AS held ("userId", month, went, hard, next, version)
    SELECT ${id}::uuid, ${from}::date, ${given.went}::text, ${given.hard}::text, ${given.next}::text, 1
    WHERE ${version}::int = 0 OR EXISTS (SELECT FROM "Reflection" WHERE "userId" = ${id}::uuid AND month = ${from}::date)
    ON CONFLICT ("userId", month) DO UPDATE SET
      went = excluded.went, hard = excluded.hard, next = excluded.next, version = held.version + 1
    WHERE held.version = ${version}::int
    RETURNING "userId"
  )
  INSERT INTO "Activity" ("userId", kind, "occurredOn", detail, supersedes)
  SELECT "userId", 'reflected', ${today}::date, ${text}, (
    SELECT max(id) FROM "Activity" earlier WHERE earlier."userId" = ${id}::uuid AND earlier.kind = 'reflected'
      AND starts_with(earlier.detail, ${reflectionStart(from.slice(0, 7))}))
  FROM written`

/**
 * Saves what the viewer writes about a month up to this one, with the event in the same statement. Saving what is stored already
 * changes nothing. Refused: another month, and an edit that started from an older version, which gets to see the newer one.
 */
export async function saveReflection(
  viewer: Person,
  { month, version, ...given }: z.output<typeof reflectionSchema>,
  { today }: Context,
): Promise<Result<SavedReflection>> {
  const period = periodFrom(month, today)
  if (period?.unit !== 'month') return NO_SUCH_MONTH
  const text = reflectionText(month, given)
  const same = (held: Reflection) => reflectionText(month, held) === text
  const before = await stored(viewer, period.from)
  if (same(before)) return succeed({ version: before.version, text })
  const next = { ...given, version }
  const written = await execute('save a reflection', writing(viewer, period.from, next, text, today))
  if (written === 1) return succeed({ version: version + 1, text })
  const now = await stored(viewer, period.from)
  if (same(now)) return succeed({ version: now.version, text })
  return changedElsewhere(now.version, reflectionText(month, now))
}

/** Hides the weekly rhythm, or shows it again, with its event. Nothing happens the second time. */
export async function hideRhythm(
  { id }: Person,
  { hidden }: z.output<typeof rhythmSchema>,
  { today }: Context,
): Promise<Result<{ hidden: boolean }>> {
  await execute(
    'hide the rhythm',
    Prisma.sql`
    WITH changed AS (
      UPDATE "User" SET "hidesRhythm" = ${hidden}::boolean
      WHERE id = ${id}::uuid AND "hidesRhythm" <> ${hidden}::boolean RETURNING id
    )
    INSERT INTO "Activity" ("userId", kind, "occurredOn")
    SELECT id, ${hidden ? 'rhythm_hidden' : 'rhythm_shown'}::text::"ActivityKind", ${today}::date FROM changed`,
  )
  return succeed({ hidden })
}
