import 'server-only'
import type { z } from 'zod'
import { Person, TABLE_NAMES, TABLES } from './file.schema'
import type { FormatTable } from './rules'

/** What a column may hold, from its own schema. */
function wordsOf(schema: z.ZodType): string {
  const { type, innerType } = schema.def as { type: string; innerType?: z.ZodType }
  if (type === 'nullable' && innerType) return `${wordsOf(innerType)}, or null`
  return schema.description ?? type
}

const tableOf = (name: string, schema: z.ZodObject): FormatTable => ({
  name,
  about: schema.description ?? '',
  columns: Object.entries(schema.shape).map(([column, each]) => ({
    name: column,
    words: wordsOf(each as z.ZodType),
  })),
})

/** The format as the page about it shows it: nothing is written down twice. */
export const formatTables = (): FormatTable[] => [
  tableOf('person', Person),
  ...TABLE_NAMES.map((name) => tableOf(name, TABLES[name] as unknown as z.ZodObject)),
]
