import { z } from 'zod'
import { KINDS } from '../catalog/rules'
import { isTimeZone } from '../zone'
import { flag, instant, one, text } from './column.schema'
import { FACTS } from './facts.schema'
import { HISTORY } from './history.schema'
import { MILESTONES } from './milestones.schema'
import { PATHS } from './paths.schema'
import { PLAN } from './plan.schema'
import { PROFILE } from './profile.schema'

/** Raised when a file of before can no longer be read as one of now; then lib/archive/version.rules.ts learns to bring it over. */
export const VERSION = 1

/** Every table of an archive, in an order in which none refers to a later one. The columns that name a row come first. */
export const TABLES = { ...PATHS, ...MILESTONES, ...FACTS, ...PLAN, ...PROFILE, ...HISTORY }

export type TableName = keyof typeof TABLES
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[]

export const Person = z
  .strictObject({
    displayName: text(80).min(1),
    timeZone: text(64).refine(isTimeZone, 'is no time zone').describe('a time zone such as Europe/Berlin'),
    prefersKind: one(KINDS).nullable(),
    hidesRhythm: flag,
  })
  .describe('Your name, your time zone, and what you like to see.')
export type Person = z.output<typeof Person>

const rowsOf = Object.fromEntries(TABLE_NAMES.map((name) => [name, z.array(TABLES[name])])) as unknown as {
  [T in TableName]: z.ZodArray<(typeof TABLES)[T]>
}

/** An archive: what the export writes and the import reads. */
export const Archive = z.strictObject({
  waymark: z.literal('archive'),
  version: z.literal(VERSION),
  exportedAt: instant,
  person: Person,
  tables: z.strictObject(rowsOf),
})
export type Archive = z.output<typeof Archive>
