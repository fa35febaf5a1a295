import 'server-only'
import { createEvents } from 'ics'
import { hashOf } from '../auth/token'
import type { Day } from '../day'
import { daysAfter } from './calendar.rules'
import type { FeedEntry } from './feed.rules'

const parts = (day: Day) => day.split('-').map(Number) as [number, number, number]

/**
 * The entries of a person as an iCalendar file (RFC 5545): whole days, the day after as their end, identities that never change and
 * say nothing about anybody. `origin` is where Waymark stands.
 * @throws Error when an entry cannot be written
 */
export function feedFile(userId: string, entries: readonly FeedEntry[], origin: string): string {
  const events = entries.map(({ key, day, title, description, path, changedAt, changes }) => ({
    uid: `${hashOf(`${userId} ${key}`)}@waymark`,
    start: parts(day),
    end: parts(daysAfter(day, 1)),
    title,
    description,
    url: `${origin}${path}`,
    // When it was changed, not when it was asked for: the same calendar is the same file.
    timestamp: Number(changedAt),
    sequence: changes,
    transp: 'TRANSPARENT' as const,
  }))
  const { error, value } = createEvents(events, { productId: '-//Waymark//Plan//EN', calName: 'Waymark' })
  if (error) throw error
  return value ?? ''
}
