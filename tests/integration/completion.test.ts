import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { add } from '@/lib/applications/commands'
import { funnelOf } from '@/lib/applications/funnel.rules'
import { moveOn, undo } from '@/lib/applications/move.commands'
import { readApplication, readApplications } from '@/lib/applications/queries'
import { STAGES, type Stage, standsAt } from '@/lib/applications/rules'
import type { Viewer } from '@/lib/auth/rules'
import { loadCatalog } from '@/lib/catalog/load'
import { db } from '@/lib/db'
import { readPlan } from '@/lib/plan/queries'
import { mark, redate } from '@/lib/progress/commands'
import { readStanding } from '@/lib/progress/queries'
import { applicationFacts } from '../support/application'
import { newViewer } from '../support/viewer'

const NOW = { today: '2026-11-21' }
const INTERNSHIP = 'intern-complete'

beforeAll(async () => {
  await loadCatalog(db())
})

async function applying(
  viewer: Viewer,
  stage: Stage = 'in_progress',
  milestoneId: string | null = INTERNSHIP,
) {
  const id = randomUUID()
  const form = { ...applicationFacts, milestoneId, id, view: 'table' as const, stage, on: '2026-06-01' }
  expect(await add(viewer, form, NOW)).toMatchObject({ ok: true })
  return id
}

async function moved(viewer: Viewer, id: string, stage: Stage, on: string | null = null) {
  const seen = (await readApplication(viewer, id))?.changes ?? 0
  expect(await moveOn(viewer, { id, seen, stage, on }, NOW)).toMatchObject({ ok: true })
}

async function takenBack(viewer: Viewer, id: string) {
  const seen = (await readApplication(viewer, id))?.changes ?? 0
  expect(await undo(viewer, { id, seen, view: 'table' }, NOW)).toMatchObject({ ok: true })
}

const doneOn = async (viewer: Viewer) => (await readStanding(viewer, INTERNSHIP))?.doneOn ?? null

const told = async ({ id: userId }: Viewer) =>
  (await db().activity.findMany({ where: { userId, milestoneId: INTERNSHIP }, orderBy: { id: 'asc' } })).map(
    ({ kind, occurredOn }) => `${kind} ${occurredOn.toISOString().slice(0, 10)}`,
  )

test('completing an internship completes its milestone on the day of the move, once', async () => {
  const viewer = await newViewer()
  const id = await applying(viewer)
  expect(await doneOn(viewer)).toBeNull()
  for (const _ of [1, 2]) await moveOn(viewer, { id, seen: 0, stage: 'completed', on: '2026-09-30' }, NOW)
  expect(await doneOn(viewer)).toBe('2026-09-30')
  expect(await told(viewer)).toEqual(['done 2026-09-30'])
})

test('one that is written down as completed completes it too, and one that leads nowhere completes nothing', async () => {
  const viewer = await newViewer()
  await applying(viewer, 'completed', null)
  expect(await doneOn(viewer)).toBeNull()
  await applying(viewer, 'completed')
  expect(await doneOn(viewer)).toBe('2026-06-01')
})

test('taking the move back opens the milestone again, also after its date was corrected', async () => {
  const viewer = await newViewer()
  const id = await applying(viewer)
  await moved(viewer, id, 'completed')
  await redate(viewer, { milestoneId: INTERNSHIP, on: '2026-11-01' }, NOW)
  await takenBack(viewer, id)
  expect(await doneOn(viewer)).toBeNull()
  await moved(viewer, id, 'completed')
  expect(await doneOn(viewer)).toBe('2026-11-21')
  expect(await told(viewer)).toEqual([
    'done 2026-11-21',
    'date_changed 2026-11-01',
    'reopened 2026-11-21',
    'done 2026-11-21',
  ])
})

test.each(['start', 'complete', 'know'] as const)(
  'what was done without the move (%s) stays when the move is taken back',
  async (verb) => {
    const viewer = await newViewer()
    const byHand = (each: typeof verb | 'reopen') =>
      mark(viewer, { mark: { verb: each, id: INTERNSHIP, on: undefined } }, NOW)
    await byHand(verb)
    const before = await doneOn(viewer)
    const id = await applying(viewer)
    await moved(viewer, id, 'completed')
    await takenBack(viewer, id)
    expect(await doneOn(viewer)).toBe(before)
    await moved(viewer, id, 'completed')
    await byHand('reopen')
    await byHand('complete')
    await takenBack(viewer, id)
    expect(await doneOn(viewer)).toBe('2026-11-21')
  },
)

test('taking back a later move of the same application leaves the milestone done', async () => {
  const viewer = await newViewer()
  const id = await applying(viewer)
  await moved(viewer, id, 'completed', '2026-09-30')
  await moved(viewer, id, 'in_progress')
  await moved(viewer, id, 'completed')
  await takenBack(viewer, id)
  await takenBack(viewer, id)
  expect(await doneOn(viewer)).toBe('2026-09-30')
  await takenBack(viewer, id)
  expect(await doneOn(viewer)).toBeNull()
})

test('of several applications that lead to one milestone the first to be completed decides', async () => {
  const viewer = await newViewer()
  const [first, second] = [await applying(viewer), await applying(viewer)]
  await moved(viewer, first, 'completed', '2026-09-30')
  await moved(viewer, second, 'completed', '2026-10-31')
  expect(await doneOn(viewer)).toBe('2026-09-30')
  await takenBack(viewer, second)
  expect(await doneOn(viewer)).toBe('2026-09-30')
  await moved(viewer, second, 'completed')
  await takenBack(viewer, first)
  expect(await doneOn(viewer)).toBeNull()
})

test('in many tabs at once the milestone is completed once and every application moved', async () => {
  const viewer = await newViewer()
  const ids = await Promise.all(Array.from({ length: 6 }, () => applying(viewer)))
  await Promise.all(ids.map((id) => moved(viewer, id, 'completed')))
  const stands = await Promise.all(ids.map((id) => readApplication(viewer, id)))
  expect(stands.map((each) => standsAt(each?.moves ?? []).stage)).toEqual(ids.map(() => 'completed'))
  expect(await told(viewer)).toEqual(['done 2026-11-21'])
})

test('no other stage completes anything', async () => {
  const viewer = await newViewer()
  const id = await applying(viewer, 'wishlist')
  for (const stage of STAGES.filter((each) => each !== 'completed' && each !== 'wishlist'))
    await moved(viewer, id, stage)
  expect(await doneOn(viewer)).toBeNull()
})

test('what was sent is counted by the same stages in the database as in the funnel, wherever it stands now', async () => {
  const viewer = await newViewer()
  for (const stage of STAGES) {
    const id = await applying(viewer, stage, null)
    await moved(viewer, id, stage === 'withdrawn' ? 'wishlist' : 'withdrawn')
  }
  expect((await readPlan(viewer)).sent).toBe(8)
  expect((await readPlan(viewer)).sent).toBe(
    funnelOf((await readApplications(viewer, { most: 500 })).ways).sent,
  )
  expect((await readPlan(await newViewer())).sent).toBe(0)
})
