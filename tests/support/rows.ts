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
  const entries = await Promise.all(
    tables.map(async ([name, column]) => {
      const rows = await db().$queryRaw<{ row: string }[]>`
        SELECT to_jsonb(t)::text AS row FROM ${Prisma.raw(`"${name}"`)} t
        WHERE ${Prisma.raw(`"${column}"`)} = ${userId}::uuid ORDER BY 1`
      return [name, rows.map(({ row }) => row)] as const
    }),
  )
  return Object.fromEntries(entries)
}
