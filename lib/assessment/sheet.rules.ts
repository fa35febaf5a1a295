import type { Answer, Answers } from './rules'

/** Characters of a statement's shorthand. */
const LENGTH = 3

/**
 * A statement's shorthand in the cookie: the id's FNV-1a hash in base 36. Answers are kept by statement and not by place, so that
 * they outlive a reworded, moved or added statement; whole ids would make the cookie three times as long.
 */
export function codeOf(id: string): string {
  let hash = 0x811c9dc5
  for (const character of id) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0
  return (hash % 36 ** LENGTH).toString(36).padStart(LENGTH, '0')
}

/** One key of the keyboard for each answer: 1 is strongly disagree, 5 strongly agree. */
export const keyOf = (answer: Answer): string => String(answer + 3)

/** The answer behind a key; undefined for any other. */
export const answerOf = (key: string): Answer | undefined =>
  /^[1-5]$/.test(key) ? ((Number(key) - 3) as Answer) : undefined

/** `x4k5b012`: each answered statement's shorthand with its key. */
export const encodeSheet = (answers: Answers): string =>
  Object.entries(answers)
    .map(([id, answer]) => codeOf(id) + keyOf(answer))
    .join('')

/** The inverse, for the statements there are; what it does not know it leaves out. */
export function decodeSheet(ids: readonly string[], text: string): Answers {
  const byCode = new Map(ids.map((id) => [codeOf(id), id]))
  const pairs = text.match(new RegExp(`.{${LENGTH + 1}}`, 'gs')) ?? []
  return Object.fromEntries(
    pairs.flatMap((pair) => {
      const [id, answer] = [byCode.get(pair.slice(0, LENGTH)), answerOf(pair.slice(LENGTH))]
      return id !== undefined && answer !== undefined ? [[id, answer]] : []
    }),
  )
}
