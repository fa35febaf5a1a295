import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/rules'
import { loadCatalog } from '@/lib/catalog/load'
import { getCatalog } from '@/lib/catalog/queries'
import { db } from '@/lib/db'
import { choosePath } from '@/lib/enrollment/commands'
import { readPlan } from '@/lib/plan/queries'
import { workOf } from '@/lib/plan/work.rules'
import { finishBefore } from '@/lib/progress/before.commands'
import { mark, redate } from '@/lib/progress/commands'
import { knowSeveral } from '@/lib/progress/know.commands'
import { readStandings } from '@/lib/progress/standing.queries'
import { askedOf } from '@/lib/timeline/asked.rules'
import { readTimeline } from '@/lib/timeline/queries'
import { timelineFilter } from '@/lib/timeline/rules'
import { byStretch, ZOOMS } from '@/lib/timeline/stretch.rules'
import { newViewer } from '../support/viewer'

const TODAY = '2026-11-21'
const now = { today: TODAY }
const LINES = { cs50p: '2024', 'git-github': 'May 2024', 'missing-semester': '2024-05-12' }

const standingsOf = async (viewer: Pick<Viewer, 'id'>) => (await readStandings(viewer)).standings
const whenOf = async (viewer: Pick<Viewer, 'id'>) => {
  const { doneOn = null, doneWithin = null } = (await standingsOf(viewer)).get('cs50p') ?? {}
  return { doneOn, doneWithin }
}
const eventsOf = async (viewer: Pick<Viewer, 'id'>) =>
  (await db().activity.findMany({ where: { userId: viewer.id }, orderBy: { id: 'asc' } })).map(
    ({ kind, milestoneId, within }) => [kind, milestoneId, within ?? ''].join(' ').trim(),
  )
async function fill(viewer: Pick<Viewer, 'id'>, when: Record<string, string>) {
  const answer = await finishBefore(viewer, { when }, now)
  if (!answer.ok) throw new Error(answer.message)
  return answer.value
}
const entriesOf = async (viewer: Viewer, zoom = 'month') => {
  const catalog = await getCatalog()
  return readTimeline(viewer, askedOf(catalog, timelineFilter({ zoom }, []), 50))
}

beforeAll(async () => {
  await loadCatalog(db())
})

describe('several milestones that somebody finished before', () => {
  test('are one event each, in one transaction, with no more than is known of their days', async () => {
    const viewer = await newViewer()
    expect(await fill(viewer, { ...LINES, islp: '  ' })).toMatchObject({ verb: 'fill', count: 3 })
    const standings = await standingsOf(viewer)
    expect(
      Object.keys(LINES).map((id) => [standings.get(id)?.doneOn, standings.get(id)?.doneWithin ?? null]),
    ).toEqual([
      ['2024-01-01', 'year'],
      ['2024-05-01', 'month'],
      ['2024-05-12', null],
    ])
    expect((await eventsOf(viewer)).sort()).toEqual([
      'done cs50p year',
      'done git-github month',
      'done missing-semester',
    ])
    const written = await db().$queryRaw`
      SELECT DISTINCT xmin::text FROM "Activity" WHERE "userId" = ${viewer.id}::uuid
      UNION SELECT xmin::text FROM "Standing" WHERE "userId" = ${viewer.id}::uuid`
    expect(written).toHaveLength(1)
  })

  test('are all or none: each line that cannot be is named, and nothing is written', async () => {
    const viewer = await newViewer()
    expect(
      await finishBefore(viewer, { when: { ...LINES, islp: 'soon', 'ml-zoomcamp': '2030' } }, now),
    ).toMatchObject({
      ok: false,
      code: 'invalid',
      message: '2 lines need another look. Nothing was added yet.',
      fields: {
        'when.islp': expect.stringContaining('Write a year'),
        'when.ml-zoomcamp': expect.any(String),
      },
    })
    expect(await finishBefore(viewer, { when: { ...LINES, 'no-such': '2024' } }, now)).toMatchObject({
      code: 'not-found',
    })
    expect(await finishBefore(viewer, { when: { cs50p: ' ' } }, now)).toMatchObject({ code: 'invalid' })
    expect(await eventsOf(viewer)).toEqual([])
  })

  test('are the same when sent ten times at once, and what is done already keeps its day', async () => {
    const viewer = await newViewer()
    await mark(viewer, { mark: { verb: 'complete', id: 'cs50p', on: '2025-01-01' } }, now)
    await Promise.all(Array.from({ length: 10 }, () => finishBefore(viewer, { when: LINES }, now)))
    expect(await eventsOf(viewer)).toHaveLength(3)
    expect(await whenOf(viewer)).toEqual({ doneOn: '2025-01-01', doneWithin: null })
  })

  test('come back to exactly what they were when all is taken back, what was known before too', async () => {
    const viewer = await newViewer()
    await mark(viewer, { mark: { verb: 'start', id: 'cs50p', on: undefined } }, now)
    await knowSeveral(viewer, { known: ['git-github'] }, { today: '2026-11-20' })
    const before = await standingsOf(viewer)
    const { undo } = await fill(viewer, LINES)
    expect((await entriesOf(viewer)).entries.map(({ kind }) => kind)).toContain('date_changed')
    for (const count of [3, 0])
      expect(await finishBefore(viewer, { when: {}, back: undo }, now)).toMatchObject({ value: { count } })
    expect(await standingsOf(viewer)).toEqual(before)
    // What was known has no entry again.
    expect((await entriesOf(viewer)).entries.map(({ kind }) => kind)).not.toContain('date_changed')
  })

  test('leave what was changed since, and are nobody else’s', async () => {
    const [viewer, stranger] = [await newViewer(), await newViewer()]
    const { undo } = await fill(viewer, LINES)
    await redate(viewer, { milestoneId: 'cs50p', on: '2024-02-29' }, now)
    expect(await finishBefore(stranger, { when: {}, back: undo }, now)).toMatchObject({ value: { count: 0 } })
    expect(await finishBefore(viewer, { when: {}, back: undo }, now)).toMatchObject({ value: { count: 2 } })
    expect(await whenOf(viewer)).toEqual({ doneOn: '2024-02-29', doneWithin: null })
  })

  test('a day written later takes the place of the year, once', async () => {
    const viewer = await newViewer()
    await fill(viewer, LINES)
    const later = { milestoneId: 'cs50p', seen: '2024', on: '2024-03-01' }
    expect(await redate(viewer, later, now)).toMatchObject({ ok: true })
    expect((await entriesOf(viewer)).entries.map(({ occurredOn, within }) => [occurredOn, within])).toEqual([
      ['2024-05-12', null],
      ['2024-05-01', 'month'],
      ['2024-03-01', null],
    ])
  })

  test('reopened and marked done again by the undo, they are as they were', async () => {
    const viewer = await newViewer()
    await fill(viewer, LINES)
    const before = (await standingsOf(viewer)).get('cs50p')
    await mark(viewer, { mark: { verb: 'reopen', id: 'cs50p', on: undefined } }, now)
    expect(await whenOf(viewer)).toEqual({ doneOn: null, doneWithin: null })
    await mark(viewer, { mark: { verb: 'complete', id: 'cs50p', on: '2024-01-01', within: 'year' } }, now)
    expect((await standingsOf(viewer)).get('cs50p')).toEqual(before)
  })

  test('say nothing about the pace, not even where their year or month began today', async () => {
    const viewer = await newViewer()
    await choosePath(viewer, { pathId: 'mle' }, { today: '2026-06-01' })
    const first = { today: '2026-01-01' }
    await finishBefore(
      viewer,
      { when: { cs50p: '2026', 'git-github': '2026-01', islp: '2026-01-01' } },
      first,
    )
    const recordedAt = new Date('2026-01-01T12:00:00Z')
    await db().activity.updateMany({ where: { userId: viewer.id }, data: { recordedAt } })
    const [catalog, own] = [await getCatalog(), await readPlan(viewer)]
    const path = catalog.paths.get('mle')
    if (!path) throw new Error('there is no such path')
    const work = workOf(catalog, path, [{ chosenOn: '2026-01-01' }], own, '2026-02-25')
    expect([...own.onTheDay]).toEqual(['islp'])
    expect(work.completions).toEqual([{ on: '2026-01-01', hours: catalog.milestones.get('islp')?.hours }])
  })
})

test('headings count the same as the entries under them, at every zoom', async () => {
  const viewer = await newViewer()
  await fill(viewer, { ...LINES, islp: '2024-01-01', 'ml-zoomcamp': '2024-12-30', 'mit-6006': '2024-12' })
  await fill(viewer, { 'elements-of-ai': '2025', 'wilke-dataviz': '2025-01-01' })
  for (const zoom of ZOOMS) {
    const { entries, counts } = await entriesOf(viewer, zoom)
    const groups = byStretch(entries, zoom)
    expect([...counts].sort()).toEqual(groups.map(({ name, entries: those }) => [name, those.length]).sort())
    expect(entries).toHaveLength(8)
  }
})
