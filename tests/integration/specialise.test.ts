import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/rules'
import { loadCatalog } from '@/lib/catalog/load'
import { ownCatalog } from '@/lib/catalog/own.rules'
import { getCatalog } from '@/lib/catalog/queries'
import { placementsOf } from '@/lib/catalog/rules'
import { db } from '@/lib/db'
import { choosePath } from '@/lib/enrollment/commands'
import { specialise } from '@/lib/enrollment/specialise.commands'
import { specialiseFrom } from '@/lib/enrollment/specialise.rules'
import { switchPath } from '@/lib/enrollment/switch.commands'
import { mark } from '@/lib/progress/commands'
import { progressOf } from '@/lib/progress/rules'
import { readStandings } from '@/lib/progress/standing.queries'
import { askedOf } from '@/lib/timeline/asked.rules'
import { readTimeline } from '@/lib/timeline/queries'
import { timelineFilter } from '@/lib/timeline/rules'
import { newViewer } from '../support/viewer'

const now = { today: '2026-11-21' }
const ask = (viewer: Viewer, value: string, today = now.today, pathId = 'mle') =>
  specialise(viewer, { pathId, specialise: specialiseFrom(value) }, { today })
const chosenBy = async (viewer: Viewer) => (await readStandings(viewer)).own.specialisations
const kindsOf = async ({ id: userId }: Viewer) =>
  (await db().activity.findMany({ where: { userId }, orderBy: { id: 'asc' } })).map(({ kind }) => kind)

beforeAll(async () => {
  await loadCatalog(db())
})

describe('a specialisation', () => {
  test('is chosen and left once each, however often and from however many tabs it is asked for', async () => {
    const viewer = await newViewer()
    await Promise.all(Array.from({ length: 20 }, () => ask(viewer, 'choose:nlp')))
    expect(await chosenBy(viewer)).toEqual([{ id: 'nlp', on: now.today }])
    expect(await kindsOf(viewer)).toEqual(['specialisation_chosen'])
    await Promise.all(Array.from({ length: 20 }, () => ask(viewer, 'leave:nlp')))
    expect(await chosenBy(viewer)).toEqual([])
    expect(await kindsOf(viewer)).toEqual(['specialisation_chosen', 'specialisation_left'])
  })

  test('comes back as it was when leaving it is taken back', async () => {
    const viewer = await newViewer()
    await ask(viewer, 'choose:nlp', '2026-09-01')
    const left = await ask(viewer, 'leave:nlp')
    expect(left).toMatchObject({ ok: true, value: { undo: 'choose:nlp:2026-09-01', takenBack: false } })
    const undo = left.ok ? (left.value.undo ?? '') : ''
    const back = await specialise(viewer, { pathId: 'mle', back: specialiseFrom(undo) }, now)
    expect(back).toMatchObject({ ok: true, value: { takenBack: true } })
    expect(await chosenBy(viewer)).toEqual([{ id: 'nlp', on: '2026-09-01' }])
  })

  test('that the path does not have is refused, and so is a day to come', async () => {
    const viewer = await newViewer()
    expect(await ask(viewer, 'choose:juggling')).toMatchObject({ code: 'not-found' })
    expect(await ask(viewer, 'choose:nlp', now.today, 'nowhere')).toMatchObject({ code: 'not-found' })
    expect(await ask(viewer, 'leave:juggling')).toMatchObject({ code: 'not-found' })
    expect(await specialise(viewer, { pathId: 'mle' }, now)).toMatchObject({ code: 'not-found' })
    expect(await ask(viewer, 'choose:nlp:2026-11-22')).toMatchObject({ code: 'invalid' })
    expect(await kindsOf(viewer)).toEqual([])
  })

  test('stays when somebody switches path', async () => {
    const viewer = await newViewer()
    await choosePath(viewer, { pathId: 'mle' }, now)
    await ask(viewer, 'choose:computer-vision')
    await switchPath(viewer, { pathId: 'ds', from: 'mle', reason: null, again: [] }, now)
    expect(await chosenBy(viewer)).toEqual([{ id: 'computer-vision', on: now.today }])
  })

  test('stands on the timeline, found by its path and by its words', async () => {
    const viewer = await newViewer()
    await ask(viewer, 'choose:nlp')
    const catalog = await getCatalog()
    const found = async (query: Record<string, string>) => {
      const filter = timelineFilter(query, [...catalog.paths.keys()])
      const { entries } = await readTimeline(viewer, askedOf(catalog, filter, 50))
      return entries.map(({ kind }) => kind)
    }
    for (const query of [{}, { kind: 'path' }, { path: 'mle' }, { text: 'natural language' }])
      expect(await found(query)).toEqual(['specialisation_chosen'])
    for (const query of [{ path: 'ds' }, { text: 'computer vision' }]) expect(await found(query)).toEqual([])
  })

  test('whichever are chosen and left, no mark is lost and the percent of no path changes', async () => {
    const viewer = await newViewer()
    for (const id of ['cs50p', 'hf-llm-course', 'fastai-pdl', 'hf-cv-course', 'proj-load-forecast'])
      await mark(viewer, { mark: { verb: 'complete', id, on: '2026-01-02' } }, now)
    const shared = await getCatalog()
    const stand = async () => {
      const { standings, own } = await readStandings(viewer)
      const paths = [...ownCatalog(shared, own).paths.values()]
      return { standings, progress: paths.map((path) => progressOf(placementsOf(path), standings)) }
    }
    const before = await stand()
    const asks = ['nlp', 'computer-vision', 'deep-learning'].flatMap((id) => [`choose:${id}`, `leave:${id}`])
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...asks), { maxLength: 6 }), async (values) => {
        for (const value of values) await ask(viewer, value)
        expect(await stand()).toEqual(before)
      }),
      { numRuns: 50 },
    )
  })
})
