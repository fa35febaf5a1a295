import type { OwnVersion } from '../catalog/own.rules'
import type { Catalog } from '../catalog/rules'
import type { Day } from '../day'
import type { Expiry } from '../facts/expiry.rules'
import type { Asked } from './asked.rules'
import { expiredOf, expiriesAsked, withExpired } from './expired.rules'
import type { Cursor, Entry } from './rules'
import { type Tally, type TallyRow, tallyOf } from './tally.rules'

type Read = {
  entries: readonly Entry[]
  earlier: Cursor | null
  expiries: readonly Expiry[]
  tally: readonly TallyRow[] | null
  own: Pick<OwnVersion, 'substitutions'>
}

/** A page of the history with what no activity tells: the last days of certificates. */
type Shown = {
  entries: Entry[]
  /** Of all pages, what the history does not have. */
  expired: readonly Entry[]
  /** Last days that are still ahead, the latest first. */
  expiring: readonly Expiry[]
  /** null where nothing was counted. */
  tally: Tally | null
}

/** What a page of the timeline shows. `shared` is the catalogue as the filter means it. */
export function shownOf(shared: Catalog, page: Read, asked: Asked, today: Day): Shown {
  const { expired, ahead } = expiredOf(expiriesAsked(page.expiries, asked), today)
  const bounds = { before: asked.before, earlier: page.earlier }
  return {
    entries: withExpired(page.entries, expired, bounds),
    ...{ expired, expiring: ahead },
    tally: page.tally && tallyOf([...page.tally, ...uncounted(page, asked, today)], shared, page.own, asked),
  }
}

const uncounted = ({ expiries }: Read, asked: Asked, today: Day): TallyRow[] =>
  expiredOf(expiriesAsked(expiries, { ...asked, kind: null, path: null }), today).expired.map(
    ({ kind, milestoneId, pathId }) => ({ kind, milestoneId, pathId, count: 1 }),
  )
