import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/rules'
import { arrange } from '@/lib/catalog/arrange.commands'
import { loadCatalog } from '@/lib/catalog/load'
import { addOwn, editOwn } from '@/lib/catalog/own.commands'
import { getCatalogWith, readOwn } from '@/lib/catalog/own.queries'
import { MOST_OWN, ownCatalog, ownId } from '@/lib/catalog/own.rules'
import { getCatalog } from '@/lib/catalog/queries'
import { placementsOf } from '@/lib/catalog/rules'
import { restoreSubstitution, substitute, undoSubstitution } from '@/lib/catalog/substitution.commands'
import { undoOwn } from '@/lib/catalog/undo-own.commands'
import { db } from '@/lib/db'
import { choosePath } from '@/lib/enrollment/commands'
import { saveProject } from '@/lib/facts/commands'
import { changeStep } from '@/lib/progress/checklist.commands'
import { mark, saveNote } from '@/lib/progress/commands'
import { progressOf } from '@/lib/progress/rules'
import { readStandings } from '@/lib/progress/standing.queries'
import { readMentions } from '@/lib/search/mention.queries'
import { heldSkills } from '@/lib/skills/rules'
import { newViewer, viewerOf } from '../support/viewer'

const now = { today: '2026-11-21' }
const idOf = (n: number) => ownId(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`)
const given = (n: number, title = 'A tool at work') => ({
  ...{ milestoneId: idOf(n), kind: 'project' as const, title, url: null, hours: 40, description: null },
  ...{ skills: ['python', 'sql'], level: 2 as const },
})
const arranged = (viewer: Viewer, verb: 'raise' | 'lower' | 'remove' | 'restore', n: number) =>
  arrange(viewer, { arrange: { verb, id: idOf(n) } }, now)
const order = async (viewer: Viewer) =>
  (await readOwn(viewer)).milestones.filter(({ removed }) => !removed).map(({ id }) => id)
const eventsOf = async (userId: string) =>
  (await db().activity.findMany({ where: { userId }, orderBy: { id: 'asc' } })).map(({ kind }) => kind)

/** Somebody on the path of an engineer with two milestones of their own. */
async function walker() {
  const { id } = await newViewer()
  await choosePath(await viewerOf(id), { pathId: 'mle' }, now)
  const viewer = await viewerOf(id)
  await addOwn(viewer, given(1), now)
  await addOwn(viewer, given(2, 'A talk'), now)
  return viewer
}

async function progress(viewer: Viewer) {
  const { standings, own } = await readStandings(viewer)
  const path = ownCatalog(await getCatalog(), own).paths.get('mle')
  return progressOf(path ? placementsOf(path) : [], standings)
}

const instead = (viewer: Viewer, byId: string, milestoneId = 'cs50p') =>
  substitute(viewer, { pathId: 'mle', milestoneId, byId, reason: 'I do it at work' }, now)

beforeAll(async () => {
  await loadCatalog(db())
})

describe('a milestone of one’s own', () => {
  test('is added once by ten requests at once, with one event', async () => {
    const viewer = await newViewer()
    const answers = await Promise.all(Array.from({ length: 10 }, () => addOwn(viewer, given(1), now)))
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect(await order(viewer)).toEqual([idOf(1)])
    expect(await eventsOf(viewer.id)).toEqual(['own_added'])
  })

  test('can be done, divided, and recorded like any other, and grants its skills', async () => {
    const viewer = await walker()
    expect(await mark(viewer, { mark: { verb: 'start', id: idOf(1), on: undefined } }, now)).toMatchObject({
      ok: true,
    })
    const step = { verb: 'add', id: '00000000-0000-4000-8000-000000000009' } as const
    expect(await changeStep(viewer, { milestoneId: idOf(1), step, text: 'Plan' }, now)).toMatchObject({
      ok: true,
    })
    const facts = {
      question: 'What?',
      data: null,
      result: null,
      repositoryUrl: null,
      demoUrl: null,
      industry: null,
    }
    const edit = { ...facts, milestoneId: idOf(1), version: 0, skills: ['python'] }
    expect(await saveProject(viewer, edit, now)).toMatchObject({ ok: true })
    expect(await mark(viewer, { mark: { verb: 'complete', id: idOf(1), on: undefined } }, now)).toMatchObject(
      { ok: true },
    )
    const { standings, own } = await readStandings(viewer)
    const held = heldSkills(ownCatalog(await getCatalog(), own), standings)
    expect(Object.fromEntries(held)).toEqual({ python: 2, sql: 2 })
    expect((await progress(viewer)).done).toBe(0)
  })

  test('is nobody else’s', async () => {
    const [mine, theirs] = [await newViewer(), await walker()]
    expect((await getCatalogWith(mine, idOf(1))).milestones.has(idOf(1))).toBe(false)
    expect(await mark(mine, { mark: { verb: 'complete', id: idOf(1), on: undefined } }, now)).toMatchObject({
      code: 'not-found',
    })
    expect(await editOwn(mine, { ...given(1, 'Taken'), version: 0 }, now)).toMatchObject({
      code: 'not-found',
    })
    expect(await arranged(mine, 'remove', 1)).toMatchObject({ code: 'not-found' })
    expect((await readOwn(theirs)).milestones.map(({ title }) => title)).toEqual(['A tool at work', 'A talk'])
  })

  test('is what it was after its edit is taken back, but not over what another tab saved', async () => {
    const viewer = await walker()
    const back = (version: number) => undoOwn(viewer, { milestoneId: idOf(1), version }, now)
    const edited = (title: string, version: number) => editOwn(viewer, { ...given(1, title), version }, now)
    expect(await edited('Other', 0)).toMatchObject({ value: { version: 1 } })
    for (const _ of [1, 2]) expect(await back(1)).toMatchObject({ ok: true })
    expect((await readOwn(viewer)).milestones.find(({ id }) => id === idOf(1))).toMatchObject({
      ...{ title: 'A tool at work', version: 2 },
    })
    await edited('Third', 2)
    await edited('Fourth', 3)
    expect(await back(3)).toMatchObject({ code: 'conflict' })
    expect(await back(0)).toMatchObject({ code: 'not-found' })
    expect(await undoOwn(await newViewer(), { milestoneId: idOf(1), version: 4 }, now)).toMatchObject({
      code: 'not-found',
    })
  })

  test('is not overwritten by an edit that started from an older version', async () => {
    const viewer = await walker()
    expect(await editOwn(viewer, { ...given(1, 'First tab'), version: 0 }, now)).toMatchObject({ ok: true })
    const refused = await editOwn(viewer, { ...given(1, 'Second tab'), version: 0 }, now)
    expect(refused).toMatchObject({ code: 'conflict', current: { version: 1 } })
    expect(!refused.ok && JSON.parse(refused.current?.text ?? '')).toMatchObject({ title: 'First tab' })
  })

  test('moves by one place, is removed with what was recorded kept, and comes back where it was', async () => {
    const viewer = await walker()
    await addOwn(viewer, given(3, 'A third'), now)
    await arranged(viewer, 'raise', 3)
    expect(await order(viewer)).toEqual([idOf(1), idOf(3), idOf(2)])
    await mark(viewer, { mark: { verb: 'complete', id: idOf(3), on: undefined } }, now)
    await arranged(viewer, 'remove', 3)
    await arranged(viewer, 'remove', 3)
    expect(await order(viewer)).toEqual([idOf(1), idOf(2)])
    await arranged(viewer, 'lower', 1)
    expect(await order(viewer)).toEqual([idOf(2), idOf(1)])
    await arranged(viewer, 'restore', 3)
    expect(await order(viewer)).toEqual([idOf(2), idOf(3), idOf(1)])
    expect((await readStandings(viewer)).standings.get(idOf(3))?.doneOn).toBe(now.today)
    expect((await eventsOf(viewer.id)).filter((kind) => kind === 'own_removed')).toHaveLength(1)
  })

  test('finds room up to the limit and then a sentence, however many ask at once', async () => {
    const viewer = await newViewer()
    const rows = Array.from({ length: MOST_OWN - 2 }, (_, position) => ({
      ...{ userId: viewer.id, milestoneId: idOf(1000 + position), position },
      ...{ kind: 'reading', title: `Reading ${position}`, hours: 1 },
    }))
    await db().ownMilestone.createMany({ data: rows })
    const answers = await Promise.all([1, 2, 3, 4, 5].map((n) => addOwn(viewer, given(n), now)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({
      code: 'conflict',
      message: 'There is room for 200 milestones of your own. Remove one first.',
    })
    expect(await order(viewer)).toHaveLength(MOST_OWN)
  })

  test('is found by its words, and gives its title to what was written about it', async () => {
    const viewer = await walker()
    await saveNote(viewer, { milestoneId: idOf(2), seen: null, note: 'Slides for the tool meetup' }, now)
    expect(await readMentions(viewer, 'tool')).toEqual([
      { id: idOf(1), title: 'A tool at work', in: 'own', text: 'A tool at work' },
      { id: idOf(2), title: 'A talk', in: 'note', text: 'Slides for the tool meetup' },
    ])
    await arranged(viewer, 'remove', 1)
    expect((await readMentions(viewer, 'tool')).map(({ id }) => id)).toEqual([idOf(2)])
    expect(await readMentions(await newViewer(), 'tool')).toEqual([])
  })

  test('cannot grant a skill that does not exist', async () => {
    const viewer = await newViewer()
    expect(await addOwn(viewer, { ...given(1), skills: ['levitation'] }, now)).toMatchObject({
      code: 'invalid',
      fields: { skills: expect.any(String) },
    })
  })
})

describe('something else instead of what a path requires', () => {
  test('counts for exactly the one it replaces, and the original comes back', async () => {
    const viewer = await walker()
    const before = await progress(viewer)
    expect(await instead(viewer, idOf(1))).toMatchObject({ ok: true })
    expect(await instead(viewer, idOf(1))).toMatchObject({ ok: true })
    expect(await progress(viewer)).toEqual(before)
    await mark(viewer, { mark: { verb: 'complete', id: idOf(1), on: undefined } }, now)
    expect(await progress(viewer)).toMatchObject({ done: before.done + 1, required: before.required })
    expect(await undoSubstitution(viewer, { pathId: 'mle', milestoneId: 'cs50p' }, now)).toMatchObject({
      ok: true,
    })
    await undoSubstitution(viewer, { pathId: 'mle', milestoneId: 'cs50p' }, now)
    expect(await progress(viewer)).toEqual(before)
    expect((await eventsOf(viewer.id)).filter((kind) => kind.startsWith('substitut'))).toEqual([
      'substituted',
      'substitution_undone',
    ])
  })

  test('stands in again for the same reason when the return of the original is taken back, once', async () => {
    const viewer = await walker()
    const key = { pathId: 'mle', milestoneId: 'cs50p' }
    expect(await restoreSubstitution(viewer, key, now)).toMatchObject({ code: 'not-found' })
    await instead(viewer, idOf(2))
    await undoSubstitution(viewer, key, now)
    await instead(viewer, idOf(1))
    await undoSubstitution(viewer, key, now)
    for (const _ of [1, 2]) expect(await restoreSubstitution(viewer, key, now)).toMatchObject({ ok: true })
    expect((await readOwn(viewer)).substitutions).toEqual([
      { ...key, byId: idOf(1), reason: 'I do it at work' },
    ])
  })

  test('is refused where it would count twice, where nothing is left to do, and on a path not chosen', async () => {
    const viewer = await walker()
    await instead(viewer, idOf(1))
    expect(await instead(viewer, idOf(1), 'git-github')).toMatchObject({ code: 'invalid' })
    expect(await instead(viewer, idOf(2))).toMatchObject({ code: 'conflict' })
    expect(await instead(viewer, 'git-github', 'sql-for-data')).toMatchObject({ ok: false })
    expect(await instead(viewer, 'nowhere', 'git-github')).toMatchObject({ code: 'invalid' })
    await mark(viewer, { mark: { verb: 'complete', id: 'git-github', on: undefined } }, now)
    expect(await instead(viewer, idOf(2), 'git-github')).toMatchObject({ code: 'conflict' })
    const elsewhere = { pathId: 'ds', milestoneId: 'cs50p', byId: idOf(2), reason: 'Because' }
    expect(await substitute(viewer, elsewhere, now)).toMatchObject({ code: 'not-found' })
  })

  test('keeps what stands in from being removed', async () => {
    const viewer = await walker()
    await instead(viewer, idOf(1))
    expect(await arranged(viewer, 'remove', 1)).toMatchObject({ code: 'conflict' })
    await undoSubstitution(viewer, { pathId: 'mle', milestoneId: 'cs50p' }, now)
    expect(await arranged(viewer, 'remove', 1)).toMatchObject({ ok: true })
  })

  test('happens once when five ask at once', async () => {
    const viewer = await walker()
    const answers = await Promise.all(Array.from({ length: 5 }, () => instead(viewer, idOf(1))))
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect((await eventsOf(viewer.id)).filter((kind) => kind === 'substituted')).toHaveLength(1)
  })
})
