/** What is asked about a month, in this order. */
export const QUESTIONS = ['went', 'hard', 'next'] as const
export type Question = (typeof QUESTIONS)[number]

/** What somebody answered; null where they did not. */
export type Reflection = Record<Question, string | null>

/** With how often it was changed; 0 for one that was never written. */
export type StoredReflection = Reflection & { version: number }

export const NO_REFLECTION: StoredReflection = { went: null, hard: null, next: null, version: 0 }

/** Characters of one answer. */
export const MOST_ANSWER = 2_000

/** The answers as JSON, with the month they are about first: what an activity keeps, and what a form gets to see. */
export const reflectionText = (month: string, { went, hard, next }: Reflection): string =>
  JSON.stringify({ month, went, hard, next })

/** How `reflectionText` of this month begins. */
export const reflectionStart = (month: string): string => `${JSON.stringify({ month }).slice(0, -1)},`

/** What an activity kept. */
export function reflectionFrom(text: string | null): Reflection & { month: string } {
  const { month = '', went = null, hard = null, next = null } = JSON.parse(text ?? '{}')
  return { month, went, hard, next }
}
