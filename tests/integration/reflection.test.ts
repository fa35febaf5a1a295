import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/rules'
import { loadCatalog } from '@/lib/catalog/load'
import { db } from '@/lib/db'
import { mark, saveNote } from '@/lib/progress/commands'
import { hideRhythm, saveReflection } from '@/lib/timeline/commands'
import { periodFrom } from '@/lib/timeline/period.rules'
import { readTimeline } from '@/lib/timeline/queries'
import { readRecap } from '@/lib/timeline/recap.queries'
import { newViewer } from '../support/viewer'

const now = { today: '2026-11-21' }
const ALL = { kind: null, path: null, before: null, limit: 50 }
const about = (month: string, version: number, went: string | null) => ({
  month,
  version,
  went,
  hard: null,
  next: null,
})
const recap = (viewer: Viewer, name: string) => {
  const period = periodFrom(name, now.today)
  if (!period) throw new Error(`${name} is no period`)
  return readRecap(viewer, period)
}

beforeAll(async () => {
  await loadCatalog(db())
})

describe('looking back on a month', () => {
  test('is kept with one event, and the timeline shows the latest of each month', async () => {
    const viewer = await newViewer()
    expect(await saveReflection(viewer, about('2026-10', 0, 'Pandas'), now)).toMatchObject({
      ok: true,
      value: { version: 1 },
    })
    expect(await saveReflection(viewer, about('2026-10', 1, 'Pandas and SQL'), now)).toMatchObject({
      ok: true,
    })
    expect(await saveReflection(viewer, about('2026-11', 0, 'A project'), now)).toMatchObject({ ok: true })
    const { entries } = await readTimeline(viewer, { ...ALL, kind: 'reflection' })
    expect(entries.map(({ detail }) => JSON.parse(detail ?? ''))).toEqual([
      { month: '2026-11', went: 'A project', hard: null, next: null },
      { month: '2026-10', went: 'Pandas and SQL', hard: null, next: null },
    ])
    expect((await recap(viewer, '2026-10')).reflections).toEqual([
      { month: '2026-10', went: 'Pandas and SQL', hard: null, next: null, version: 2 },
    ])
    expect((await recap(viewer, '2026')).reflections.map(({ month }) => month)).toEqual([
      '2026-10',
      '2026-11',
    ])
  })

  test('from an older page meets a conflict that shows what is stored; the same text again changes nothing', async () => {
    const viewer = await newViewer()
    const both = await Promise.all(
      ['A', 'B'].map((went) => saveReflection(viewer, about('2026-11', 0, went), now)),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const [{ went: kept = null } = {}] = (await recap(viewer, '2026-11')).reflections
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      code: 'conflict',
      current: { version: 1, text: JSON.stringify({ month: '2026-11', went: kept, hard: null, next: null }) },
    })
    expect(await saveReflection(viewer, about('2026-11', 0, kept), now)).toMatchObject({
      ok: true,
      value: { version: 1 },
    })
    expect(await db().activity.count({ where: { userId: viewer.id } })).toBe(1)
  })

  test('is refused for a month that has not begun, a year and nonsense', async () => {
    const viewer = await newViewer()
    for (const month of ['2026-12', '2026', 'now', '1969-12'])
      expect(await saveReflection(viewer, about(month, 0, 'A'), now)).toMatchObject({
        ok: false,
        code: 'not-found',
      })
    expect(await db().reflection.count({ where: { userId: viewer.id } })).toBe(0)
  })
})

describe('a recap', () => {
  test('has the days on which something was learnt within the period, and nothing of anybody else', async () => {
    const [viewer, other] = [await newViewer(), await newViewer()]
    await mark(viewer, { mark: { verb: 'complete', id: 'cs50p', on: '2026-10-31' } }, now)
    await saveNote(viewer, { milestoneId: 'cs50p', seen: null, note: 'Sets' }, now)
    await saveNote(viewer, { milestoneId: 'cs50p', seen: 'Sets', note: 'Sets and lists' }, now)
    await saveNote(other, { milestoneId: 'cs50p', seen: null, note: 'Mine' }, now)
    expect((await recap(viewer, '2026-11')).others).toEqual([{ day: '2026-11-21', count: 2 }])
    expect((await recap(viewer, '2026-10')).others).toEqual([])
    expect((await recap(viewer, '2026')).standings.get('cs50p')?.doneOn).toBe('2026-10-31')
  })
})

test('the rhythm is hidden and shown with one event each', async () => {
  const viewer = await newViewer()
  for (const hidden of [true, true, false, false]) await hideRhythm(viewer, { hidden }, now)
  const kinds = (await db().activity.findMany({ where: { userId: viewer.id }, orderBy: { id: 'asc' } })).map(
    ({ kind }) => kind,
  )
  expect(kinds).toEqual(['rhythm_hidden', 'rhythm_shown'])
  expect((await readTimeline(viewer, { ...ALL, whole: true })).lately?.hidesRhythm).toBe(false)
  expect((await readTimeline(viewer, ALL)).lately).toBeNull()
})
