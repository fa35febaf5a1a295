import 'server-only'
import type { z } from 'zod'
import type { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { type Day, toDate } from '../day'
import { fail, type Result, succeed } from '../result'
import { inTurn } from '../turn'
import { formerUntil, MOST_FORMER } from './handle.rules'
import type { handleSchema } from './schema'

const refused = (sentence: string) => fail('conflict', sentence, { handle: sentence })

const TAKEN = refused('Somebody else has this address. Choose another one.')
const TOO_MANY = refused(
  `Your ${MOST_FORMER} last addresses still lead to your page. Take one of them back, or wait until one of them ends.`,
)

type Asked = z.output<typeof handleSchema>
type Context = { now: Date; today: Day }

/**
 * Gives the profile an address within a turn of its owner, with its event; the one before leads to it for ninety days, so long as
 * the profile is published. The same address again changes nothing. Refused: one that is somebody else's or was until recently, a
 * fourth one within ninety days, and a form that was shown with another one than there is now.
 */
export async function giveHandle(
  tx: Prisma.TransactionClient,
  { id: userId }: Pick<Viewer, 'id'>,
  { seen, handle }: Asked,
  { now, today }: Context,
): Promise<Result<{ handle: string }>> {
  const held = await tx.handle.findMany({ where: { userId } })
  const before = held.find(({ until }) => until === null)?.handle ?? null
  if (before === handle) return succeed({ handle })
  if ((before ?? '') !== seen)
    return refused(
      `Your address was changed in another tab: it is ${before ?? 'gone'}. Compare both and save again.`,
    )
  const former = held.filter((each) => each.until && each.until > now && each.handle !== handle)
  if (before && former.length >= MOST_FORMER) return TOO_MANY
  // What has ended is free for everybody, whoever had it.
  await tx.handle.deleteMany({ where: { handle, until: { lte: now } } })
  const taken = await tx.$executeRaw`
    INSERT INTO "Handle" ("userId", handle) VALUES (${userId}::uuid, ${handle})
    ON CONFLICT (handle) DO UPDATE SET until = NULL WHERE "Handle"."userId" = excluded."userId"`
  if (taken === 0) return TAKEN
  const until = formerUntil(now)
  if (before) await tx.handle.updateMany({ where: { userId, handle: before }, data: { until } })
  const detail = JSON.stringify({ handle, before, until: before && until.toISOString() })
  await tx.activity.create({ data: { userId, kind: 'handle_set', occurredOn: toDate(today), detail } })
  return succeed({ handle })
}

/** The same in a turn of its own. */
export const setHandle = (viewer: Pick<Viewer, 'id'>, asked: Asked, context: Context) =>
  inTurn(viewer, (tx) => giveHandle(tx, viewer, asked, context))
