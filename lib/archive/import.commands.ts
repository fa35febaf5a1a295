import 'server-only'
import type { z } from 'zod'
import { Prisma } from '../../prisma/generated/client'
import { MOST_APPLICATIONS } from '../applications/rules'
import type { Viewer } from '../auth/rules'
import { db } from '../db'
import { fail, type Result, succeed } from '../result'
import { Overtaken } from '../turn'
import { type Considered, consider } from './consider'
import { type Archive, TABLE_NAMES, TABLES, type TableName } from './file.schema'
import { rowsOfSubjects } from './merge.rules'
import { forget, pending } from './pending'
import type { confirmSchema } from './schema'
import type { Subject } from './subject.rules'

type Owner = Pick<Viewer, 'id'>
type Tx = Prisma.TransactionClient

/** Rows that one statement writes: far less than what it may take in time. */
const BATCH = 1_000

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

async function insert(tx: Tx, { id }: Owner, table: TableName, rows: readonly object[]): Promise<void> {
  const columns = Prisma.raw(
    Object.keys(TABLES[table].shape)
      .map((name) => `"${name}"`)
      .join(', '),
  )
  const name = Prisma.raw(`"${table}"`)
  for (let from = 0; from < rows.length; from += BATCH)
    await tx.$executeRaw`
      INSERT INTO ${name} ("userId", ${columns})
      SELECT ${id}::uuid, ${columns}
      FROM json_populate_recordset(NULL::${name}, ${JSON.stringify(rows.slice(from, from + BATCH))}::json)`
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

async function write(tx: Tx, owner: Owner, considered: Considered, withPerson: boolean): Promise<number> {
  const isFresh = (subject: Subject) => considered.verdicts.get(subject) === 'fresh'
  const rows = rowsOfSubjects(considered.file.tables, isFresh)
  for (const table of TABLE_NAMES) if (table !== 'Activity') await insert(tx, owner, table, rows[table])
  await insert(tx, owner, 'Activity', await renumbered(tx, rows.Activity))
  await writePerson(tx, owner, considered, withPerson)
  return [...considered.verdicts.values()].filter((verdict) => verdict === 'fresh').length
}

const overtakes = (cause: unknown) =>
  cause instanceof Overtaken ||
  (cause instanceof Prisma.PrismaClientKnownRequestError && /\b23505\b/.test(JSON.stringify(cause.meta)))

/**
 * Imports the text of an archive: what is new, all of it or nothing, under the viewer. What is here already or otherwise stays as
 * it is, so that importing twice is importing once. `conflict` where another tab changed something meanwhile.
 */
export async function importText(
  owner: Owner,
  text: string,
  { withPerson, now }: { withPerson: boolean; now: Date },
): Promise<Result<{ imported: number }>> {
  const before = await lastEntry(db(), owner)
  const considered = await consider(owner, text, now)
  if (!considered.ok) return considered
  const { file, held, verdicts } = considered.value
  const more = file.tables.Application.filter(({ id }) => verdicts.get(`application ${id}`) === 'fresh')
  if (held.tables.Application.length + more.length > MOST_APPLICATIONS) return FULL
  try {
    return await db().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT FROM "User" WHERE id = ${owner.id}::uuid FOR NO KEY UPDATE`
      if ((await lastEntry(tx, owner)) !== before) throw new Overtaken()
      return succeed({ imported: await write(tx, owner, considered.value, withPerson) })
    }, TIME)
  } catch (cause) {
    if (overtakes(cause)) return CHANGED
    throw cause
  }
}

/** Imports the file that the viewer chose and looked at (`no`), and forgets it. */
export async function importPending(
  viewer: Owner,
  { no, person }: z.output<typeof confirmSchema>,
  { now }: { now: Date },
): Promise<Result<{ imported: number }>> {
  const held = await pending(viewer)
  if (!held || held.no !== no) return GONE
  const done = await importText(viewer, held.text, { withPerson: person === 'on', now })
  if (done.ok) await forget(viewer)
  return done
}

/** Forgets the file that the viewer chose. Nothing happens the second time. */
export async function forgetPending(viewer: Owner): Promise<Result<null>> {
  await forget(viewer)
  return succeed(null)
}
