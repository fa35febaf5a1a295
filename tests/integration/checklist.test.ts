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

  test('are nobody else’s, and a milestone that does not exist has none', async () => {
    const [owner, stranger] = [await newViewer(), await newViewer()]
    await ask(owner, 'add', 1, 'Read')
    expect(await ask(stranger, 'tick', 1)).toMatchObject({ ok: false, code: 'not-found' })
    expect((await readChecklist(stranger, ID)).steps).toEqual([])
    expect(await ask(owner, 'add', 1, 'Read', 'no-such')).toMatchObject({ ok: false, code: 'not-found' })
    expect((await readChecklist(owner, ID)).steps[0]?.doneOn).toBeNull()
  })
})
