import 'server-only'
import type { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { getCatalogWith } from '../catalog/own.queries'
import { type Day, toDate } from '../day'
import { db } from '../db'
import { fail, type Result, succeed } from '../result'
import { recording } from '../standing'
import { NO_SUCH_MILESTONE } from './change.commands'
import { readChecklist } from './checklist.queries'
import {
  applyStep,
  type Checklist,
  decideStep,
  isThrough,
  type StepEvent,
  type StepVerb,
} from './checklist.rules'
import { decide } from './decide.rules'
import { readStanding } from './queries'
import { apply, type Standing, UNTOUCHED } from './standing.rules'

type Tx = Prisma.TransactionClient
type Owner = Pick<Viewer, 'id'>

/** Of writers that collide on one checklist at least one wins each round. */
const ROUNDS = 10

/** Another tab was first: everything of this attempt is taken back. */
class Overtaken extends Error {}

/** Claims the next version. Of parallel writers one gets it. */
async function claim(tx: Tx, { id: userId }: Owner, milestoneId: string, version: number): Promise<void> {
  const { count } =
    version === 0
      ? await tx.checklist.createMany({ data: { userId, milestoneId, version: 1 }, skipDuplicates: true })
      : await tx.checklist.updateMany({
          where: { userId, milestoneId, version },
          data: { version: version + 1 },
        })
  if (count === 0) throw new Overtaken()
}

async function store(tx: Tx, { id: userId }: Owner, milestoneId: string, steps: Checklist): Promise<void> {
  await tx.step.deleteMany({ where: { userId, milestoneId } })
  await tx.step.createMany({
    data: steps.map(({ id, text, doneOn }, position) => ({
      ...{ userId, milestoneId, id, position, text },
      doneOn: doneOn && toDate(doneOn),
    })),
  })
}

const remember = (
  tx: Tx,
  { id: userId }: Owner,
  milestoneId: string,
  { kind, occurredOn, step }: StepEvent,
) =>
  tx.activity.create({
    data: { userId, kind, milestoneId, occurredOn: toDate(occurredOn), detail: JSON.stringify(step) },
    select: { id: true },
  })

/** The last step is done, so the milestone is; or that is taken back. Returns whether it changed the milestone. */
async function follow(
  tx: Tx,
  viewer: Owner,
  milestoneId: string,
  { before, verb }: { before: Standing; verb: 'complete' | 'reopen' },
  today: Day,
): Promise<boolean> {
  // What was set aside is nothing that a step has done.
  if (verb === 'reopen' && !before.doneOn) return false
  const decided = decide(before, { verb }, { today, maySetAside: false })
  if (!decided.ok || !decided.value) return false
  const written = await tx.$executeRaw(
    recording(viewer.id, [{ milestoneId, standing: apply(before, decided.value), event: decided.value }]),
  )
  if (written === 0) throw new Overtaken()
  return true
}

/** What a form of the checklist changed. `completed`: the milestone was marked done with its last step, or that was taken back. */
export type Stepped = { steps: Checklist; completed: boolean }

const followedBy = ({ kind }: StepEvent, steps: Checklist, { reopens }: StepVerb) => {
  if (kind === 'step_done' && isThrough(steps)) return 'complete'
  return kind === 'step_reopened' && reopens ? 'reopen' : null
}

async function attempt(
  viewer: Owner,
  milestoneId: string,
  ask: StepVerb,
  today: Day,
): Promise<Result<Stepped>> {
  const { version, steps: before } = await readChecklist(viewer, milestoneId)
  const decided = decideStep(before, ask, today)
  if (!decided.ok) return decided
  const event = decided.value
  if (!event) return succeed({ steps: before, completed: false })
  const steps = applyStep(before, event)
  // Read before the transaction: one that waited for a second connection could wait for others that do the same.
  const verb = followedBy(event, steps, ask)
  const standing = (verb && (await readStanding(viewer, milestoneId))) || UNTOUCHED
  const completed = await db().$transaction(async (tx) => {
    await claim(tx, viewer, milestoneId, version)
    await store(tx, viewer, milestoneId, steps)
    await remember(tx, viewer, milestoneId, event)
    return verb !== null && follow(tx, viewer, milestoneId, { before: standing, verb }, today)
  })
  return succeed({ steps, completed })
}

type Asked = { milestoneId: string; step: Pick<StepVerb, 'verb' | 'id'> } & Omit<StepVerb, 'verb' | 'id'>

/** Changes the steps of a milestone; again if another tab was first. With the last open step the milestone is done. */
export async function changeStep(
  viewer: Owner,
  { milestoneId, step, ...more }: Asked,
  { today }: { today: Day },
): Promise<Result<Stepped>> {
  if (!(await getCatalogWith(viewer, milestoneId)).milestones.has(milestoneId)) return NO_SUCH_MILESTONE
  for (let round = 0; round < ROUNDS; round += 1) {
    try {
      return await attempt(viewer, milestoneId, { ...step, ...more }, today)
    } catch (cause) {
      if (!(cause instanceof Overtaken)) throw cause
    }
  }
  return fail('conflict', 'These steps are being changed elsewhere. Try again.')
}
