import 'server-only'
import type { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { type Day, toDate } from '../day'
import { inTurn } from '../turn'
import { readOwn } from './own.queries'
import type { OwnMilestone, OwnVersion } from './own.rules'

type Owner = Pick<Viewer, 'id'>

/** A transaction, and what it found. */
export type Turn = { tx: Prisma.TransactionClient; own: OwnVersion<OwnMilestone> }

/** Changes to somebody's own version wait for each other, so that each one sees what the one before left. */
export const inOwnTurn = <T>(viewer: Owner, change: (turn: Turn) => Promise<T>): Promise<T> =>
  inTurn(viewer, async (tx) => change({ tx, own: await readOwn(viewer, tx) }))

type OwnEvent = {
  kind:
    | 'own_added'
    | 'own_edited'
    | 'own_moved'
    | 'own_removed'
    | 'own_restored'
    | 'substituted'
    | 'substitution_undone'
  milestoneId: string
  pathId?: string
  detail?: string
}

/** Writes the event of a change, in its transaction. */
export const remember = (
  { tx }: Turn,
  { id: userId }: Owner,
  { kind, milestoneId, pathId = '', detail = '' }: OwnEvent,
  today: Day,
) =>
  tx.activity.create({
    data: {
      ...{ userId, kind, milestoneId, occurredOn: toDate(today) },
      pathId: pathId || null,
      detail: detail || null,
    },
    select: { id: true },
  })
