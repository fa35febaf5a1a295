import 'server-only'
import type { z } from 'zod'
import type { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { type Day, fromDate, toDate } from '../day'
import { fail, type Result, succeed } from '../result'
import { inTurn } from '../turn'
import { claimOf } from './claim.rules'
import { signingKey } from './key'
import { type Held, readBadges } from './queries'
import type { Claim, Subject } from './rules'
import type { subjectSchema } from './schema'
import { isCurrent, sealed } from './seal'

type Moment = { today: Day; now: Date }
type Holder = Pick<Viewer, 'id' | 'displayName'>

const NOTHING_DONE = fail(
  'conflict',
  'There is no badge of this now: mark it done first. Projects, internships and finished paths can have one.',
)
const NO_SUCH = fail('not-found', 'There is no badge of this.')

/** Where an activity is about a milestone or a path. */
const about = ({ subject, subjectId }: Subject) =>
  subject === 'path' ? { pathId: subjectId } : { milestoneId: subjectId }

/** Writes a badge, the public half of its key, and its event. */
async function write(
  tx: Prisma.TransactionClient,
  userId: string,
  { subject, subjectId, restsOn, finishedOn }: Claim,
  badge: { id: string; document: string; madeAt: Date },
  today: Day,
) {
  const { id, publicKey } = await signingKey()
  await tx.badgeKey.createMany({ data: [{ id, publicKey }], skipDuplicates: true })
  const content = { ...badge, restsOn: [...restsOn], finishedOn: toDate(finishedOn) }
  await tx.badge.deleteMany({ where: { userId, subject, subjectId } })
  await tx.badge.create({ data: { userId, subject, subjectId, ...content }, select: { id: true } })
  const detail = JSON.stringify({ ...badge, restsOn, finishedOn })
  await tx.activity.create({
    data: { userId, kind: 'badge_made', ...about({ subject, subjectId }), occurredOn: toDate(today), detail },
    select: { id: true },
  })
}

/**
 * Makes a badge of what the viewer finished, or makes it anew where what it says has changed; then it keeps its address, and the
 * older text still verifies. Nothing happens where it says the same. `conflict` where there is nothing finished to make it of.
 */
export async function make(
  viewer: Holder,
  { of: subject }: z.output<typeof subjectSchema>,
  { today, now }: Moment,
): Promise<Result<{ id: string; of: Subject }>> {
  const { done } = await readBadges(viewer)
  const known = subject.subject === 'path' ? done.catalog.paths : done.catalog.milestones
  if (!known.has(subject.subjectId)) return NO_SUCH
  const claim = claimOf(done, subject)
  if (!claim) return NOTHING_DONE
  return inTurn(viewer, async (tx) => {
    const held = await heldIn(tx, viewer.id, subject)
    if (held && (await isCurrent(viewer, claim, held))) return succeed({ id: held.id, of: subject })
    const badge = await sealed(viewer, claim, held, now)
    await write(tx, viewer.id, claim, badge, today)
    return succeed({ id: badge.id, of: subject })
  })
}

async function heldIn(
  tx: Prisma.TransactionClient,
  userId: string,
  { subject, subjectId }: Subject,
): Promise<Held | null> {
  const row = await tx.badge.findUnique({
    where: { userId_subject_subjectId: { userId, subject, subjectId } },
  })
  if (!row) return null
  const { id, document, madeAt, finishedOn } = row
  return { subject, subjectId, id, document, madeAt: madeAt.toISOString(), finishedOn: fromDate(finishedOn) }
}

/** Takes a badge back: its address answers like one that never was, and its text does not stand any more. */
export async function remove(
  viewer: Pick<Viewer, 'id'>,
  { of: subject }: z.output<typeof subjectSchema>,
  { today }: Pick<Moment, 'today'>,
): Promise<Result<{ of: Subject }>> {
  const userId = viewer.id
  return inTurn(viewer, async (tx) => {
    const { count } = await tx.badge.deleteMany({ where: { userId, ...subject } })
    if (count === 0) return NO_SUCH
    await tx.activity.create({
      data: { userId, kind: 'badge_removed', ...about(subject), occurredOn: toDate(today) },
      select: { id: true },
    })
    return succeed({ of: subject })
  })
}
