import type { MilestoneKind } from '../catalog/rules'
import { type Day, EARLIEST_DAY } from '../day'
import { fail, type Result, succeed } from '../result'

/** What somebody was at an event. */
export const ROLES = ['attended', 'presented', 'organised', 'competed'] as const
export type EventRole = (typeof ROLES)[number]

/** What a field of each sort holds; hours are what the person spent, with at most one decimal. */
type Values = {
  line: string | null
  text: string | null
  link: string | null
  hours: number | null
  day: Day | null
  role: EventRole | null
  skills: readonly string[]
}

export type FieldSort = keyof Values

/**
 * What each kind of milestone keeps beside its standing, in the order it is asked. Tables, forms and the history follow it.
 * Internships have more to them and are no facts of a milestone.
 */
const FIELDS = {
  course: { provider: 'line', courseUrl: 'link', hours: 'hours', certificateUrl: 'link' },
  project: {
    question: 'text',
    data: 'text',
    result: 'text',
    repositoryUrl: 'link',
    demoUrl: 'link',
    industry: 'line',
    skills: 'skills',
  },
  certification: { issuer: 'line', exam: 'line', earnedOn: 'day', expiresOn: 'day', credentialUrl: 'link' },
  reading: { work: 'line', workUrl: 'link', takeaway: 'text' },
  event: { name: 'line', role: 'role', heldOn: 'day', place: 'line', eventUrl: 'link' },
} as const satisfies Partial<Record<MilestoneKind, Record<string, FieldSort>>>

export type FactsKind = keyof typeof FIELDS

export type FactsOf<K extends FactsKind> = {
  -readonly [F in keyof (typeof FIELDS)[K]]: Values[Extract<(typeof FIELDS)[K][F], FieldSort>]
}

/** The facts of one milestone, by field. */
export type Facts = Readonly<Record<string, Values[FieldSort]>>

/** As they are stored; version 0 where nothing is. */
export type StoredFacts = { version: number; facts: Facts }

/** The kind, if milestones of it have facts. */
export const factsKind = (kind: MilestoneKind): FactsKind | null => (kind === 'internship' ? null : kind)

export const FACTS_KINDS = Object.keys(FIELDS) as readonly FactsKind[]

/** The fields of a kind with their sorts. */
export const fieldsOf = (kind: FactsKind): readonly (readonly [string, FieldSort])[] =>
  Object.entries(FIELDS[kind])

/** Exactly the fields of a kind, in their order; what is absent is empty. So equal facts have equal JSON text. */
export const factsFrom = (kind: FactsKind, given: Readonly<Record<string, unknown>>): Facts =>
  Object.fromEntries(
    fieldsOf(kind).map(([name, sort]) => [
      name,
      sort === 'skills' ? [...((given[name] as string[]) ?? [])].sort() : ((given[name] as string) ?? null),
    ]),
  )

/** As the history keeps them. */
export const factsText = (facts: Facts): string => JSON.stringify(facts)

/** The inverse, for an entry of the history of this kind. */
export const factsFromText = (kind: FactsKind, text: string | null): Facts =>
  factsFrom(kind, text ? JSON.parse(text) : {})

/** Whether nothing is recorded. */
export const isEmpty = (facts: Facts): boolean =>
  Object.values(facts).every((value) => value === null || (Array.isArray(value) && value.length === 0))

/** Days that cannot be: a certificate earned tomorrow, or one that expired before it was. A sentence for each field. */
function faultsOf(facts: Facts, today: Day): Record<string, string> {
  const dayIn = (name: string) => (typeof facts[name] === 'string' ? facts[name] : null)
  const faults: Record<string, string> = {}
  for (const name of ['earnedOn', 'heldOn']) {
    const day = dayIn(name)
    if (day && day > today) faults[name] = 'Choose today or an earlier day.'
    if (day && day < EARLIEST_DAY) faults[name] = 'Choose a day in 1970 or later.'
  }
  const ends = dayIn('expiresOn')
  if (ends && ends < (dayIn('earnedOn') ?? EARLIEST_DAY))
    faults.expiresOn = 'Choose a day after it was earned.'
  return faults
}

/**
 * The day that facts belong to on the timeline: when the certificate was earned or the event was, otherwise `today`.
 * Refused with a sentence beside each field whose day cannot be.
 */
export function dayOf(facts: Facts, today: Day): Result<Day> {
  const faults = faultsOf(facts, today)
  const sentences = Object.values(faults)
  if (sentences.length > 0) return fail('invalid', sentences.join(' '), faults)
  const { earnedOn, heldOn } = facts
  return succeed(typeof earnedOn === 'string' ? earnedOn : typeof heldOn === 'string' ? heldOn : today)
}
