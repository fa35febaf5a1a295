import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { add, edit, remove } from '@/lib/applications/commands'
import { move, moveOn, undo } from '@/lib/applications/move.commands'
import { readApplication, readApplications } from '@/lib/applications/queries'
import type { Stage } from '@/lib/applications/rules'
import { addSchema, moveSchema } from '@/lib/applications/schema'
import { undoEdit } from '@/lib/applications/undo-edit.commands'
import type { Viewer } from '@/lib/auth/rules'
import { loadCatalog } from '@/lib/catalog/load'
import { db } from '@/lib/db'
import { readTimeline } from '@/lib/timeline/queries'
import { applicationFacts } from '../support/application'
import { newViewer } from '../support/viewer'

const NOW = { today: '2026-11-21' }

beforeAll(async () => {
  await loadCatalog(db())
})

async function added(viewer: Viewer, stage: Stage = 'wishlist', on: string | null = null) {
  const id = randomUUID()
  const form = { ...applicationFacts, id, view: 'table' as const, stage, on }
  expect(await add(viewer, form, NOW)).toMatchObject({ ok: true })
  return { id, form }
}

const stagesOf = async (viewer: Viewer, id: string) =>
  (await readApplication(viewer, id))?.moves.map(({ stage, movedOn }) => `${stage} ${movedOn}`)

const kindsOf = async ({ id: userId }: Viewer) =>
  (await db().activity.findMany({ where: { userId }, orderBy: { id: 'asc' } })).map(({ kind }) => kind)

test('an application that is sent twice is added once, and dated back where it was', async () => {
  const viewer = await newViewer()
  const { id, form } = await added(viewer, 'applied', '2024-02-29')
  expect(await add(viewer, form, NOW)).toMatchObject({ ok: true })
  expect(await stagesOf(viewer, id)).toEqual(['applied 2024-02-29'])
  expect((await readApplications(viewer, { most: 500 })).shown).toHaveLength(1)
  expect(await kindsOf(viewer)).toEqual(['application_added'])
})

test.each([
  ['2026-11-22', /still ahead/],
  ['1969-12-31', /after 1970/],
])('a move cannot be dated %s', async (on, sentence) => {
  const viewer = await newViewer()
  const { id } = await added(viewer)
  const refused = await moveOn(viewer, { id, seen: 0, stage: 'applied', on }, NOW)
  expect(refused).toMatchObject({ ok: false, fields: { on: expect.stringMatching(sentence) } })
  expect(await stagesOf(viewer, id)).toEqual(['wishlist 2026-11-21'])
})

test('a move is dated, told on the timeline, and gone from both when it is undone', async () => {
  const viewer = await newViewer()
  const { id } = await added(viewer)
  const told = async () => {
    const asked = { kind: 'applications' as const, path: null, before: null, limit: 9 }
    return (await readTimeline(viewer, asked)).entries.map(({ kind, occurredOn }) => `${kind} ${occurredOn}`)
  }
  for (const _ of [1, 2]) await moveOn(viewer, { id, seen: 0, stage: 'applied', on: '2026-11-20' }, NOW)
  expect(await stagesOf(viewer, id)).toEqual(['wishlist 2026-11-21', 'applied 2026-11-20'])
  expect(await told()).toEqual(['application_added 2026-11-21', 'application_moved 2026-11-20'])
  await undo(viewer, { id, seen: 1, view: 'table' }, NOW)
  expect(await undo(viewer, { id, seen: 1, view: 'table' }, NOW)).toMatchObject({ ok: true })
  expect(await stagesOf(viewer, id)).toEqual(['wishlist 2026-11-21'])
  expect(await told()).toEqual(['application_added 2026-11-21'])
})

test('of ten tabs that move one application to different stages one wins, and the others are told', async () => {
  const viewer = await newViewer()
  const { id } = await added(viewer)
  const stages: Stage[] = ['applied', 'interview', 'offer', 'accepted', 'rejected', 'withdrawn', 'no_answer']
  const results = await Promise.all(
    stages.map((stage) => move(viewer, { move: { id, seen: 0, stage }, view: 'board' }, NOW)),
  )
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await stagesOf(viewer, id)).toHaveLength(2)
})

test('an older page does not overwrite newer words: it gets to see them', async () => {
  const viewer = await newViewer()
  const { id } = await added(viewer)
  await edit(viewer, { ...applicationFacts, id, version: 0, notes: 'newer' }, NOW)
  const refused = await edit(viewer, { ...applicationFacts, id, version: 0, notes: 'older' }, NOW)
  expect(refused).toMatchObject({ code: 'conflict', current: { version: 1 } })
  expect(refused.ok ? '' : refused.current?.text).toContain('newer')
})

test('an edit is taken back to what was written before, but not over newer words', async () => {
  const viewer = await newViewer()
  const { id } = await added(viewer)
  const noted = (notes: string, version: number) =>
    edit(viewer, { ...applicationFacts, id, version, notes }, NOW)
  const back = (version: number) => undoEdit(viewer, { id, version }, NOW)
  const before = await readApplication(viewer, id)
  expect(await noted('first', 0)).toMatchObject({ value: { version: 1 } })
  for (const _ of [1, 2]) expect(await back(1)).toMatchObject({ ok: true })
  expect(await readApplication(viewer, id)).toEqual({ ...before, version: 2 })
  await noted('second', 2)
  await noted('third', 3)
  expect(await back(3)).toMatchObject({ code: 'conflict' })
  expect((await readApplication(viewer, id))?.notes).toBe('third')
  expect(await undoEdit(await newViewer(), { id, version: 4 }, NOW)).toMatchObject({ code: 'not-found' })
})

test('only an internship of the catalogue can be where it leads', async () => {
  const viewer = await newViewer()
  const { id } = await added(viewer)
  const leading = (milestoneId: string) =>
    edit(viewer, { ...applicationFacts, id, version: 0, milestoneId }, NOW)
  expect(await leading('cs50p')).toMatchObject({ fields: { milestoneId: expect.any(String) } })
  expect(await leading('intern-apply-20')).toMatchObject({ fields: { milestoneId: expect.any(String) } })
  expect(await leading('intern-complete')).toMatchObject({ ok: true })
})

test('somebody else’s application is none', async () => {
  const [owner, stranger] = [await newViewer(), await newViewer()]
  const { id } = await added(owner)
  const gone = { code: 'not-found' }
  expect(await readApplication(stranger, id)).toBeUndefined()
  expect(await moveOn(stranger, { id, seen: 0, stage: 'offer', on: null }, NOW)).toMatchObject(gone)
  expect(await undo(stranger, { id, seen: 0, view: 'table' }, NOW)).toMatchObject(gone)
  expect(await remove(stranger, { id }, NOW)).toMatchObject(gone)
  expect((await readApplications(owner, { most: 500 })).shown).toHaveLength(1)
  expect(await remove(owner, { id }, NOW)).toMatchObject({ ok: true })
  expect((await readApplications(owner, { most: 500 })).shown).toEqual([])
})

test('the five hundred and first is refused with a sentence, also in many tabs at once', async () => {
  const viewer = await newViewer()
  await db().$executeRaw`
    INSERT INTO "Application" ("userId", id, company, role)
    SELECT ${viewer.id}::uuid, gen_random_uuid(), 'c', 'r' FROM generate_series(1, 497)`
  const adding = Array.from({ length: 12 }, () =>
    add(viewer, { ...applicationFacts, id: randomUUID(), view: 'table', stage: 'applied', on: null }, NOW),
  )
  const results = await Promise.all(adding)
  expect(results.filter(({ ok }) => ok)).toHaveLength(3)
  expect(results.find(({ ok }) => !ok)).toMatchObject({ message: expect.stringContaining('room for 500') })
  expect(await db().application.count({ where: { userId: viewer.id } })).toBe(500)
})

test('entries of a removed application are still told, and known to lead nowhere', async () => {
  const viewer = await newViewer()
  const [{ id }] = [await added(viewer), await added(viewer)]
  await remove(viewer, { id }, NOW)
  const { entries } = await readTimeline(viewer, {
    ...{ kind: 'applications' as const, path: null, before: null, limit: 9 },
  })
  expect(entries.map(({ kind, removed }) => [kind, removed])).toEqual([
    ['application_removed', true],
    ['application_added', false],
    ['application_added', true],
  ])
})

test.each([
  ['company', ''],
  ['role', ' '],
  ['link', 'javascript:alert(1)'],
  ['nextActionOn', '2026-02-30'],
  ['notes', 'x'.repeat(10_001)],
  ['stage', 'hired'],
])('the form is refused where %s is wrong', (field, value) => {
  const right = {
    id: randomUUID(),
    company: 'c',
    role: 'r',
    place: '',
    link: '',
    contacts: '',
    nextAction: '',
  }
  const form = { ...right, nextActionOn: '', notes: '', milestoneId: '', stage: 'applied', on: '' }
  expect(addSchema.safeParse(form).success).toBe(true)
  expect(addSchema.safeParse({ ...form, [field]: value }).error?.issues[0]?.path).toEqual([field])
})

test.each(['', 'x:0:applied', `${randomUUID()}:-1:applied`, `${randomUUID()}:0:hired`])(
  'a button that says %s moves nothing',
  (value) => {
    expect(moveSchema.safeParse({ move: value }).success).toBe(false)
  },
)
