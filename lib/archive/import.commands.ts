import 'server-only'
import type { z } from 'zod'
import { Prisma } from '../../prisma/generated/client'
import { MOST_APPLICATIONS } from '../applications/rules'
import type { Viewer } from '../auth/rules'
import type { Day } from '../day'
import { db } from '../db'
import { fail, type Result, succeed } from '../result'
import { Overtaken } from '../turn'
import { type Chosen, choosing, NOTHING_CHOSEN } from './choice.rules'
import { type Considered, consider } from './consider'
import { type Archive, TABLE_NAMES } from './file.schema'
import { rowsOfSubjects } from './merge.rules'
import { forget, pending } from './pending'
import type { confirmSchema } from './schema'
import type { Subject } from './subject.rules'
import { insert, take } from './write.commands'

type Owner = Pick<Viewer, 'id'>
type Tx = Prisma.TransactionClient

/** Milliseconds; the largest file takes a few seconds. */
const TIME = { timeout: 30_000 }

const GONE = fail('not-found', 'The file is not here any more. Choose it again.')
const CHANGED = fail('conflict', 'Your account was changed meanwhile. Look at what the import would do now.')
const FULL = fail(
  'conflict',
  `There would be more than ${MOST_APPLICATIONS} applications. Nothing was imported.`,
)

/** The last entry of somebody's history: every change writes one, so nothing was changed as long as it stays. */
async function lastEntry(client: Pick<Tx, 'activity'>, { id: userId }: Owner): Promise<bigint | null> {
  const { _max } = await client.activity.aggregate({ where: { userId }, _max: { id: true } })
  return _max.id
}

/** Entries with ids of this installation, in the order in which they were written. */
async function renumbered(tx: Tx, entries: Archive['tables']['Activity']) {
  const ids = await tx.$queryRaw<{ id: bigint }[]>`
    SELECT nextval(pg_get_serial_sequence('"Activity"', 'id')) AS id FROM generate_series(1, ${entries.length}::int) ORDER BY 1`
  const fresh = new Map(entries.map(({ id }, place) => [id, String(ids[place]?.id)]))
  return entries.map(({ id, supersedes, ...entry }) => ({
    ...{ id: fresh.get(id), supersedes: supersedes === null ? null : fresh.get(supersedes) },
    ...entry,
  }))
}

/** What is kept with the person themselves; their name and zone only where they said so. */
async function writePerson(tx: Tx, { id }: Owner, { file, verdicts }: Considered, asked: boolean) {
  const { displayName, timeZone, prefersKind, hidesRhythm } = file.person
  await tx.user.updateMany({
    where: { id },
    data: {
      ...(asked && { displayName, timeZone, version: { increment: 1 } }),
      ...(verdicts.get('preference') === 'fresh' && { prefersKind }),
      ...(verdicts.get('rhythm') === 'fresh' && { hidesRhythm }),
    },
  })
}

/** How many subjects were added, and of how many the file's side was taken. */
export type Imported = { imported: number; taken: number }

async function write(
  tx: Tx,
  owner: Owner,
  considered: Considered,
  { withPerson, wanted }: { withPerson: boolean; wanted: (subject: Subject) => boolean },
): Promise<Imported> {
  const isFresh = (subject: Subject) => considered.verdicts.get(subject) === 'fresh'
  const rows = rowsOfSubjects(considered.file.tables, isFresh)
  for (const table of TABLE_NAMES) if (table !== 'Activity') await insert(tx, owner, table, rows[table])
  await insert(tx, owner, 'Activity', await renumbered(tx, rows.Activity))
  await writePerson(tx, owner, considered, withPerson)
  const chosen = [...considered.choices].flatMap(([subject, choice]) => (wanted(subject) ? [choice] : []))
  await take(tx, owner, chosen)
  const imported = [...considered.verdicts.values()].filter((verdict) => verdict === 'fresh').length
  return { imported, taken: chosen.length }
}

const overtakes = (cause: unknown) =>
  cause instanceof Overtaken ||
  (cause instanceof Prisma.PrismaClientKnownRequestError && /\b23505\b/.test(JSON.stringify(cause.meta)))

/** How many applications there would be. */
function applicationsAfter(
  { file, held, verdicts, choices }: Considered,
  wanted: (subject: Subject) => boolean,
) {
  const here = new Set(held.tables.Application.map(({ id }) => id))
  const more = file.tables.Application.filter(({ id }) => {
    const subject = `application ${id}`
    return verdicts.get(subject) === 'fresh' || (!here.has(id) && choices.has(subject) && wanted(subject))
  })
  return here.size + more.length
}

type Asked = { withPerson: boolean; now: Date; today: Day; chosen?: Chosen }

/**
 * Imports the text of an archive: what is new, all of it or nothing, under the viewer. What is here otherwise stays as it is unless
 * the file's side was chosen, and is then the same, so that importing twice is importing once. `conflict` where another tab changed
 * something meanwhile.
 */
export async function importText(
  owner: Owner,
  text: string,
  { withPerson, now, today, chosen = NOTHING_CHOSEN }: Asked,
): Promise<Result<Imported>> {
  const before = await lastEntry(db(), owner)
  const wanted = choosing(chosen)
  const considered = await consider(owner, text, { now, today, chosen: wanted })
  if (!considered.ok) return considered
  if (applicationsAfter(considered.value, wanted) > MOST_APPLICATIONS) return FULL
  try {
    return await db().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT FROM "User" WHERE id = ${owner.id}::uuid FOR NO KEY UPDATE`
      if ((await lastEntry(tx, owner)) !== before) throw new Overtaken()
      return succeed(await write(tx, owner, considered.value, { withPerson, wanted }))
    }, TIME)
  } catch (cause) {
    if (overtakes(cause)) return CHANGED
    throw cause
  }
}

/** Imports the file that the viewer chose and looked at (`no`), and forgets it. */
export async function importPending(
  viewer: Owner,
  { no, person, ...chosen }: z.output<typeof confirmSchema>,
  { now, today }: { now: Date; today: Day },
): Promise<Result<Imported>> {
  const held = await pending(viewer)
  if (!held || held.no !== no) return GONE
  const done = await importText(viewer, held.text, { withPerson: person === 'on', now, today, chosen })
  if (done.ok) await forget(viewer)
  return done
}

/** Forgets the file that the viewer chose. Nothing happens the second time. */
export async function forgetPending(viewer: Owner): Promise<Result<null>> {
  await forget(viewer)
  return succeed(null)
}
