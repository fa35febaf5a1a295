import { beforeAll, describe, expect, test } from 'vitest'
import { mergeIntent } from '@/lib/auth/merge.commands'
import { loadCatalog } from '@/lib/catalog/load'
import { db } from '@/lib/db'
import { choosePath, makePrimary } from '@/lib/enrollment/commands'
import { primaryOf } from '@/lib/enrollment/rules'
import { readPlan } from '@/lib/plan/queries'
import { mark, markAsGuest, redate, saveEvidence, saveNote } from '@/lib/progress/commands'
import { NO_INTENT } from '@/lib/progress/intent.rules'
import { preferKind } from '@/lib/progress/prefer.commands'
import { readStanding } from '@/lib/progress/queries'
import { readStandings as readAll } from '@/lib/progress/standing.queries'
import { knownBefore, type MarkVerb } from '@/lib/progress/state.rules'
import { readTimeline } from '@/lib/timeline/queries'
import { newViewer, viewerOf } from '../support/viewer'

const TODAY = '2026-11-21'
const now = { today: TODAY }
const readStandings = async (viewer: Parameters<typeof readAll>[0]) => (await readAll(viewer)).standings
const ask = (verb: MarkVerb, id: string, on?: string) => ({ mark: { verb, id, on } })
const kindsOf = async (userId: string) =>
  (await db().activity.findMany({ where: { userId }, orderBy: { id: 'asc' } })).map(({ kind }) => kind)

beforeAll(async () => {
  await loadCatalog(db())
})

describe('checking off', () => {
  test('ten requests at once make one completion and one event', async () => {
    const viewer = await newViewer()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => mark(viewer, ask('complete', 'cs50p'), now)),
    )
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect(await kindsOf(viewer.id)).toEqual(['done'])
    expect((await readStandings(viewer)).get('cs50p')?.doneOn).toBe(TODAY)
  })

  test('fifty different milestones at once are all there', async () => {
    const viewer = await newViewer()
    const ids = (await db().milestone.findMany({ select: { id: true }, take: 50 })).map(({ id }) => id)
    const answers = await Promise.all(ids.map((id) => mark(viewer, ask('complete', id), now)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(50)
    expect(await db().activity.count({ where: { userId: viewer.id, kind: 'done' } })).toBe(50)
  })

  test('complete and reopen from two tabs end in the state of the last event', async () => {
    const viewer = await newViewer()
    for (let round = 0; round < 10; round += 1) {
      await Promise.all([
        mark(viewer, ask('complete', 'cs50p'), now),
        mark(viewer, ask('reopen', 'cs50p'), now),
      ])
      const last = (await kindsOf(viewer.id)).at(-1)
      expect((await readStanding(viewer, 'cs50p'))?.doneOn).toBe(last === 'done' ? TODAY : null)
    }
  })

  test('an unknown milestone is not found, and nothing is written', async () => {
    const viewer = await newViewer()
    expect(await mark(viewer, ask('complete', 'no-such'), now)).toMatchObject({
      ok: false,
      code: 'not-found',
    })
    expect(await kindsOf(viewer.id)).toEqual([])
  })

  test("another person's progress is untouched", async () => {
    const [mine, theirs] = [await newViewer(), await newViewer()]
    await mark(theirs, ask('complete', 'cs50p'), now)
    await mark(mine, ask('reopen', 'cs50p'), now)
    expect((await readStandings(theirs)).get('cs50p')?.doneOn).toBe(TODAY)
    expect((await readStandings(mine)).size).toBe(0)
  })

  test('what a chosen path requires cannot be set aside, what it offers can', async () => {
    const viewer = await newViewer()
    await choosePath(viewer, { pathId: 'mle' }, now)
    const enrolled = await viewerOf(viewer.id)
    expect(await mark(enrolled, ask('set-aside', 'ml-zoomcamp'), now)).toMatchObject({
      ok: false,
      code: 'conflict',
    })
    expect(await mark(enrolled, ask('set-aside', 'elements-of-ai'), now)).toMatchObject({ ok: true })
  })
})

describe('what somebody knew already', () => {
  test('is done on their word, has no day on the timeline and says nothing about the pace', async () => {
    const viewer = await newViewer()
    await mark(viewer, ask('know', 'cs50p'), now)
    await mark(viewer, ask('know', 'cs50p'), now)
    expect(await kindsOf(viewer.id)).toEqual(['already_known'])
    expect((await readStandings(viewer)).get('cs50p')).toMatchObject({ doneOn: TODAY, declaredOn: TODAY })
    const timeline = await readTimeline(viewer, { kind: null, path: null, before: null, limit: 5 })
    expect(timeline.entries).toEqual([])
    expect(knownBefore(timeline.standings)).toEqual(['cs50p'])
  })

  test('says nothing about the pace even where it was ticked on the same day before', async () => {
    const viewer = await newViewer()
    const today = new Date().toISOString().slice(0, 10)
    await mark(viewer, ask('complete', 'cs50p'), { today })
    expect((await readPlan(viewer)).onTheDay.has('cs50p')).toBe(true)
    await mark(viewer, ask('reopen', 'cs50p'), { today })
    await mark(viewer, ask('know', 'cs50p'), { today })
    expect((await readPlan(viewer)).onTheDay.has('cs50p')).toBe(false)
  })

  test('gets its day when the person writes one, and its entry', async () => {
    const viewer = await newViewer()
    await mark(viewer, ask('know', 'cs50p'), now)
    await redate(viewer, { milestoneId: 'cs50p', on: TODAY }, now)
    expect((await readStanding(viewer, 'cs50p'))?.declaredOn).toBeNull()
    const { entries } = await readTimeline(viewer, { kind: 'done', path: null, before: null, limit: 5 })
    expect(entries.map(({ kind, occurredOn }) => [kind, occurredOn])).toEqual([['date_changed', TODAY]])
  })

  test('comes along from the time before the account', async () => {
    const { id } = await newViewer()
    const known = await markAsGuest(NO_INTENT, ask('know', 'cs50p', '2026-11-19'), now)
    if (!known.ok) throw new Error(known.message)
    await mergeIntent({ id }, known.value.remembered, now)
    expect((await readStandings({ id })).get('cs50p')).toMatchObject({ declaredOn: '2026-11-19' })
    expect(await kindsOf(id)).toEqual(['already_known'])
  })
})

describe('dates, evidence and notes', () => {
  test('moving the date corrects the entry it belongs to', async () => {
    const viewer = await newViewer()
    await mark(viewer, ask('complete', 'cs50p'), now)
    await redate(viewer, { milestoneId: 'cs50p', on: '2024-02-29' }, now)
    await redate(viewer, { milestoneId: 'cs50p', on: '2024-03-01' }, now)
    const rows = await db().activity.findMany({ where: { userId: viewer.id }, orderBy: { id: 'asc' } })
    expect(rows.map(({ supersedes }) => supersedes)).toEqual([null, rows[0]?.id, rows[1]?.id])
    expect((await readStanding(viewer, 'cs50p'))?.doneOn).toBe('2024-03-01')
  })

  test('of two tabs that edit one note the second sees the first text, and nothing is lost', async () => {
    const viewer = await newViewer()
    const edit = { milestoneId: 'cs50p', seen: null }
    expect(await saveNote(viewer, { ...edit, note: 'first' }, now)).toMatchObject({ ok: true })
    expect(await saveNote(viewer, { ...edit, note: 'second' }, now)).toMatchObject({
      ok: false,
      code: 'conflict',
      current: { text: 'first' },
    })
    expect(await saveNote(viewer, { ...edit, seen: 'first', note: 'both' }, now)).toMatchObject({ ok: true })
  })

  test('a note, a link and a day are taken back to what they were, but not over what another tab saved', async () => {
    const viewer = await newViewer()
    const milestoneId = 'cs50p'
    await mark(viewer, ask('complete', milestoneId), now)
    await saveNote(viewer, { milestoneId, seen: null, note: 'first' }, now)
    const saved = await saveNote(viewer, { milestoneId, seen: 'first', note: 'second' }, now)
    expect(saved).toMatchObject({ value: { before: 'first', takenBack: false } })
    const back = (seen: string) =>
      saveNote(viewer, { milestoneId, seen, note: 'typed on', back: 'yes', before: 'first' }, now)
    expect(await back('second')).toMatchObject({ value: { text: 'first', takenBack: true } })
    await saveNote(viewer, { milestoneId, seen: 'first', note: 'third' }, now)
    expect(await back('second')).toMatchObject({ code: 'conflict', current: { text: 'third' } })
    const url = 'https://example.org/a'
    await saveEvidence(viewer, { milestoneId, seen: null, evidenceUrl: url }, now)
    const link = { milestoneId, seen: url, evidenceUrl: url, back: 'yes', before: null } as const
    expect(await saveEvidence(viewer, link, now)).toMatchObject({ value: { text: '' } })
    await redate(viewer, { milestoneId, seen: TODAY, on: '2024-02-29' }, now)
    const day = { milestoneId, seen: '2024-02-29', on: '2024-02-29', back: 'yes', before: TODAY } as const
    expect(await redate(viewer, day, now)).toMatchObject({ value: { text: TODAY } })
    expect(await readStanding(viewer, milestoneId)).toMatchObject({
      ...{ note: 'third', evidenceUrl: null, doneOn: TODAY },
    })
  })

  test('the first date of what was known already is taken back: its day is unknown again, also to the timeline', async () => {
    const viewer = await newViewer()
    const milestoneId = 'cs50p'
    await mark(viewer, ask('know', milestoneId, '2026-11-19'), now)
    const first = await redate(viewer, { milestoneId, seen: null, on: '2024-02-29' }, now)
    expect(first).toMatchObject({ value: { text: '2024-02-29', before: '2026-11-19', was: 'known' } })
    const undo = { back: 'yes', before: '2026-11-19', was: 'known' } as const
    const back = (seen: string | null) => redate(viewer, { milestoneId, seen, on: TODAY, ...undo }, now)
    expect(await back('2024-03-01')).toMatchObject({ code: 'conflict', current: { text: '2024-02-29' } })
    for (const seen of ['2024-02-29', null])
      expect(await back(seen)).toMatchObject({ value: { text: '', takenBack: true } })
    expect(await readStanding(viewer, milestoneId)).toMatchObject({ declaredOn: '2026-11-19' })
    const { entries, standings } = await readTimeline(viewer, {
      ...{ kind: null, path: null, before: null, limit: 5 },
    })
    expect([entries, knownBefore(standings)]).toEqual([[], [milestoneId]])
    expect(await redate(viewer, { milestoneId, seen: null, on: '2024-03-01' }, now)).toMatchObject({
      ok: true,
    })
    expect(await kindsOf(viewer.id)).toEqual([
      ...['already_known', 'date_changed', 'day_forgotten', 'date_changed'],
    ])
  })

  test('the first day of what was done within a month is taken back to the month', async () => {
    const viewer = await newViewer()
    const milestoneId = 'cs50p'
    const month = { on: '2024-02-01', within: 'month' } as const
    await mark(viewer, { mark: { verb: 'complete', id: milestoneId, ...month } }, now)
    const first = await redate(viewer, { milestoneId, seen: '2024-02', on: '2024-02-01' }, now)
    expect(first).toMatchObject({ value: { text: '2024-02-01', before: '2024-02-01', was: 'month' } })
    const back = { back: 'yes', before: '2024-02-01', was: 'month' } as const
    expect(await redate(viewer, { milestoneId, seen: '2024-02-01', on: TODAY, ...back }, now)).toMatchObject({
      value: { text: '2024-02', takenBack: true },
    })
    expect(await readStanding(viewer, milestoneId)).toMatchObject({
      ...{ doneOn: month.on, doneWithin: 'month' },
    })
  })

  test('a day becomes a month or year afterwards, in the timeline too, and is taken back to the day', async () => {
    const viewer = await newViewer()
    const milestoneId = 'cs50p'
    await mark(viewer, ask('complete', milestoneId), now)
    const about = (seen: string, text: string) =>
      redate(viewer, { milestoneId, seen, on: '', about: text }, now)
    expect(await about(TODAY, 'March 2024')).toMatchObject({ value: { text: '2024-03', before: TODAY } })
    for (const _ of [1, 2]) expect(await about('2024-03', '2024')).toMatchObject({ value: { text: '2024' } })
    expect(await about('2024-03', '2023')).toMatchObject({ code: 'conflict', current: { text: '2024' } })
    const { entries } = await readTimeline(viewer, { kind: null, path: null, before: null, limit: 5 })
    expect(entries.map(({ kind, occurredOn, within }) => [kind, occurredOn, within])).toEqual([
      ['date_changed', '2024-01-01', 'year'],
    ])
    const back = { back: 'yes', before: TODAY } as const
    expect(await redate(viewer, { milestoneId, seen: '2024', on: TODAY, ...back }, now)).toMatchObject({
      value: { text: TODAY, takenBack: true },
    })
    expect(await readStanding(viewer, milestoneId)).toMatchObject({ doneOn: TODAY, doneWithin: null })
    expect(await kindsOf(viewer.id)).toEqual(['done', ...Array(3).fill('date_changed')])
  })

  test('of two tabs that prefer another kind the second sees what the first chose', async () => {
    const viewer = await newViewer()
    const prefer = (kind: 'project' | 'course', seen: 'project' | null) =>
      preferKind(viewer, { kind, seen }, now)
    for (const _ of [1, 2]) expect(await prefer('project', null)).toMatchObject({ ok: true })
    expect(await prefer('course', null)).toMatchObject({ code: 'conflict', current: { text: 'project' } })
    expect(await prefer('course', 'project')).toMatchObject({ ok: true })
    expect(await kindsOf(viewer.id)).toEqual(['preference_set', 'preference_set'])
  })

  test('a day that another tab moved is not moved unseen', async () => {
    const viewer = await newViewer()
    await mark(viewer, ask('complete', 'cs50p'), now)
    const move = (seen: string | null, on: string) => redate(viewer, { milestoneId: 'cs50p', seen, on }, now)
    expect(await move(TODAY, '2024-02-29')).toMatchObject({ ok: true })
    expect(await move(TODAY, '2024-02-29')).toMatchObject({ ok: true })
    expect(await move(TODAY, '2024-03-01')).toMatchObject({
      code: 'conflict',
      current: { text: '2024-02-29' },
    })
    expect((await readStanding(viewer, 'cs50p'))?.doneOn).toBe('2024-02-29')
    expect(await move('2024-02-29', '2024-03-01')).toMatchObject({ ok: true })
    await mark(viewer, ask('reopen', 'cs50p'), now)
    await mark(viewer, ask('know', 'cs50p'), now)
    expect(await move(TODAY, '2024-02-29')).toMatchObject({ code: 'conflict', current: { text: '' } })
    expect(await move(null, '2024-02-29')).toMatchObject({ ok: true })
  })

  test('ticking a milestone meanwhile is no reason to refuse its note', async () => {
    const viewer = await newViewer()
    await mark(viewer, ask('complete', 'cs50p'), now)
    expect(await saveNote(viewer, { milestoneId: 'cs50p', seen: null, note: 'mine' }, now)).toMatchObject({
      ok: true,
    })
  })

  test('an evidence link is an event, removing it another', async () => {
    const viewer = await newViewer()
    await saveEvidence(viewer, { milestoneId: 'cs50p', seen: null, evidenceUrl: 'https://a.example/b' }, now)
    await saveEvidence(viewer, { milestoneId: 'cs50p', seen: 'https://a.example/b', evidenceUrl: null }, now)
    expect(await kindsOf(viewer.id)).toEqual(['evidence_added', 'evidence_removed'])
  })
})

describe('paths', () => {
  test('the first path is the main one until another is made so', async () => {
    const { id } = await newViewer()
    await choosePath(await viewerOf(id), { pathId: 'ds' }, now)
    await choosePath(await viewerOf(id), { pathId: 'mle' }, now)
    expect(primaryOf((await viewerOf(id)).enrollments)).toBe('ds')
    await makePrimary(await viewerOf(id), { pathId: 'mle' }, now)
    expect(primaryOf((await viewerOf(id)).enrollments)).toBe('mle')
  })

  test('ten choices and ten changes at once are one event each', async () => {
    const { id } = await newViewer()
    const viewer = await viewerOf(id)
    await choosePath(viewer, { pathId: 'mle' }, now)
    await Promise.all(Array.from({ length: 10 }, () => choosePath(viewer, { pathId: 'ds' }, now)))
    const enrolled = await viewerOf(id)
    await Promise.all(Array.from({ length: 10 }, () => makePrimary(enrolled, { pathId: 'ds' }, now)))
    expect(await kindsOf(id)).toEqual(['path_chosen', 'path_chosen', 'path_changed'])
  })

  test('a path that was not chosen cannot be made the main one', async () => {
    const viewer = await newViewer()
    expect(await makePrimary(viewer, { pathId: 'mle' }, now)).toMatchObject({ ok: false, code: 'not-found' })
  })
})

describe('what a visitor did before having an account', () => {
  async function visit() {
    const asks = [
      ask('complete', 'cs50p', '2025-05-05'),
      ask('start', 'sklearn-mooc'),
      ask('set-aside', 'elements-of-ai'),
    ]
    let intent = { ...NO_INTENT, pathId: 'mle' as string | null }
    for (const each of asks) {
      const marked = await markAsGuest(intent, each, now)
      if (!marked.ok) throw new Error(marked.message)
      intent = marked.value.remembered
    }
    return intent
  }

  test('it comes along whole, dated, and once', async () => {
    const { id } = await newViewer()
    const intent = await visit()
    expect(await mergeIntent({ id }, intent, now)).toEqual({ ok: true, value: { pathId: 'mle' } })
    expect(await mergeIntent({ id }, intent, now)).toMatchObject({ ok: true })
    expect(Object.fromEntries(await readStandings({ id }))).toMatchObject({
      cs50p: { doneOn: '2025-05-05' },
      'sklearn-mooc': { startedOn: TODAY },
      'elements-of-ai': { setAsideOn: TODAY },
    })
    expect((await kindsOf(id)).sort()).toEqual(['done', 'path_chosen', 'set_aside', 'started'])
  })

  test('ten merges at once add it once', async () => {
    const { id } = await newViewer()
    const intent = await visit()
    await Promise.all(Array.from({ length: 10 }, () => mergeIntent({ id }, intent, now)))
    expect((await kindsOf(id)).sort()).toEqual(['done', 'path_chosen', 'set_aside', 'started'])
  })

  test('what the account has already stays as it is', async () => {
    const viewer = await newViewer()
    await mark(viewer, ask('complete', 'cs50p', '2020-01-01'), now)
    await mergeIntent(viewer, await visit(), now)
    expect((await readStandings(viewer)).get('cs50p')?.doneOn).toBe('2020-01-01')
  })

  test('a day that is still tomorrow here becomes today', async () => {
    const { id } = await newViewer()
    await mergeIntent({ id }, await visit(), { today: '2025-05-04' })
    expect((await readStandings({ id })).get('cs50p')?.doneOn).toBe('2025-05-04')
  })
})
