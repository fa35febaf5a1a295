import 'server-only'
import type { PoolClient } from 'pg'
import type { Viewer } from '../auth/rules'
import { pool } from '../db'
import { Person, TABLE_NAMES, TABLES, type TableName, VERSION } from './file.schema'
import { KINDS_LEFT_OUT } from './left-out.rules'

type Owner = Pick<Viewer, 'id'>

/** Rows that are in memory at once. */
export const BATCH = 500

/** Takes a piece of the file, and answers once it may have the next. */
export type Put = (piece: string) => Promise<void>

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ')

const withoutSecrets = `WHERE kind NOT IN (${KINDS_LEFT_OUT.map((kind) => `'${kind}'`).join(', ')})`

/** The rows of a table as JSON, in the order of the columns that name a row. `$1` is whose. */
function selecting(table: TableName): string {
  const columns = Object.keys(TABLES[table].shape)
  const order = columns.slice(0, 3).map((_, place) => place + 1)
  return `SELECT row_to_json(r)::text AS row FROM (
    SELECT ${quoted(columns)} FROM (SELECT * FROM "${table}" WHERE "userId" = $1::uuid) held
    ${table === 'Activity' ? withoutSecrets : ''} ORDER BY ${table === 'Activity' ? 1 : order.join(', ')}) r`
}

async function writeTable(client: PoolClient, { id }: Owner, table: TableName, put: Put): Promise<void> {
  await client.query(`DECLARE held NO SCROLL CURSOR FOR ${selecting(table)}`, [id])
  let separator = '\n'
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`FETCH ${BATCH} FROM held`)
    if (rows.length > 0) await put(separator + rows.map(({ row }) => row).join(',\n'))
    if (rows.length < BATCH) break
    separator = ',\n'
  }
  await client.query('CLOSE held')
}

async function writePerson(client: PoolClient, { id }: Owner, put: Put): Promise<void> {
  const { rows } = await client.query<{ row: string }>(
    `SELECT row_to_json(r)::text AS row FROM (
      SELECT ${quoted(Object.keys(Person.shape))} FROM "User" WHERE id = $1::uuid) r`,
    [id],
  )
  await put(`"person":${rows[0]?.row ?? 'null'},\n`)
}

async function writeFile(client: PoolClient, owner: Owner, now: Date, put: Put): Promise<void> {
  await put(`{"waymark":"archive","version":${VERSION},"exportedAt":"${now.toISOString()}",\n`)
  await writePerson(client, owner, put)
  await put('"tables":{')
  for (const [place, table] of TABLE_NAMES.entries()) {
    await put(`${place > 0 ? ',' : ''}\n"${table}":[`)
    await writeTable(client, owner, table, put)
    await put(']')
  }
  await put('}}\n')
}

/**
 * Writes the archive of a person piece by piece, as they were at one moment: what other tabs change meanwhile is not in it. The
 * connection is held until the last piece is taken, so `put` must not wait for a browser.
 */
export async function writeArchive(owner: Owner, now: Date, put: Put): Promise<void> {
  const client = await pool().connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await writeFile(client, owner, now, put)
    await client.query('COMMIT')
    client.release()
  } catch (cause) {
    // The transaction is of no more use, and neither may the connection be.
    client.release(true)
    throw cause
  }
}
