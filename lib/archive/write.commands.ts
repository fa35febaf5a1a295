import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import type { Choice } from './consider'
import { TABLE_NAMES, TABLES, type TableName } from './file.schema'
import { KEYS, keyOf } from './keys.rules'
import type { NewEntry } from './take.rules'

type Owner = Pick<Viewer, 'id'>
type Tx = Prisma.TransactionClient

/** Rows that one statement writes: far less than what it may take in time. */
const BATCH = 1_000

const quoted = (names: readonly string[]) => Prisma.raw(names.map((name) => `"${name}"`).join(', '))

const columnsOf = (table: TableName) => Object.keys(TABLES[table].shape)

/** What becomes of a row that is here already: the unique index refuses it, or it is as it is given. */
function meeting(table: TableName, replacing: boolean) {
  const keys = KEYS[table] as readonly string[]
  const others = columnsOf(table).filter((name) => !keys.includes(name))
  if (!replacing) return Prisma.empty
  if (others.length === 0) return Prisma.sql`ON CONFLICT DO NOTHING`
  const set = Prisma.raw(others.map((name) => `"${name}" = excluded."${name}"`).join(', '))
  return Prisma.sql`ON CONFLICT (${quoted(['userId', ...keys])}) DO UPDATE SET ${set}`
}

/** Writes rows of an archive into their table. */
export async function insert(
  tx: Tx,
  { id }: Owner,
  table: TableName,
  rows: readonly object[],
  { replacing = false } = {},
): Promise<void> {
  const columns = quoted(columnsOf(table))
  const name = Prisma.raw(`"${table}"`)
  for (let from = 0; from < rows.length; from += BATCH)
    await tx.$executeRaw`
      INSERT INTO ${name} ("userId", ${columns})
      SELECT ${id}::uuid, ${columns}
      FROM json_populate_recordset(NULL::${name}, ${JSON.stringify(rows.slice(from, from + BATCH))}::json)
      ${meeting(table, replacing)}`
}

async function drop(tx: Tx, { id }: Owner, table: TableName, rows: readonly object[]): Promise<void> {
  const [name, keys] = [Prisma.raw(`"${table}"`), quoted(KEYS[table])]
  if (rows.length === 0) return
  await tx.$executeRaw`
    DELETE FROM ${name} WHERE "userId" = ${id}::uuid
      AND (${keys}) IN (SELECT ${keys} FROM json_populate_recordset(NULL::${name}, ${JSON.stringify(rows)}::json))`
}

/** Rows that a choice leaves nothing of. */
function goneBy({ mine, take }: Choice, table: TableName): readonly object[] {
  const kept = new Set((take.rows[table] ?? []).map((row) => keyOf(row, KEYS[table])))
  return (mine[table] ?? []).filter((row) => !kept.has(keyOf(row, KEYS[table])))
}

const remember = (tx: Tx, { id }: Owner, entries: readonly NewEntry[]) => tx.$executeRaw`
  INSERT INTO "Activity" ("userId", kind, "milestoneId", "applicationId", "occurredOn", within, detail, supersedes)
  SELECT ${id}::uuid, kind, "milestoneId", "applicationId", "occurredOn", within, detail, supersedes
  FROM ROWS FROM (jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) AS (
    kind "ActivityKind", "milestoneId" text, "applicationId" uuid, "occurredOn" date, within "Within", detail text,
    supersedes bigint)) WITH ORDINALITY
  ORDER BY ordinality`

/** Makes what was chosen as it is in the file, with the entries that say so. */
export async function take(tx: Tx, owner: Owner, choices: readonly Choice[]): Promise<void> {
  const state = TABLE_NAMES.filter((table) => table !== 'Activity')
  for (const table of state.toReversed())
    await drop(
      tx,
      owner,
      table,
      choices.flatMap((choice) => goneBy(choice, table)),
    )
  for (const table of state)
    await insert(
      tx,
      owner,
      table,
      choices.flatMap((choice): readonly object[] => choice.take.rows[table] ?? []),
      { replacing: true },
    )
  const entries = choices.flatMap((choice) => choice.take.entries)
  for (let from = 0; from < entries.length; from += BATCH)
    await remember(tx, owner, entries.slice(from, from + BATCH))
}
