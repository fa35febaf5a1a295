import { db } from '@/lib/db'
import { Prisma } from '@/prisma/generated/client'

/** Every table with a `userId` column, asked of the database itself, so that a new one cannot be forgotten. */
export async function ownedTables(): Promise<string[]> {
  const rows = await db().$queryRaw<{ name: string }[]>`
    SELECT c.table_name AS name FROM information_schema.columns c
    JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND c.column_name = 'userId' AND t.table_type = 'BASE TABLE' ORDER BY 1`
  return rows.map(({ name }) => name)
}

/** All rows of a person, by table, in a comparable form. */
export async function rowsOf(userId: string): Promise<Record<string, string[]>> {
  const tables = [...(await ownedTables()).map((name) => [name, 'userId'] as const), ['User', 'id'] as const]
  const selects = tables.map(
    ([
      name,
      column,
    ]) => Prisma.sql`SELECT ${name} AS name, to_jsonb(t)::text AS row FROM ${Prisma.raw(`"${name}"`)} t
      WHERE ${Prisma.raw(`"${column}"`)} = ${userId}::uuid`,
  )
  const rows = await db().$queryRaw<{ name: string; row: string }[]>`
    ${Prisma.join(selects, ' UNION ALL ')} ORDER BY row`
  return Object.fromEntries(
    tables.map(([name]) => [name, rows.filter((each) => each.name === name).map(({ row }) => row)]),
  )
}

/** Ids that references between a person's own rows, and from them to the catalogue, agree on. */
const REFERENCE: Record<string, string> = { milestoneId: 'git-github', skillId: 'python', pathId: 'mle' }
const ANY_ID = '00000000-0000-4000-8000-000000000001'

type Column = { name: string; type: string; labels: string[] | null }

function valueFor({ name, type, labels }: Column, userId: string): unknown {
  if (name === 'userId') return userId
  if (labels) return labels[0]
  if (type === 'text') return REFERENCE[name] ?? `${name} of ${userId}`
  if (type === 'uuid') return ANY_ID
  if (type === 'date' || type.startsWith('timestamp')) return '2026-01-05'
  if (type === 'boolean') return false
  if (type === 'jsonb') return {}
  return type === 'ARRAY' ? [] : 1
}

async function insertRow(table: string, userId: string): Promise<void> {
  const columns = await db().$queryRaw<Column[]>`
    SELECT column_name AS name, data_type AS type, (SELECT array_agg(enumlabel::text ORDER BY enumsortorder)
      FROM pg_enum JOIN pg_type ON pg_type.oid = enumtypid WHERE typname = udt_name) AS labels
    FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name = ${table} AND is_nullable = 'NO' AND column_default IS NULL`
  const row = Object.fromEntries(columns.map((column) => [column.name, valueFor(column, userId)]))
  const names = columns.map(({ name }) => `"${name}"`).join(', ')
  await db().$executeRaw`INSERT INTO ${Prisma.raw(`"${table}" (${names})`)}
    SELECT ${Prisma.raw(names)} FROM jsonb_populate_record(NULL::${Prisma.raw(`"${table}"`)}, ${JSON.stringify(row)}::jsonb)`
}

/** Gives a person a row in every table in which they have none, whatever is in it: those that refer to others come after them. */
export async function fillTables(userId: string): Promise<void> {
  const held = await rowsOf(userId)
  let left = (await ownedTables()).filter((table) => held[table]?.length === 0)
  while (left.length > 0) {
    const tried = await Promise.allSettled(left.map((table) => insertRow(table, userId)))
    const failed = left.filter((_, place) => tried[place]?.status === 'rejected')
    if (failed.length === left.length)
      throw new Error(`No row could be made in ${failed.join(', ')}`, {
        cause: tried.find(({ status }) => status === 'rejected'),
      })
    left = failed
  }
}
