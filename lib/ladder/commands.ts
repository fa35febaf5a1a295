import 'server-only'
import type { z } from 'zod'
import type { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { type Day, EARLIEST_DAY, fromDate, toDate } from '../day'
import { getGuide } from '../guide/queries'
import { changedElsewhere, fail, type Result, succeed } from '../result'
import { inTurn } from '../turn'
import { type LadderPlace, toldText, wayBackText } from './rules'
import type { standSchema } from './schema'

/** Where somebody says now that they are, and the button value that puts them back; null where it was so already. */
export type Stood = { title: string | null; undo: string | null; takenBack: boolean }

type Owner = Pick<Viewer, 'id'>

const NO_SUCH_ROLE = fail('not-found', 'This role does not exist.')

const titleOf = (roleId: string | null) => getGuide().roles.get(roleId ?? '')?.title ?? null

/** Writes the place and its event. */
async function write(
  tx: Prisma.TransactionClient,
  { id: userId }: Owner,
  place: LadderPlace | null,
  today: Day,
) {
  await tx.ladderPlace.deleteMany({ where: { userId } })
  if (place) await tx.ladderPlace.create({ data: { userId, roleId: place.roleId, saidOn: toDate(place.on) } })
  const roleId = place?.roleId ?? null
  await tx.activity.create({
    data: {
      ...{ userId, kind: 'place_said', occurredOn: toDate(place?.on ?? today) },
      detail: toldText({ roleId, title: titleOf(roleId) ?? '' }),
    },
    select: { id: true },
  })
}

/**
 * Keeps where on the ladder the viewer says that they are, or that they say it no more, with one event. Nothing happens the second
 * time; `conflict` where it is not what the page showed any more. It locks and unlocks nothing.
 */
export async function stand(
  viewer: Owner,
  { roleId = null, seen, back }: z.output<typeof standSchema>,
  { today }: { today: Day },
): Promise<Result<Stood>> {
  const asked = roleId === null ? null : { roleId, on: today }
  const place = back ? back.to : asked
  const title = titleOf(place?.roleId ?? null)
  if (place && !title) return NO_SUCH_ROLE
  if (place && (place.on > today || place.on < EARLIEST_DAY))
    return fail('invalid', 'This day does not exist.')
  const done = { title, takenBack: back !== undefined }
  return inTurn(viewer, async (tx) => {
    const row = await tx.ladderPlace.findUnique({ where: { userId: viewer.id } })
    const held = row && { roleId: row.roleId, on: fromDate(row.saidOn) }
    if ((held?.roleId ?? null) === (place?.roleId ?? null)) return succeed({ ...done, undo: null })
    if ((held?.roleId ?? null) !== (back ? back.from : seen))
      return changedElsewhere(0, titleOf(held?.roleId ?? null) ?? '')
    await write(tx, viewer, place, today)
    return succeed({ ...done, undo: wayBackText({ from: place?.roleId ?? null, to: held }) })
  })
}
