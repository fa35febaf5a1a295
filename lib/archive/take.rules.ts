import type { Day } from '../day'
import type { ArchivedKind } from './detail.schema'
import type { Archive } from './file.schema'

type Tables = Archive['tables']

/** All that an archive says about one subject. */
export type Slice = Partial<Tables>

/** What an entry of the history says; the day it was recorded is the database's. */
export type NewEntry = {
  kind: ArchivedKind
  occurredOn: Day
  milestoneId?: string
  applicationId?: string
  within?: 'month' | 'year' | null
  detail?: string | null
  /** The entry that it corrects. */
  supersedes?: number | null
}

/**
 * What makes a subject as a file has it: the entries that an edit by hand would write, and the rows to which they lead. The history
 * before them stays, so that the present can be rebuilt from all of it. Without entries it is so already.
 */
export type Take = { entries: readonly NewEntry[]; rows: Slice }

/** null: it cannot be made so by what people can do. */
export type Taker = (mine: Slice, theirs: Slice, about: { id: string; today: Day }) => Take | null

/** The last of these kinds of entries. */
export const lastOf = ({ Activity = [] }: Slice, kinds: readonly ArchivedKind[]): number | null =>
  Activity.filter(({ kind }) => kinds.includes(kind)).reduce<number | null>(
    (last, { id }) => Math.max(last ?? 0, id),
    null,
  )
