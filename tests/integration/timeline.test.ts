import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { add as addApplication } from '@/lib/applications/commands'
import type { Viewer } from '@/lib/auth/rules'
import { loadCatalog } from '@/lib/catalog/load'
import { addOwn } from '@/lib/catalog/own.commands'
import { ownId } from '@/lib/catalog/own.rules'
import { getCatalog } from '@/lib/catalog/queries'
import { toDate } from '@/lib/day'
import { db } from '@/lib/db'
import { saveCertification } from '@/lib/facts/commands'
import { hideEstimates } from '@/lib/plan/commands'
import { readDashboard } from '@/lib/plan/queries'
import { NO_PLAN_YET } from '@/lib/plan/rules'
import { saveTarget } from '@/lib/plan/target.commands'
import { mark, redate, saveNote } from '@/lib/progress/commands'
import { askedOf } from '@/lib/timeline/asked.rules'
import { readTimeline } from '@/lib/timeline/queries'
import { type Cursor, timelineFilter } from '@/lib/timeline/rules'
import { shownOf } from '@/lib/timeline/shown.rules'
import { dayIn } from '@/lib/zone'
import { applicationFacts } from '../support/application'
import { newViewer } from '../support/viewer'

const now = { today: '2026-11-21' }
const ALL = { kind: null, path: null, before: null, limit: 50 }

beforeAll(async () => {
  await loadCatalog(db())
})

const add = (viewer: Viewer, days: readonly string[]) =>
  db().activity.createMany({
    data: days.map((day) => ({
      userId: viewer.id,
      kind: 'done' as const,
      milestoneId: 'cs50p',
      occurredOn: toDate(day),
    })),
  })

/** Every entry, page by page; `between` runs after each page. */
async function walk(
  viewer: Viewer,
  limit: number,
  between: (page: number) => Promise<unknown> = async () => {},
) {
  const ids: string[] = []
  let before: Cursor | null = null
  for (let page = 0; page < 100; page += 1) {
    const { entries, earlier } = await readTimeline(viewer, { ...ALL, before, limit })
    ids.push(...entries.map(({ id }) => id))
    if (!earlier) return ids
    before = earlier
    await between(page)
  }
  throw new Error('the timeline has no end')
}

describe('the timeline', () => {
  test('has every entry once, newest first, with many on one day', async () => {
    const viewer = await newViewer()
    await add(
      viewer,
      Array.from({ length: 37 }, (_, place) => `2026-0${1 + (place % 3)}-15`),
    )
    const ids = await walk(viewer, 5)
    expect(new Set(ids).size).toBe(37)
    const { entries } = await readTimeline(viewer, ALL)
    const order = entries.map(({ occurredOn, id }) => `${occurredOn} ${id.padStart(12, '0')}`)
    expect(order).toEqual([...order].sort().reverse())
    expect(ids).toEqual(entries.map(({ id }) => id))
  })

  test('neither repeats nor hides an entry while others are added', async () => {
    const viewer = await newViewer()
    await add(
      viewer,
      Array.from({ length: 30 }, (_, place) => `2026-03-${String(1 + place).padStart(2, '0')}`),
    )
    const before = (await readTimeline(viewer, ALL)).entries.map(({ id }) => id)
    const ids = await walk(viewer, 4, (page) => add(viewer, ['2026-11-21', `2026-03-${10 + page}`]))
    expect(ids.filter((id) => before.includes(id))).toEqual(before)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('has every entry once, whatever is added in parallel while it is walked', {
    timeout: 300_000,
  }, async () => {
    const month = fc.integer({ min: 1, max: 28 }).map((day) => `2026-03-${String(day).padStart(2, '0')}`)
    const days = (most: number) => fc.array(month, { maxLength: most })
    const additions = fc.array(days(4), { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(days(25), additions, fc.integer({ min: 1, max: 7 }), async (there, added, limit) => {
        const viewer = await newViewer()
        await add(viewer, there)
        const before = (await readTimeline(viewer, ALL)).entries.map(({ id }) => id)
        // Each page is read while the rows of the page before come in.
        let coming: Promise<unknown> = Promise.resolve()
        const ids = await walk(viewer, limit, async (page) => {
          await coming
          coming = Promise.all((added[page] ?? []).map((each) => add(viewer, [each])))
        })
        await coming
        expect(ids.filter((id) => before.includes(id))).toEqual(before)
        expect(new Set(ids).size).toBe(ids.length)
        const after = (await readTimeline(viewer, { ...ALL, limit: 100 })).entries.map(({ id }) => id)
        expect(after.filter((id) => ids.includes(id))).toEqual(ids)
      }),
      { numRuns: 50 },
    )
  })

  test('brings what an estimate is made of, target dates and the last days of certificates, and no estimate to who hides them', async () => {
    const viewer = await newViewer()
    const facts = { milestoneId: 'cert-ms-ai300', version: 0, issuer: null, exam: null, credentialUrl: null }
    await saveCertification(viewer, { ...facts, earnedOn: '2024-01-01', expiresOn: '2025-01-01' }, now)
    await mark(
      viewer,
      { mark: { verb: 'complete', id: 'cs50p', on: undefined } },
      { today: dayIn('UTC', new Date()) },
    )
    const target = { milestoneId: 'mit-6006', seen: null, targetOn: '2027-03-01' }
    await saveTarget(viewer, target, now)
    const read = () => readTimeline(viewer, { ...ALL, ahead: true })
    const { expiries, estimate, entries, targets } = await read()
    expect(targets).toMatchObject([{ milestoneId: 'mit-6006', on: '2027-03-01', moves: 0 }])
    expect((await readTimeline(viewer, ALL)).targets).toEqual([])
    expect(expiries).toEqual([{ milestoneId: 'cert-ms-ai300', expiresOn: '2025-01-01' }])
    expect(entries.map(({ kind, occurredOn }) => [kind, occurredOn])).toContainEqual([
      'facts_saved',
      '2024-01-01',
    ])
    expect(estimate).toMatchObject({ plan: NO_PLAN_YET, pauses: [], onTheDay: new Set(['cs50p']) })
    expect((await readTimeline(viewer, ALL)).estimate).toBeNull()
    await hideEstimates(viewer, { hidden: true }, now)
    expect((await read()).estimate).toBeNull()
  })

  test('counts for each filter what it would show, and of a long history only when asked', async () => {
    const viewer = await newViewer()
    for (const id of ['cs50p', 'ml-zoomcamp', 'wilke-dataviz'])
      await mark(viewer, { mark: { verb: 'complete', id, on: undefined } }, now)
    await mark(viewer, { mark: { verb: 'start', id: 'mit-6006', on: undefined } }, now)
    await redate(viewer, { milestoneId: 'cs50p', on: '2026-02-15' }, now)
    const catalog = await getCatalog()
    const read = async (query: Record<string, string>) => {
      const filter = timelineFilter(query, [...catalog.paths.keys()], [...catalog.skills.keys()])
      const asked = askedOf(catalog, filter, 50)
      const page = await readTimeline(viewer, asked)
      return { shown: page.entries.length, tally: shownOf(catalog, page, asked, now.today).tally }
    }
    for (const other of [{}, { text: 'python' }, { skill: 'python' }] as Record<string, string>[]) {
      const { tally } = await read(other)
      for (const kind of ['done', 'started', 'reopened'])
        expect(tally?.kinds.by.get(kind) ?? 0).toBe((await read({ ...other, kind })).shown)
      for (const path of catalog.paths.keys())
        expect(tally?.paths.by.get(path)).toBe((await read({ ...other, path })).shown)
      expect(tally?.kinds.all).toBe((await read(other)).shown)
    }
    await add(
      viewer,
      Array.from({ length: 500 }, () => '2026-01-01'),
    )
    expect((await read({})).tally).toBeNull()
    expect((await read({ counts: 'all', kind: 'done' })).tally?.kinds.all).toBe(504)
  })

  test('shows a corrected entry once, at its new day, with the day it was recorded', async () => {
    const viewer = await newViewer()
    await mark(viewer, { mark: { verb: 'complete', id: 'cs50p', on: undefined } }, now)
    await redate(viewer, { milestoneId: 'cs50p', on: '2024-02-29' }, now)
    const { entries, counts } = await readTimeline(viewer, ALL)
    expect(entries.map(({ kind, occurredOn }) => [kind, occurredOn])).toEqual([
      ['date_changed', '2024-02-29'],
    ])
    expect(entries[0]?.recordedOn).not.toBe('2024-02-29')
    expect([...counts]).toEqual([['2024-02', 1]])
  })

  test('counts a month over the whole history, not over the page', async () => {
    const viewer = await newViewer()
    await add(
      viewer,
      Array.from({ length: 12 }, () => '2026-05-05'),
    )
    expect((await readTimeline(viewer, { ...ALL, limit: 5 })).counts.get('2026-05')).toBe(12)
  })

  test('filters by kind and by path', async () => {
    const viewer = await newViewer()
    for (const id of ['cs50p', 'ml-zoomcamp', 'wilke-dataviz'])
      await mark(viewer, { mark: { verb: 'complete', id, on: undefined } }, now)
    await mark(viewer, { mark: { verb: 'start', id: 'mit-6006', on: undefined } }, now)
    const path = { id: 'mle', milestoneIds: ['cs50p', 'ml-zoomcamp', 'mit-6006'] }
    const shown = async (asked: object) =>
      (await readTimeline(viewer, { ...ALL, ...asked })).entries.map(({ milestoneId }) => milestoneId)
    expect(await shown({ path })).toEqual(['mit-6006', 'ml-zoomcamp', 'cs50p'])
    expect(await shown({ path, kind: 'done' })).toEqual(['ml-zoomcamp', 'cs50p'])
    expect(await shown({ kind: 'started' })).toEqual(['mit-6006'])
  })

  test('never shows a note, nor anybody else', async () => {
    const [viewer, other] = [await newViewer(), await newViewer()]
    await saveNote(viewer, { milestoneId: 'cs50p', seen: null, note: 'private' }, now)
    await add(other, ['2026-01-01'])
    expect((await readTimeline(viewer, ALL)).entries).toEqual([])
  })

  test('says when something was recorded in the calendar of the person', async () => {
    const recorded = async (timeZone: string) => {
      const viewer = await newViewer({ timeZone })
      await db().activity.create({
        data: {
          userId: viewer.id,
          kind: 'done',
          milestoneId: 'cs50p',
          occurredOn: toDate('2026-11-01'),
          recordedAt: new Date('2026-11-20T18:20:00Z'),
        },
      })
      return (await readTimeline(viewer, ALL)).entries[0]?.recordedOn
    }
    expect(await recorded('Asia/Kathmandu')).toBe('2026-11-21')
    expect(await recorded('America/New_York')).toBe('2026-11-20')
  })

  test('is found by skill, by words of a title and of what was recorded, and never by the names of fields', async () => {
    const viewer = await newViewer()
    const own = ownId('00000000-0000-4000-8000-000000000001')
    const facts = {
      kind: 'project' as const,
      title: 'Größe im 100%-Test',
      url: null,
      hours: 9,
      description: null,
    }
    await addOwn(viewer, { milestoneId: own, ...facts, skills: ['python'], level: 1 }, now)
    await mark(viewer, { mark: { verb: 'complete', id: own, on: undefined } }, now)
    await mark(viewer, { mark: { verb: 'complete', id: 'cs50p', on: undefined } }, now)
    await mark(viewer, { mark: { verb: 'complete', id: 'git-github', on: '2024-01-01' } }, now)
    const owl = { ...applicationFacts, id: '00000000-0000-4000-8000-00000000000a', company: 'Owl Labs' }
    await addApplication(viewer, { ...owl, view: 'table', stage: 'applied', on: null }, now)
    const catalog = await getCatalog()
    const found = async (change: { skill?: string; text?: string }) => {
      const filter = timelineFilter(change, [], [...catalog.skills.keys()])
      const page = await readTimeline(viewer, askedOf(catalog, filter, 50))
      return page.entries.map(({ kind, milestoneId }) => `${kind} ${milestoneId ?? ''}`.trim())
    }
    expect(await found({ skill: 'python' })).toEqual(['done cs50p', `done ${own}`, `own_added ${own}`])
    expect(await found({ text: 'größe 100%' })).toEqual([`done ${own}`, `own_added ${own}`])
    expect(await found({ text: 'python introduction' })).toEqual(['done cs50p'])
    expect(await found({ text: 'owl' })).toEqual(['application_added'])
    expect(await found({ text: 'company' })).toEqual([])
    expect((await readTimeline(viewer, ALL)).first).toBe('2024-01-01')
  })

  test('begins on the dashboard with the same entries, corrections and all', async () => {
    const [viewer, other] = [await newViewer(), await newViewer()]
    await add(viewer, ['2026-03-01', '2026-01-01', '2026-02-01'])
    await add(other, ['2026-04-01'])
    await mark(viewer, { mark: { verb: 'complete', id: 'cs50p', on: undefined } }, now)
    await redate(viewer, { milestoneId: 'cs50p', on: '2026-02-15' }, now)
    const { entries } = await readDashboard(viewer, 3)
    expect(entries).toHaveLength(3)
    expect(entries).toEqual((await readTimeline(viewer, { ...ALL, limit: 3 })).entries)
  })
})
