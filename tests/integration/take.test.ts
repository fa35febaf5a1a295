import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { add, edit } from '@/lib/applications/commands'
import { move } from '@/lib/applications/move.commands'
import { type Chosen, NOTHING_CHOSEN } from '@/lib/archive/choice.rules'
import { Archive } from '@/lib/archive/file.schema'
import { importText } from '@/lib/archive/import.commands'
import { keep } from '@/lib/archive/pending'
import { previewPending } from '@/lib/archive/preview'
import type { Viewer } from '@/lib/auth/rules'
import { loadCatalog } from '@/lib/catalog/load'
import { addOwn } from '@/lib/catalog/own.commands'
import { db } from '@/lib/db'
import { choosePath } from '@/lib/enrollment/commands'
import { setPlan } from '@/lib/plan/commands'
import { hideItem, publish, saveProfile } from '@/lib/profile/commands'
import { setHandle } from '@/lib/profile/handle.commands'
import { NO_PROFILE } from '@/lib/profile/rules'
import { mark, saveNote } from '@/lib/progress/commands'
import { archiveOf } from '../support/archive'
import { sequence } from '../support/history'
import { fromHistory, fromTables } from '../support/rebuild'
import { rowsOf } from '../support/rows'
import { newViewer, viewerOf } from '../support/viewer'

beforeAll(async () => {
  await loadCatalog(db())
})

const today = '2026-11-21'

/** Every group that has a choice. */
const EVERYTHING: Chosen = {
  take: [],
  all: ['standing', 'facts', 'own', 'application', 'plan', 'reflection', 'profile'],
}

const bring = (viewer: Pick<Viewer, 'id'>, file: Archive, chosen = NOTHING_CHOSEN) =>
  importText(viewer, JSON.stringify(file), { withPerson: false, now: new Date(), today, chosen })

const complete = (viewer: Viewer, id: string, on: string) =>
  mark(viewer, { mark: { verb: 'complete', id, on } }, { today })
const note = (viewer: Viewer, text: string, seen: string | null = null) =>
  saveNote(viewer, { milestoneId: 'git-github', seen, note: text }, { today })

const APPLICATION = {
  ...{ id: '00000000-0000-4000-8000-00000000000a', company: 'Owl Labs', role: 'Intern', place: null },
  ...{ link: null, contacts: null, nextAction: null, nextActionOn: null, notes: null, milestoneId: null },
}

/** What the preview of a file shows of one group. */
async function lineOf(viewer: Viewer, file: Archive, group: string) {
  await keep(viewer, Buffer.from(JSON.stringify(file)))
  const waiting = await previewPending(viewer, new Date())
  if (!waiting?.preview.ok) throw new Error('no preview')
  return waiting.preview.value.lines.find((line) => line.group === group)
}

describe('the file’s side of what is here otherwise', () => {
  it('is taken where it was chosen, and nowhere else, and the history before stays', async () => {
    const [mine, theirs] = [await newViewer(), await newViewer()]
    await complete(mine, 'cs50p', '2026-01-04')
    await complete(theirs, 'cs50p', '2024-02-29')
    await note(mine, 'mine')
    await note(theirs, 'theirs')
    const file = await archiveOf(theirs)
    expect(await lineOf(mine, file, 'standing')).toMatchObject({
      ...{ fresh: 0, same: 0, other: 2, choices: 2 },
      others: [
        { choice: { differences: [{ what: 'done on', here: '2026-01-04', there: '2024-02-29' }] } },
        { choice: { differences: [{ what: 'note', here: 'mine', there: 'theirs' }] } },
      ],
    })
    const before = await archiveOf(mine)
    const chosen = { take: ['standing cs50p'], all: [] }
    expect(await bring(mine, file, chosen)).toEqual({ ok: true, value: { imported: 0, taken: 1 } })
    const { tables } = await archiveOf(mine)
    expect(tables.Standing.map(({ doneOn, note: kept }) => [doneOn, kept])).toEqual([
      ['2024-02-29', null],
      [null, 'mine'],
    ])
    expect(tables.Activity.slice(0, -1)).toEqual(before.tables.Activity)
    const done = before.tables.Activity.find(({ kind }) => kind === 'done')
    expect(tables.Activity.at(-1)).toMatchObject({
      ...{ kind: 'date_changed', occurredOn: '2024-02-29', supersedes: done?.id },
    })
    expect(await fromHistory(mine.id)).toEqual(await fromTables(mine.id))
  })

  it('is the same afterwards, so that taking it again changes nothing', async () => {
    const [mine, theirs] = [await newViewer(), await newViewer()]
    for (const [viewer, hours] of [
      [mine, 4],
      [theirs, 9],
    ] as const) {
      await setPlan(viewer, { version: 0, hoursPerWeek: hours, days: [1, 3] }, { today })
      await note(viewer, `${hours}`)
    }
    const file = await archiveOf(theirs)
    expect(await bring(mine, file, EVERYTHING)).toEqual({ ok: true, value: { imported: 0, taken: 2 } })
    const rows = await rowsOf(mine.id)
    expect(await bring(mine, file, EVERYTHING)).toEqual({ ok: true, value: { imported: 0, taken: 0 } })
    expect(await rowsOf(mine.id)).toEqual(rows)
    expect(await lineOf(mine, file, 'plan')).toMatchObject({ fresh: 0, same: 1, other: 0, choices: 0 })
  })

  it('is not taken by a box that no page showed: of what is new, the same, history, or nothing', async () => {
    const [mine, theirs] = [await newViewer(), await newViewer()]
    await choosePath(mine, { pathId: 'mle' }, { today: '2026-11-01' })
    await choosePath(theirs, { pathId: 'mle' }, { today })
    await note(mine, 'the same')
    await note(theirs, 'the same')
    const before = await rowsOf(mine.id)
    const forged = ['path mle', 'standing git-github', 'standing islp', 'results', 'nowhere', '__proto__']
    const done = await bring(mine, await archiveOf(theirs), { take: forged, all: ['path', 'constructor'] })
    expect(done).toEqual({ ok: true, value: { imported: 0, taken: 0 } })
    expect(await rowsOf(mine.id)).toEqual(before)
  })

  it('of an application is what was written and its moves, taken back to where they part', async () => {
    const [mine, theirs] = [await newViewer(), await newViewer()]
    for (const viewer of [mine, theirs])
      await add(viewer, { ...APPLICATION, view: 'table', stage: 'applied', on: '2026-10-01' }, { today })
    const { id } = APPLICATION
    await move(mine, { view: 'table', move: { id, seen: 0, stage: 'rejected' } }, { today })
    await move(theirs, { view: 'table', move: { id, seen: 0, stage: 'interview' } }, { today })
    await edit(theirs, { ...APPLICATION, version: 0, notes: 'They called' }, { today })
    expect(await bring(mine, await archiveOf(theirs), EVERYTHING)).toMatchObject({ value: { taken: 1 } })
    const { tables } = await archiveOf(mine)
    expect(tables.Application).toMatchObject([{ notes: 'They called', version: 1, changes: 3 }])
    expect(tables.ApplicationMove.map(({ stage }) => stage)).toEqual(['applied', 'interview'])
    expect(await fromHistory(mine.id)).toEqual(await fromTables(mine.id))
  })

  it('of milestones of one’s own brings those that are only in the file with what is about them', async () => {
    const [mine, theirs] = [await newViewer(), await newViewer()]
    const own = (viewer: Viewer, no: number, title: string) =>
      addOwn(
        viewer,
        {
          ...{ milestoneId: `own-00000000-0000-4000-8000-00000000000${no}`, kind: 'project', title },
          ...{ url: null, hours: 4, description: null, skills: ['python'], level: 2 },
        },
        { today },
      )
    await own(mine, 1, 'Here')
    await own(theirs, 1, 'There')
    await own(theirs, 2, 'Only there')
    await complete(theirs, 'own-00000000-0000-4000-8000-000000000002', '2026-03-08')
    const file = await archiveOf(theirs)
    expect(await bring(mine, file)).toEqual({ ok: true, value: { imported: 0, taken: 0 } })
    expect(await bring(mine, file, EVERYTHING)).toEqual({ ok: true, value: { imported: 1, taken: 1 } })
    const { tables } = await archiveOf(mine)
    expect(tables.OwnMilestone.map(({ title }) => title)).toEqual(['There', 'Only there'])
    expect(tables.Standing).toMatchObject([{ doneOn: '2026-03-08' }])
    expect(await fromHistory(mine.id)).toEqual(await fromTables(mine.id))
  })

  it('of an application comes only along with the milestone of one’s own that it is to complete', async () => {
    const [mine, theirs] = [await newViewer(), await newViewer()]
    const only = 'own-00000000-0000-4000-8000-000000000002'
    for (const [viewer, milestoneId] of [
      [mine, 'own-00000000-0000-4000-8000-000000000001'],
      [theirs, only],
    ] as const)
      await addOwn(
        viewer,
        {
          ...{ milestoneId, kind: 'internship', title: 'At Owl Labs', url: null, hours: 4 },
          ...{ description: null, skills: [], level: 1 },
        },
        { today },
      )
    const applied = { view: 'table', stage: 'applied', on: '2026-10-01' } as const
    for (const viewer of [mine, theirs]) await add(viewer, { ...APPLICATION, ...applied }, { today })
    await edit(theirs, { ...APPLICATION, version: 0, milestoneId: only }, { today })
    const second = { ...APPLICATION, id: '00000000-0000-4000-8000-00000000000b', milestoneId: only }
    await add(theirs, { ...second, ...applied }, { today })
    const file = await archiveOf(theirs)
    const alone = { take: [`application ${APPLICATION.id}`], all: [] }
    expect(await bring(mine, file, alone)).toEqual({ ok: true, value: { imported: 0, taken: 0 } })
    expect(await lineOf(mine, file, 'application')).toMatchObject({ fresh: 0, other: 2, choices: 0 })
    expect(await bring(mine, file, EVERYTHING)).toEqual({ ok: true, value: { imported: 1, taken: 2 } })
    const { tables } = await archiveOf(mine)
    expect(tables.Application.map(({ milestoneId }) => milestoneId)).toEqual([only, only])
    expect(await fromHistory(mine.id)).toEqual(await fromTables(mine.id))
  })

  it('of a public page is what it says and leaves out, and never that it is published', async () => {
    const [mine, theirs] = [await newViewer(), await newViewer()]
    for (const [viewer, headline] of [
      [mine, 'Here'],
      [theirs, 'There'],
    ] as const)
      await saveProfile(viewer, { ...NO_PROFILE, sections: ['skills'], headline }, { today })
    await hideItem(theirs, { item: { verb: 'hide', kind: 'skill', itemId: 'python' } }, { today })
    await hideItem(mine, { item: { verb: 'hide', kind: 'skill', itemId: 'sql' } }, { today })
    await setHandle(mine, { seen: '', handle: `h${mine.id.slice(-12)}` }, { today, now: new Date() })
    expect(await publish(mine, {}, { today, now: new Date() })).toMatchObject({ ok: true })
    const file = await archiveOf(theirs)
    expect(await bring(mine, file, EVERYTHING)).toMatchObject({ value: { imported: 0, taken: 1 } })
    const { tables } = await archiveOf(mine)
    expect(tables.Profile).toMatchObject([{ headline: 'There', version: 2 }])
    expect(tables.HiddenItem).toEqual([{ kind: 'skill', itemId: 'python' }])
    expect(await db().profile.count({ where: { userId: mine.id, publishedAt: { not: null } } })).toBe(1)
    expect(await fromHistory(mine.id)).toEqual(await fromTables(mine.id))
    expect(await bring(mine, file, EVERYTHING)).toMatchObject({ value: { imported: 0, taken: 0 } })
  })

  it('is, after any two histories, what is here, with a history that says so, and once is enough', {
    timeout: 300_000,
  }, async () => {
    let taken = 0
    const life = fc.array(sequence, { minLength: 3, maxLength: 6, size: 'max' }).map((parts) => parts.flat())
    const live = async (steps: typeof life extends fc.Arbitrary<infer Steps> ? Steps : never) => {
      const { id } = await newViewer()
      for (const step of steps) {
        const viewer = await viewerOf(id)
        await Promise.all(step.map((each) => each.run(viewer, today)))
      }
      return viewerOf(id)
    }
    await fc.assert(
      fc.asyncProperty(life, life, async (one, other) => {
        const [mine, theirs] = [await live(one), await live(other)]
        const file = await archiveOf(theirs)
        const done = await bring(mine, file, EVERYTHING)
        expect(done).toMatchObject({ ok: true })
        if (done.ok) taken += done.value.taken
        expect(await fromHistory(mine.id)).toEqual(await fromTables(mine.id))
        const after = await archiveOf(mine)
        expect(Archive.parse(after)).toEqual(after)
        const rows = await rowsOf(mine.id)
        expect(await bring(mine, file, EVERYTHING)).toEqual({ ok: true, value: { imported: 0, taken: 0 } })
        expect(await rowsOf(mine.id)).toEqual(rows)
      }),
      { numRuns: 50 },
    )
    expect(taken).toBeGreaterThan(60)
  })
})
