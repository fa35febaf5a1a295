import 'server-only'
import type { z } from 'zod'
import type { Viewer } from '../auth/rules'
import { type Day, toDate } from '../day'
import { fail, type Result, succeed } from '../result'
import { NO_ROOM, NO_SUCH_MILESTONE } from './own.commands'
import { MOST_OWN, type OwnVersion } from './own.rules'
import type { arrangeSchema } from './own.schema'
import { inOwnTurn, remember, type Turn } from './turn.commands'

type Asked = z.output<typeof arrangeSchema>
type Owner = Pick<Viewer, 'id'>

/** What a button of the list did. */
export type Arranged = { milestoneId: string; verb: Asked['arrange']['verb']; show: Asked['show'] }

const shownOf = ({ milestones }: OwnVersion) => milestones.filter(({ removed }) => !removed)

/** Changes places with the neighbour that is shown; at the end of the list there is none, and nothing happens. */
async function swap(turn: Turn, viewer: Owner, id: string, step: -1 | 1, today: Day) {
  const shown = shownOf(turn.own)
  const other = shown[shown.findIndex((each) => each.id === id) + step]?.id
  if (!other) return
  await turn.tx.$executeRaw`
    UPDATE "OwnMilestone" m SET position = o.position FROM "OwnMilestone" o
    WHERE m."userId" = ${viewer.id}::uuid AND o."userId" = m."userId"
      AND (m."milestoneId", o."milestoneId") IN ((${id}, ${other}), (${other}, ${id}))`
  await remember(turn, viewer, { kind: 'own_moved', milestoneId: id, detail: other }, today)
}

async function setRemoved(turn: Turn, viewer: Owner, milestoneId: string, removedOn: Day | null, today: Day) {
  await turn.tx.ownMilestone.updateMany({
    where: { userId: viewer.id, milestoneId },
    data: { removedOn: removedOn && toDate(removedOn) },
  })
  await remember(turn, viewer, { kind: removedOn ? 'own_removed' : 'own_restored', milestoneId }, today)
}

/**
 * Moves one of the viewer's own milestones by one place, removes it (what was recorded about it stays) or brings it back. Twice is
 * once, except for moving. One that stands in for another cannot go: the path would miss it.
 */
export const arrange = (
  viewer: Owner,
  { arrange: { verb, id }, show }: Asked,
  { today }: { today: Day },
): Promise<Result<Arranged>> =>
  inOwnTurn(viewer, async (turn) => {
    const { milestones, substitutions } = turn.own
    const stored = milestones.find((each) => each.id === id)
    if (!stored) return NO_SUCH_MILESTONE
    const arranged = succeed({ milestoneId: id, verb, show })
    if (verb === 'remove') {
      if (stored.removed) return arranged
      if (substitutions.some(({ byId }) => byId === id))
        return fail(
          'conflict',
          `${stored.title} stands in for another milestone. Use the original again first.`,
        )
      await setRemoved(turn, viewer, id, today, today)
    } else if (verb === 'restore') {
      if (!stored.removed) return arranged
      if (shownOf(turn.own).length >= MOST_OWN) return NO_ROOM
      await setRemoved(turn, viewer, id, null, today)
    } else if (!stored.removed) {
      await swap(turn, viewer, id, verb === 'raise' ? -1 : 1, today)
    }
    return arranged
  })
