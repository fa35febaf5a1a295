import { z } from 'zod'
import { isDay } from '../day'
import { isNameable } from '../form.schema'
import { UUID } from '../id.rules'
import { isWebAddress } from '../link.rules'

// The sorts of columns of an archive. Their descriptions are what the page about the format says of them.

/** What PostgreSQL keeps in no text. */
const ZERO = /\0/

export const text = (most: number) =>
  z
    .string()
    .max(most, `has more than ${most.toLocaleString('en')} characters`)
    .refine((value) => !ZERO.test(value), 'holds a character that cannot be kept')
    .describe(`text of at most ${most.toLocaleString('en')} characters`)

const matching = (pattern: RegExp, words: string) =>
  z.string().regex(pattern, `is not ${words}`).describe(words)

const CATALOG_ID = /^[a-z0-9-]{1,80}$/
export const milestoneId = matching(CATALOG_ID, 'the id of a milestone')
export const pathId = matching(CATALOG_ID, 'the id of a path')
export const contentId = matching(CATALOG_ID, 'an id of the content')
export const uuid = matching(new RegExp(`^${UUID}$`), 'a UUID')
export const ownMilestoneId = matching(new RegExp(`^own-${UUID}$`), '“own-” and a UUID')

export const link = text(2048)
  .refine(isWebAddress, 'is not a web address that starts with https:// and has no password in it')
  .describe('a web address')

const A_DAY = 'a day such as 2026-11-21'

export const day = z
  .string()
  .refine(isNameable, `is not ${A_DAY}, from 1970 on and before 2200`)
  .describe(A_DAY)

/** A day that forms let be anything. */
export const anyDay = z.string().refine(isDay, `is not ${A_DAY}`).describe(A_DAY)

export const instant = z.iso
  .datetime({ offset: true, error: 'is not a moment such as 2026-11-21T09:30:00Z' })
  .describe('a moment such as 2026-11-21T09:30:00Z')

const MOST_INT = 2_147_483_647
export const count = z.int().min(0).max(MOST_INT).describe('a whole number from 0')
export const number = z.number().describe('a number')
export const flag = z.boolean().describe('true or false')

export const one = <T extends string>(names: readonly [T, ...T[]]) =>
  z.enum(names).describe(`one of ${names.join(', ')}`)
