import 'server-only'
import type { z } from 'zod'
import type { Viewer } from '../auth/rules'
import { getCatalog } from '../catalog/queries'
import { type Day, EARLIEST_DAY } from '../day'
import { db } from '../db'
import { fail, type Result, succeed } from '../result'
import type { specialiseSchema } from './schema'
import { type SpecialiseAsk, specialisationText, specialiseText } from './specialise.rules'

/** What was chosen or left, and the button value that takes it back; null where it was so already. */
export type Specialised = {
  verb: SpecialiseAsk['verb']
  title: string
  undo: string | null
  takenBack: boolean
}

type Change = { userId: string; pathId: string; id: string; detail: string }

const NO_SUCH_SPECIALISATION = fail('not-found', 'This specialisation does not exist.')

/** Adds a specialisation, with its event, in one statement. Returns whether it was not there before. */
const add = ({ userId, pathId, id, detail }: Change, on: Day) =>
  db().$queryRaw<unknown[]>`
    WITH changed AS (
      INSERT INTO "Specialisation" ("userId", "specialisationId", "chosenOn")
      VALUES (${userId}::uuid, ${id}, ${on}::date)
      ON CONFLICT DO NOTHING
      RETURNING "chosenOn"
    )
    INSERT INTO "Activity" ("userId", kind, "pathId", "occurredOn", detail)
    SELECT ${userId}::uuid, 'specialisation_chosen', ${pathId}, "chosenOn", ${detail} FROM changed
    RETURNING 1 AS one`

/** Removes it likewise. Returns since when it was there; nothing where it was not. */
const remove = ({ userId, pathId, id, detail }: Change, today: Day) =>
  db().$queryRaw<{ on: Day }[]>`
    WITH changed AS (
      DELETE FROM "Specialisation" WHERE "userId" = ${userId}::uuid AND "specialisationId" = ${id}
      RETURNING "chosenOn"
    ), told AS (
      INSERT INTO "Activity" ("userId", kind, "pathId", "occurredOn", detail)
      SELECT ${userId}::uuid, 'specialisation_left', ${pathId}, ${today}::date, ${detail} FROM changed
    )
    SELECT "chosenOn"::text AS on FROM changed`

/**
 * Chooses or leaves a specialisation. It holds on every path that has it; the path named is where it was asked for. Nothing that
 * was marked changes, and nothing happens the second time.
 */
export async function specialise(
  viewer: Pick<Viewer, 'id'>,
  { pathId, specialise: asked, back }: z.output<typeof specialiseSchema>,
  { today }: { today: Day },
): Promise<Result<Specialised>> {
  const ask = back ?? asked
  const path = (await getCatalog()).paths.get(pathId)
  const known = path?.specialisations.find(({ id }) => id === ask?.id)
  if (!known || !ask) return NO_SUCH_SPECIALISATION
  const { verb, id, on = today } = ask
  if (on > today || on < EARLIEST_DAY) return fail('invalid', 'This day does not exist.')
  const change = { userId: viewer.id, pathId, id, detail: specialisationText(known) }
  const done = { verb, title: known.title, takenBack: back !== undefined }
  if (verb === 'choose') {
    const added = await add(change, on)
    return succeed({ ...done, undo: added.length > 0 ? specialiseText({ verb: 'leave', id }) : null })
  }
  const [left] = await remove(change, today)
  return succeed({ ...done, undo: left ? specialiseText({ verb: 'choose', id, on: left.on }) : null })
}
