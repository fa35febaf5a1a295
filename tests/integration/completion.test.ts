import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { add, edit } from '@/lib/applications/commands'
import { funnelOf } from '@/lib/applications/funnel.rules'
import { moveOn, undo } from '@/lib/applications/move.commands'
import { readApplication, readApplications } from '@/lib/applications/queries'
import { STAGES, type Stage, standsAt } from '@/lib/applications/rules'
import type { Viewer } from '@/lib/auth/rules'
import { arrange } from '@/lib/catalog/arrange.commands'
import { loadCatalog } from '@/lib/catalog/load'
import { addOwn } from '@/lib/catalog/own.commands'
import { ownId } from '@/lib/catalog/own.rules'
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

const doneOn = async (viewer: Viewer, milestoneId = INTERNSHIP) =>
  (await readStanding(viewer, milestoneId))?.doneOn ?? null

/** An internship of somebody's own. */
async function internship(viewer: Viewer, kind: 'internship' | 'project' = 'internship') {
  const milestoneId = ownId(randomUUID())
  const facts = { kind, title: 'At the owls', url: null, hours: 200, description: null }
  await addOwn(viewer, { milestoneId, ...facts, skills: ['sql'], level: 2 }, NOW)
  return milestoneId
}

async function linked(viewer: Viewer, id: string, milestoneId: string | null) {
  const version = (await readApplication(viewer, id))?.version ?? 0
  return edit(viewer, { ...applicationFacts, id, version, milestoneId }, NOW)
}

const told = async ({ id: userId }: Viewer, milestoneId = INTERNSHIP) =>
  (await db().activity.findMany({ where: { userId, milestoneId }, orderBy: { id: 'asc' } })).map(
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

test('an application may lead to an internship of one’s own, which is completed and opened with it', async () => {
  const viewer = await newViewer()
  const own = await internship(viewer)
  const id = await applying(viewer, 'in_progress', own)
  await moved(viewer, id, 'completed', '2026-09-30')
  expect(await doneOn(viewer, own)).toBe('2026-09-30')
  await takenBack(viewer, id)
  expect(await doneOn(viewer, own)).toBeNull()
  expect(await told(viewer, own)).toEqual(['own_added 2026-11-21', 'done 2026-09-30', 'reopened 2026-11-21'])
})

test('one’s own milestone of another kind, a removed one and somebody else’s lead nowhere', async () => {
  const viewer = await newViewer()
  const removed = await internship(viewer)
  await arrange(viewer, { arrange: { verb: 'remove', id: removed } }, NOW)
  const theirs = await internship(await newViewer())
  for (const milestoneId of [await internship(viewer, 'project'), removed, theirs, ownId(randomUUID())]) {
    const form = { ...applicationFacts, milestoneId, id: randomUUID(), view: 'table' as const, on: null }
    expect(await add(viewer, { ...form, stage: 'completed' }, NOW)).toMatchObject({
      fields: { milestoneId: 'Choose an internship of the list.' },
    })
  }
})

test('removing the milestone of one’s own leaves its application as it is, to be edited and completed', async () => {
  const viewer = await newViewer()
  const own = await internship(viewer)
  const id = await applying(viewer, 'in_progress', own)
  await arrange(viewer, { arrange: { verb: 'remove', id: own } }, NOW)
  expect(await readApplication(viewer, id)).toMatchObject({ milestoneId: own })
  const facts = { ...applicationFacts, milestoneId: own, notes: 'Nice people' }
  expect(await edit(viewer, { ...facts, id, version: 0 }, NOW)).toMatchObject({ ok: true })
  await moved(viewer, id, 'completed')
  expect(await doneOn(viewer, own)).toBe('2026-11-21')
})

test('linking what is completed completes the milestone on the day of the move, once', async () => {
  const viewer = await newViewer()
  const id = await applying(viewer, 'in_progress', null)
  await moved(viewer, id, 'completed', '2026-09-30')
  for (const _ of [1, 2]) expect(await linked(viewer, id, INTERNSHIP)).toMatchObject({ ok: true })
  expect(await doneOn(viewer)).toBe('2026-09-30')
  expect(await told(viewer)).toEqual(['done 2026-09-30'])
  await takenBack(viewer, id)
  expect(await doneOn(viewer)).toBeNull()
})

test('linking what is not completed completes nothing, and what is done already stays as it is', async () => {
  const viewer = await newViewer()
  const open = await applying(viewer, 'offer', null)
  await linked(viewer, open, INTERNSHIP)
  expect(await doneOn(viewer)).toBeNull()
  await mark(viewer, { mark: { verb: 'complete', id: INTERNSHIP, on: '2026-03-01' } }, NOW)
  const id = await applying(viewer, 'completed', null)
  await linked(viewer, id, INTERNSHIP)
  await linked(viewer, id, null)
  expect(await told(viewer)).toEqual(['done 2026-03-01'])
})

test('leading elsewhere instead opens what was completed by the link, and only that', async () => {
  const viewer = await newViewer()
  const own = await internship(viewer)
  const id = await applying(viewer, 'completed')
  expect(await linked(viewer, id, own)).toMatchObject({ ok: true, value: { reopened: true } })
  expect([await doneOn(viewer), await doneOn(viewer, own)]).toEqual([null, '2026-06-01'])
  await linked(viewer, id, INTERNSHIP)
  await mark(viewer, { mark: { verb: 'reopen', id: INTERNSHIP, on: undefined } }, NOW)
  await mark(viewer, { mark: { verb: 'complete', id: INTERNSHIP, on: '2026-07-01' } }, NOW)
  expect(await linked(viewer, id, null)).toMatchObject({ ok: true, value: { reopened: false } })
  expect([await doneOn(viewer), await doneOn(viewer, own)]).toEqual(['2026-07-01', null])
})

test('linked and completed in two tabs at once it is completed all the same', async () => {
  const viewer = await newViewer()
  const id = await applying(viewer, 'in_progress', null)
  await Promise.all([linked(viewer, id, INTERNSHIP), moved(viewer, id, 'completed')])
  expect(await doneOn(viewer)).toBe('2026-11-21')
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
