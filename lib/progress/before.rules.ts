import type { Day } from '../day'
import { typedWhen } from './typed-when.rules'
import { type When, whenFrom, whenText, whyNotThen } from './when.rules'

/** What was typed for several milestones, by their ids: when each was done. */
export type Lines = Readonly<Record<string, string>>

/** The field of a milestone in the form. */
export const fieldOf = (id: string) => `when.${id}`

/** The milestones whose lines are not empty. */
export const filledIn = (lines: Lines): string[] => Object.keys(lines).filter((id) => lines[id]?.trim())

const UNREADABLE = 'Write a year, a month or a day: 2024, May 2024, 12 May 2024.'

/** When each was done, and a sentence for each field that cannot be read or cannot be. Empty lines say nothing. */
export function readLines(lines: Lines, today: Day) {
  const whens = new Map<string, When>()
  const faults: Record<string, string> = {}
  for (const id of filledIn(lines)) {
    const when = typedWhen(lines[id] ?? '')
    const why = when ? whyNotThen(when, today) : UNREADABLE
    if (when && !why) whens.set(id, when)
    else faults[fieldOf(id)] = why ?? UNREADABLE
  }
  return { whens, faults }
}

/** One milestone that was filled in: what it takes to take that back. `knownOn` where it was known before, without a day. */
export type Filled = { id: string; when: When; knownOn: Day | null }

/** `cs50p:2024 git-github:2024-05:2026-11-21`: the value of the button that takes it back. */
export const filledText = (filled: readonly Filled[]): string =>
  filled
    .map(({ id, when, knownOn }) => [id, whenText(when), ...(knownOn ? [knownOn] : [])].join(':'))
    .join(' ')

/** The inverse of `filledText`; what it cannot read it leaves out. */
export const filledFrom = (text: string): Filled[] =>
  text.split(' ').flatMap((each) => {
    const [id = '', day = '', known = ''] = each.split(':')
    const [when, knownOn] = [whenFrom(day), whenFrom(known)]
    return when ? [{ id, when, knownOn: knownOn?.within === null ? knownOn.on : null }] : []
  })
