import { z } from 'zod'
import type { Answers } from './rules'
import { answerOf } from './sheet.rules'

/** A form has one group of radio buttons for each statement, `answers.<id>`, whose values are the keys 1 to 5. */
const answers = z
  .record(
    z.string().regex(/^[a-z0-9-]{1,80}$/, 'This statement does not exist.'),
    z.string().regex(/^[1-5]$/, 'Choose one of the five answers.'),
  )
  .transform((keys): Answers => {
    const given = Object.entries(keys).flatMap(([id, key]) => {
      const answer = answerOf(key)
      return answer === undefined ? [] : [[id, answer] as const]
    })
    return Object.fromEntries(given)
  })
  .default({})

/** Sent by the page itself after a key press. */
export const answersSchema = z.strictObject({ answers })

/** Sent by a button: where it leads once the answers are kept. */
export const sheetSchema = z.strictObject({
  answers,
  go: z
    .string()
    .regex(/^(to:\d{1,3}|all|result|result-all|again)$/, 'This page does not exist.')
    .transform((go) => ({
      all: go.endsWith('all'),
      result: go.startsWith('result'),
      again: go === 'again',
      to: Number(go.slice('to:'.length)) || null,
    })),
  /** The visitor's time zone, where they have no account that knows it. */
  zone: z.string().max(64).optional(),
})
