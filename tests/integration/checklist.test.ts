import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/rules'
import { loadCatalog } from '@/lib/catalog/load'
import { db } from '@/lib/db'
import { changeStep } from '@/lib/progress/checklist.commands'
import { readChecklist } from '@/lib/progress/checklist.queries'
import type { StepVerb } from '@/lib/progress/checklist.rules'
import { readStanding } from '@/lib/progress/queries'
import { newViewer } from '../support/viewer'

const TODAY = '2026-11-21'
const ID = 'cs50p'
const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

const ask = (viewer: Viewer, verb: StepVerb['verb'], n: number, text = '', milestoneId = ID) =>
  changeStep(viewer, { milestoneId, step: { verb, id: idOf(n) }, text }, { today: TODAY })

const kindsOf = async (userId: string) =>
  (await db().activity.findMany({ where: { userId }, orderBy: { id: 'asc' } })).map(({ kind }) => kind)

beforeAll(async () => {
  await loadCatalog(db())
})

describe('the steps of a milestone', () => {
  test('ten requests at once add one step with one event', async () => {
    const viewer = await newViewer()
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask(viewer, 'add', 1, 'Read')))
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect((await readChecklist(viewer, ID)).steps).toEqual([{ id: idOf(1), text: 'Read', doneOn: null }])
    expect(await kindsOf(viewer.id)).toEqual(['step_added'])
  })

  test('eight different ones at once are all there', async () => {
    const viewer = await newViewer()
    const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => ask(viewer, 'add', n, `Step ${n}`)))
    const refused = answers.filter(({ ok }) => !ok)
    expect((await readChecklist(viewer, ID)).steps).toHaveLength(8 - refused.length)
    expect(refused).toEqual([])
  })

  test('of two tabs that reword one the second sees the first words, and nothing is lost', async () => {
    const viewer = await newViewer()
    await ask(viewer, 'add', 1, 'Read')
    const reword = (seen: string, text: string) =>
      changeStep(
        viewer,
        { milestoneId: ID, step: { verb: 'rename', id: idOf(1) }, text, seen },
        { today: TODAY },
      )
    expect(await reword('Read', 'Read twice')).toMatchObject({ ok: true })
    expect(await reword('Read', 'Read twice')).toMatchObject({ ok: true })
    expect(await reword('Read', 'Skim')).toMatchObject({ code: 'conflict', current: { text: 'Read twice' } })
    expect((await readChecklist(viewer, ID)).steps[0]?.text).toBe('Read twice')
    expect(await reword('Read twice', 'Skim')).toMatchObject({ ok: true })
    expect(await kindsOf(viewer.id)).toEqual(['step_added', 'step_renamed', 'step_renamed'])
  })

  test('the last one marks the milestone done, in one go and only once', async () => {
    const viewer = await newViewer()
    await ask(viewer, 'add', 1, 'Read')
    await ask(viewer, 'add', 2, 'Do')
    expect(await ask(viewer, 'tick', 1)).toMatchObject({ value: { completed: false } })
    expect((await readStanding(viewer, ID))?.doneOn ?? null).toBeNull()
    expect(await ask(viewer, 'tick', 2)).toMatchObject({ value: { completed: true } })
    expect((await readStanding(viewer, ID))?.doneOn).toBe(TODAY)
    await ask(viewer, 'untick', 2)
    expect((await readStanding(viewer, ID))?.doneOn).toBe(TODAY)
    expect(await ask(viewer, 'tick', 2)).toMatchObject({ value: { completed: false } })
    expect((await kindsOf(viewer.id)).filter((kind) => kind === 'done')).toHaveLength(1)
  })

  test('take the milestone back that was done with the last one, and only what that did', async () => {
    const viewer = await newViewer()
    await ask(viewer, 'add', 1, 'Read')
    await ask(viewer, 'tick', 1)
    const back = () =>
      changeStep(
        viewer,
        { milestoneId: ID, step: { verb: 'untick', id: idOf(1) }, text: '', reopens: true },
        { today: TODAY },
      )
    for (const _ of [1, 2]) expect(await back()).toMatchObject({ ok: true })
    expect((await readStanding(viewer, ID))?.doneOn).toBeNull()
    expect(await kindsOf(viewer.id)).toEqual(['step_added', 'step_done', 'done', 'step_reopened', 'reopened'])
  })

  test('come back to their place with the day they were done, and with no day to come', async () => {
    const viewer = await newViewer()
    for (const n of [1, 2, 3]) await ask(viewer, 'add', n, `Step ${n}`)
    await ask(viewer, 'remove', 2)
    const restore = (doneOn: string) =>
      changeStep(
        viewer,
        { milestoneId: ID, step: { verb: 'add', id: idOf(2) }, text: 'Step 2', place: 1, doneOn },
        { today: TODAY },
      )
    expect(await restore('2026-11-22')).toMatchObject({ ok: false, code: 'invalid' })
    for (const _ of [1, 2]) expect(await restore('2026-11-02')).toMatchObject({ ok: true })
    const { steps } = await readChecklist(viewer, ID)
    expect(steps.map(({ text, doneOn }) => [text, doneOn])).toEqual([
      ['Step 1', null],
      ['Step 2', '2026-11-02'],
      ['Step 3', null],
    ])
  })

  test('are nobody else’s, and a milestone that does not exist has none', async () => {
    const [owner, stranger] = [await newViewer(), await newViewer()]
    await ask(owner, 'add', 1, 'Read')
    expect(await ask(stranger, 'tick', 1)).toMatchObject({ ok: false, code: 'not-found' })
    expect((await readChecklist(stranger, ID)).steps).toEqual([])
    expect(await ask(owner, 'add', 1, 'Read', 'no-such')).toMatchObject({ ok: false, code: 'not-found' })
    expect((await readChecklist(owner, ID)).steps[0]?.doneOn).toBeNull()
  })
})
