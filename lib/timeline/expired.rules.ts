import type { Day } from '../day'
import type { Expiry } from '../facts/expiry.rules'
import type { Asked } from './asked.rules'
import type { Cursor, Entry } from './rules'

/** Certificates whose last day is over, as entries of that day, the latest first, and those that still have theirs before them. */
export function expiredOf(expiries: readonly Expiry[], today: Day): { expired: Entry[]; ahead: Expiry[] } {
  const latestFirst = [...expiries].sort(
    (a, b) => b.expiresOn.localeCompare(a.expiresOn) || a.milestoneId.localeCompare(b.milestoneId),
  )
  return {
    expired: latestFirst.filter(({ expiresOn }) => expiresOn < today).map(toEntry),
    ahead: latestFirst.filter(({ expiresOn }) => expiresOn >= today),
  }
}

const toEntry = ({ milestoneId, expiresOn }: Expiry): Entry => ({
  ...{
    id: `expired ${milestoneId}`,
    kind: 'expired',
    milestoneId,
    occurredOn: expiresOn,
    recordedOn: expiresOn,
  },
  ...{ pathId: null, applicationId: null, removed: false, within: null, detail: null, title: null },
})

/** The expiries that a filter shows. */
export function expiriesAsked(expiries: readonly Expiry[], { kind, path, skill, text }: Asked): Expiry[] {
  if (kind !== null && kind !== 'evidence') return []
  return expiries.filter(({ milestoneId }) =>
    [path, skill, text].every((each) => !each || each.milestoneIds.includes(milestoneId)),
  )
}

/** Where a page of the history begins and goes on, as cursors; null at either end of all. */
type Bounds = { before: Cursor | null; earlier: Cursor | null }

/**
 * A page of the history with the certificates that expired in its time, each after what happened on its last day. Of all pages
 * exactly one has it: nothing in the history needs to change for a day to pass.
 */
export function withExpired(
  entries: readonly Entry[],
  expired: readonly Entry[],
  { before, earlier }: Bounds,
): Entry[] {
  // A month in the address is the first day after it, with an id before all others.
  const reaches = ({ occurredOn }: Entry) =>
    !before || occurredOn < before.occurredOn || (occurredOn === before.occurredOn && before.id !== '0')
  const these = expired.filter((each) => reaches(each) && (!earlier || each.occurredOn > earlier.occurredOn))
  if (these.length === 0) return [...entries]
  return [...entries, ...these].sort((a, b) => b.occurredOn.localeCompare(a.occurredOn))
}
