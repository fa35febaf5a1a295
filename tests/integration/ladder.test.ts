import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/rules'
import { loadCatalog } from '@/lib/catalog/load'
import { getCatalog } from '@/lib/catalog/queries'
import { db } from '@/lib/db'
import { stand } from '@/lib/ladder/commands'
import { readLadder } from '@/lib/ladder/queries'
import { wayBackFrom } from '@/lib/ladder/rules'
import { askedOf } from '@/lib/timeline/asked.rules'
import { readTimeline } from '@/lib/timeline/queries'
import { timelineFilter } from '@/lib/timeline/rules'
import { newViewer } from '../support/viewer'

const now = { today: '2026-11-21' }
const say = (viewer: Viewer, roleId: string | null, seen: string | null, today = now.today) =>
  stand(viewer, { roleId, seen }, { today })
const placeOf = async (viewer: Viewer) => (await readLadder(viewer)).place
const eventsOf = ({ id: userId }: Viewer) => db().activity.count({ where: { userId } })

beforeAll(async () => {
  await loadCatalog(db())
})

describe('where somebody is on the ladder', () => {
  test('is nowhere until they say so, and then where they said, with one event from however many tabs', async () => {
    const viewer = await newViewer()
    expect(await placeOf(viewer)).toBeNull()
    await Promise.all(Array.from({ length: 20 }, () => say(viewer, 'data-analyst', null)))
    expect(await placeOf(viewer)).toEqual({ roleId: 'data-analyst', on: now.today })
    expect(await eventsOf(viewer)).toBe(1)
    expect(await say(viewer, null, 'data-analyst')).toMatchObject({ ok: true, value: { title: null } })
    expect(await say(viewer, null, 'data-analyst')).toMatchObject({ ok: true, value: { undo: null } })
    expect(await placeOf(viewer)).toBeNull()
    expect(await eventsOf(viewer)).toBe(2)
  })

  test('from an older page meets a conflict that says what is stored; of two tabs one wins', async () => {
    const viewer = await newViewer()
    const both = await Promise.all(['mle', 'ds'].map((roleId) => say(viewer, roleId, null)))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const stored = await placeOf(viewer)
    const refused = both.find(({ ok }) => !ok)
    expect(refused).toMatchObject({
      code: 'conflict',
      current: { text: stored?.roleId === 'mle' ? 'Machine Learning Engineer' : 'Data Scientist' },
    })
    expect(await eventsOf(viewer)).toBe(1)
  })

  test('comes back as it was when the change is taken back, its day included', async () => {
    const viewer = await newViewer()
    await say(viewer, 'data-analyst', null, '2026-02-03')
    const moved = await say(viewer, 'ds', 'data-analyst')
    expect(moved).toMatchObject({ value: { title: 'Data Scientist', undo: 'ds:data-analyst:2026-02-03' } })
    const undo = moved.ok ? (moved.value.undo ?? '') : ''
    const back = await stand(viewer, { seen: 'data-analyst', back: wayBackFrom(undo) }, now)
    expect(back).toMatchObject({ value: { takenBack: true, title: 'Data Analyst' } })
    expect(await placeOf(viewer)).toEqual({ roleId: 'data-analyst', on: '2026-02-03' })
  })

  test('is a role of the content, on a day that has been', async () => {
    const viewer = await newViewer()
    expect(await say(viewer, 'juggler', null)).toMatchObject({ code: 'not-found' })
    const back = { from: null, to: { roleId: 'mle', on: '2026-11-22' } }
    const ahead = await stand(viewer, { seen: null, back }, now)
    expect(ahead).toMatchObject({ code: 'invalid' })
    expect(await eventsOf(viewer)).toBe(0)
  })

  test('stands on the timeline and is found there by its words', async () => {
    const viewer = await newViewer()
    await say(viewer, 'data-analyst', null)
    const catalog = await getCatalog()
    const found = async (query: Record<string, string>) => {
      const filter = timelineFilter(query, [...catalog.paths.keys()])
      const { entries } = await readTimeline(viewer, askedOf(catalog, filter, 50))
      return entries.map(({ kind }) => kind)
    }
    for (const query of [{}, { kind: 'path' }, { text: 'analyst' }])
      expect(await found(query)).toEqual(['place_said'])
    expect(await found({ text: 'architect' })).toEqual([])
  })
})
