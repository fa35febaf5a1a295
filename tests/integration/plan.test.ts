import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/rules'
import { loadCatalog } from '@/lib/catalog/load'
import { fromDate, toDate } from '@/lib/day'
import { db } from '@/lib/db'
import { readRecord } from '@/lib/facts/queries'
import { EVERY_DAY } from '@/lib/plan/calendar.rules'
import { hideEstimates, setPlan } from '@/lib/plan/commands'
import { makeFeed, revokeFeed } from '@/lib/plan/feed.commands'
import { findFeed, readTargetEntries } from '@/lib/plan/feed.queries'
import { pause, removePause, resume } from '@/lib/plan/pause.commands'
import { readPlan } from '@/lib/plan/queries'
import { NO_PLAN_YET } from '@/lib/plan/rules'
import { planSchema } from '@/lib/plan/schema'
import { saveTarget } from '@/lib/plan/target.commands'
import { undoPlan, undoResume, undoTarget } from '@/lib/plan/undo.commands'
import { mark, redate } from '@/lib/progress/commands'
import { newViewer } from '../support/viewer'

/** The day before yesterday is dated back in every zone; today is not in any. */
const today = fromDate(new Date())
const before = fromDate(new Date(Date.now() - 3 * 86_400_000))
const NOW = { today: '2026-11-21' }
const NEXT = { today: '2026-11-28' }

const CS50P = { id: 'cs50p', kind: 'course', prerequisites: [] } as const

beforeAll(async () => {
  await loadCatalog(db())
})

/** The history of a person: `plan_set 8 1234567`. */
async function historyOf({ id: userId }: Pick<Viewer, 'id'>): Promise<string[]> {
  const found = await db().activity.findMany({ where: { userId }, orderBy: { id: 'asc' } })
  return found.map(({ kind, detail }) => `${kind} ${detail ?? ''}`.trim())
}

const complete = (viewer: Viewer, id: string, on?: string) =>
  mark(viewer, { mark: { verb: 'complete', id, on } }, { today })

describe('hours and days', () => {
  test('are eight a week on every day, until somebody says otherwise', async () => {
    const viewer = await newViewer()
    expect((await readPlan(viewer)).plan).toEqual(NO_PLAN_YET)
    await setPlan(viewer, { version: 0, hoursPerWeek: 5, days: [6, 7] }, NOW)
    expect((await readPlan(viewer)).plan).toEqual({
      hoursPerWeek: 5,
      days: [6, 7],
      hidden: false,
      setOn: '2026-11-21',
      version: 1,
    })
  })

  test('other hours are a new plan from that day; other days are not, and the same twice is nothing', async () => {
    const viewer = await newViewer()
    await setPlan(viewer, { version: 0, hoursPerWeek: 5, days: [6] }, NOW)
    await setPlan(viewer, { version: 1, hoursPerWeek: 5, days: [7] }, NEXT)
    expect((await readPlan(viewer)).plan).toMatchObject({ setOn: '2026-11-21', version: 2 })
    await setPlan(viewer, { version: 2, hoursPerWeek: null, days: [7] }, NEXT)
    expect((await setPlan(viewer, { version: 2, hoursPerWeek: null, days: [7] }, NEXT)).ok).toBe(true)
    expect((await readPlan(viewer)).plan).toMatchObject({ setOn: '2026-11-28', version: 3 })
    expect(await historyOf(viewer)).toEqual(['plan_set 5 6', 'plan_set 5 7', 'plan_set - 7'])
  })

  test('are taken back as if they had not been changed, once, and only if nobody changed them since', async () => {
    const viewer = await newViewer()
    await setPlan(viewer, { version: 0, hoursPerWeek: 5, days: [6] }, NOW)
    await setPlan(viewer, { version: 1, hoursPerWeek: 9, days: [1] }, NEXT)
    expect(await undoPlan(viewer, { version: 1 }, NEXT)).toMatchObject({ code: 'conflict' })
    for (const _ of [1, 2]) expect(await undoPlan(viewer, { version: 2 }, NEXT)).toMatchObject({ ok: true })
    const first = { hoursPerWeek: 5, days: [6], hidden: false, setOn: '2026-11-21', version: 3 }
    expect((await readPlan(viewer)).plan).toEqual(first)
    expect(await historyOf(viewer)).toEqual(['plan_set 5 6', 'plan_set 9 1', 'plan_undone 5 6'])
    await setPlan(viewer, { version: 3, hoursPerWeek: 7, days: [1] }, NEXT)
    await undoPlan(viewer, { version: 4 }, NEXT)
    expect((await readPlan(viewer)).plan).toEqual({ ...first, version: 5 })
  })

  test('that were set for the first time are taken back to eight on every day', async () => {
    const viewer = await newViewer()
    await undoPlan(viewer, { version: 0 }, NOW)
    await setPlan(viewer, { version: 0, hoursPerWeek: 5, days: [6] }, NOW)
    await undoPlan(viewer, { version: 1 }, NOW)
    expect((await readPlan(viewer)).plan).toEqual({ ...NO_PLAN_YET, version: 2 })
  })

  test('an older page does not overwrite a newer plan unseen', async () => {
    const viewer = await newViewer()
    await setPlan(viewer, { version: 0, hoursPerWeek: 5, days: [...EVERY_DAY] }, NOW)
    expect(await setPlan(viewer, { version: 0, hoursPerWeek: 9, days: [...EVERY_DAY] }, NOW)).toMatchObject({
      code: 'conflict',
      current: { version: 1, text: '5 h a week, every day' },
    })
  })

  test('of twenty tabs at once one sets the plan, and one event says so', async () => {
    const viewer = await newViewer()
    await Promise.all(
      Array.from({ length: 20 }, (_, place) =>
        setPlan(viewer, { version: 0, hoursPerWeek: place + 1, days: [...EVERY_DAY] }, NOW),
      ),
    )
    expect((await readPlan(viewer)).plan.version).toBe(1)
    expect(await historyOf(viewer)).toHaveLength(1)
  })

  test.each([
    ['0', 'Write a whole number'],
    ['81', 'Write a whole number'],
    ['7.5', 'Write a whole number'],
    ['many', 'Write a whole number'],
  ])('%s hours are refused with a sentence', (hoursPerWeek, sentence) => {
    const parsed = planSchema.safeParse({ version: '0', hoursPerWeek, days: { 1: 'on' } })
    expect(parsed.error?.issues[0]?.message).toMatch(sentence)
  })

  test('the switch hides and shows, once each', async () => {
    const viewer = await newViewer()
    await hideEstimates(viewer, { hidden: false }, NOW)
    for (const hidden of [true, true, false, false]) await hideEstimates(viewer, { hidden }, NOW)
    expect((await readPlan(viewer)).plan).toEqual(NO_PLAN_YET)
    expect(await historyOf(viewer)).toEqual(['estimates_hidden', 'estimates_shown'])
  })
})

describe('what counts as pace', () => {
  test('is what was written down on its day, even when it was reopened in between', async () => {
    const viewer = await newViewer()
    await complete(viewer, 'cs50p')
    await mark(viewer, { mark: { verb: 'reopen', id: 'cs50p', on: undefined } }, { today })
    await complete(viewer, 'cs50p')
    expect((await readPlan(viewer)).onTheDay).toEqual(new Set(['cs50p']))
  })

  test('what was dated back, at once or later, is done and does not count', async () => {
    const viewer = await newViewer()
    await complete(viewer, 'cs50p', before)
    await complete(viewer, 'git-github')
    await redate(viewer, { milestoneId: 'git-github', on: '2024-02-29' }, { today })
    const { standings, onTheDay } = await readPlan(viewer)
    expect([...standings.keys()].sort()).toEqual(['cs50p', 'git-github'])
    expect(onTheDay).toEqual(new Set())
  })
})

describe('pauses', () => {
  const holiday = { fromDay: '2026-12-24', toDay: '2027-01-06', kind: 'holiday' as const }

  test('are added once, shown, and taken back', async () => {
    const viewer = await newViewer()
    for (const _ of [1, 2]) expect((await pause(viewer, holiday, NOW)).ok).toBe(true)
    expect((await readPlan(viewer)).pauses).toEqual([holiday])
    expect((await removePause(viewer, holiday, NOW)).ok).toBe(true)
    expect(await removePause(viewer, holiday, NOW)).toMatchObject({ code: 'not-found' })
    expect(await historyOf(viewer)).toEqual([
      'paused 2026-12-24 2027-01-06 holiday',
      'pause_removed 2026-12-24',
    ])
  })

  test.each([
    ['2027-01-06', '2027-01-06'],
    ['2026-12-01', '2026-12-24'],
    ['2026-12-01', null],
    ['2027-01-01', null],
  ])('from %s to %s has days of another one: refused', async (fromDay, toDay) => {
    const viewer = await newViewer()
    await pause(viewer, holiday, NOW)
    expect(await pause(viewer, { fromDay, toDay, kind: 'illness' }, NOW)).toMatchObject({ code: 'conflict' })
  })

  test('going on ends an open one yesterday; one that began today was none', async () => {
    const viewer = await newViewer()
    await pause(viewer, { fromDay: '2026-11-10', toDay: null, kind: 'illness' }, NOW)
    for (const _ of [1, 2]) expect((await resume(viewer, { fromDay: '2026-11-10' }, NOW)).ok).toBe(true)
    await pause(viewer, { fromDay: '2026-11-21', toDay: null, kind: 'other' }, NOW)
    await resume(viewer, { fromDay: '2026-11-21' }, NOW)
    expect((await readPlan(viewer)).pauses).toEqual([
      { fromDay: '2026-11-10', toDay: '2026-11-20', kind: 'illness' },
    ])
    expect(await historyOf(viewer)).toEqual([
      'paused 2026-11-10 - illness',
      'resumed 2026-11-10 2026-11-20 illness',
      'paused 2026-11-21 - other',
      'pause_removed 2026-11-21',
    ])
  })
})

describe('going on', () => {
  test.each([null, '2026-12-31'])(
    'is taken back to the last day that was meant (%s), once',
    async (toDay) => {
      const viewer = await newViewer()
      const meant = { fromDay: '2026-11-10', toDay, kind: 'illness' as const }
      await pause(viewer, meant, NOW)
      await resume(viewer, meant, NOW)
      for (const _ of [1, 2]) expect(await undoResume(viewer, meant, NOW)).toMatchObject({ ok: true })
      expect((await readPlan(viewer)).pauses).toEqual([meant])
      expect((await historyOf(viewer)).slice(2)).toEqual([`resume_undone 2026-11-10 ${toDay ?? '-'} illness`])
    },
  )

  test('is not taken back over another pause that was added since', async () => {
    const viewer = await newViewer()
    await pause(viewer, { fromDay: '2026-11-10', toDay: null, kind: 'illness' }, NOW)
    await resume(viewer, { fromDay: '2026-11-10' }, NOW)
    await pause(viewer, { fromDay: '2026-12-24', toDay: null, kind: 'holiday' }, NOW)
    expect(await undoResume(viewer, { fromDay: '2026-11-10' }, NOW)).toMatchObject({ code: 'conflict' })
  })
})

describe('target dates', () => {
  const to = (seen: string | null, targetOn: string | null) => ({ milestoneId: 'cs50p', seen, targetOn })

  test('keep the first day and count their moves', async () => {
    const viewer = await newViewer()
    await saveTarget(viewer, to(null, '2027-01-10'), NOW)
    await saveTarget(viewer, to('2027-01-10', '2027-02-10'), NOW)
    await saveTarget(viewer, to('2027-01-10', '2027-02-10'), NOW)
    expect((await readRecord(viewer, CS50P)).target).toEqual({
      milestoneId: 'cs50p',
      on: '2027-02-10',
      firstOn: '2027-01-10',
      moves: 1,
    })
    await saveTarget(viewer, to('2027-02-10', null), NOW)
    expect((await readRecord(viewer, CS50P)).target).toBeNull()
    expect(await historyOf(viewer)).toEqual([
      'target_set 2027-01-10',
      'target_set 2027-02-10',
      'target_removed',
    ])
  })

  test('are taken back as they were: a move that was none is not counted, a removed one is not a new one', async () => {
    const viewer = await newViewer()
    const held = async () => (await readRecord(viewer, CS50P)).target
    await saveTarget(viewer, to(null, '2027-01-10'), NOW)
    await saveTarget(viewer, to('2027-01-10', '2027-02-10'), NOW)
    const moved = { milestoneId: 'cs50p', on: '2027-02-10', firstOn: '2027-01-10', moves: 1 }
    await saveTarget(viewer, to('2027-02-10', null), NOW)
    expect(await undoTarget(viewer, to(null, '2027-02-10'), NOW)).toMatchObject({ ok: true })
    expect(await held()).toEqual(moved)
    await saveTarget(viewer, to('2027-02-10', '2027-03-10'), NOW)
    for (const _ of [1, 2])
      expect(await undoTarget(viewer, to('2027-03-10', '2027-02-10'), NOW)).toMatchObject({ ok: true })
    expect(await held()).toEqual(moved)
    expect(await undoTarget(viewer, to('2027-02-10', '2027-01-10'), NOW)).toMatchObject({ code: 'conflict' })
    expect(await held()).toEqual(moved)
  })

  test('that were named for the first time are gone when that is taken back', async () => {
    const viewer = await newViewer()
    await saveTarget(viewer, to(null, '2027-01-10'), NOW)
    expect(await undoTarget(viewer, to('2027-01-10', null), NOW)).toMatchObject({ ok: true })
    expect((await readRecord(viewer, CS50P)).target).toBeNull()
    expect(await historyOf(viewer)).toEqual(['target_set 2027-01-10', 'target_undone'])
  })

  test('an older page learns the newer day instead of overwriting it', async () => {
    const viewer = await newViewer()
    await saveTarget(viewer, to(null, '2027-01-10'), NOW)
    const newer = { code: 'conflict', current: { text: '2027-01-10' } }
    expect(await saveTarget(viewer, to(null, '2027-03-10'), NOW)).toMatchObject(newer)
    expect(await saveTarget(viewer, to('2027-03-10', null), NOW)).toMatchObject(newer)
  })

  test('of a milestone that does not exist are refused', async () => {
    const asked = { ...to(null, '2027-01-10'), milestoneId: 'nowhere' }
    expect(await saveTarget(await newViewer(), asked, NOW)).toMatchObject({ code: 'not-found' })
  })
})

describe('the calendar feed', () => {
  test('is found by its token alone, of which the tables know only a hash', async () => {
    const viewer = await newViewer()
    const made = await makeFeed(viewer, {}, NOW)
    const token = made.ok ? made.value.token : ''
    expect(await findFeed(token)).toBe(viewer.id)
    expect(JSON.stringify(await db().calendarFeed.findMany())).not.toContain(token)
    expect(JSON.stringify(await historyOf(viewer))).not.toContain(token)
    for (const other of ['', token.slice(1), `${token}A`, token.toLowerCase(), viewer.id])
      expect(await findFeed(other)).toBeUndefined()
  })

  test('a new address ends the old one, and revoking ends them all', async () => {
    const viewer = await newViewer()
    const tokens: string[] = []
    for (const _ of [1, 2]) {
      const made = await makeFeed(viewer, {}, NOW)
      if (made.ok) tokens.push(made.value.token)
    }
    expect(await Promise.all(tokens.map(findFeed))).toEqual([undefined, viewer.id])
    for (const _ of [1, 2]) await revokeFeed(viewer, {}, NOW)
    expect(await Promise.all(tokens.map(findFeed))).toEqual([undefined, undefined])
    expect((await historyOf(viewer)).at(-1)).toBe('feed_revoked')
    expect(await historyOf(viewer)).toHaveLength(3)
  })

  test('has the target dates of its person, and says which are done', async () => {
    const [viewer, other] = [await newViewer(), await newViewer()]
    for (const [milestoneId, targetOn] of [
      ['cs50p', '2027-03-28'],
      ['git-github', '2026-12-31'],
    ] as const)
      await saveTarget(viewer, { milestoneId, seen: null, targetOn }, NOW)
    await db().standing.create({
      data: { userId: viewer.id, milestoneId: 'git-github', doneOn: toDate('2026-11-20') },
    })
    expect(await readTargetEntries(viewer)).toMatchObject(
      [
        { key: 'target git-github', day: '2026-12-31', title: /^Done: /, changes: 0 },
        { key: 'target cs50p', day: '2027-03-28', path: '/milestones/cs50p' },
      ].map(({ title, ...rest }) => (title ? { ...rest, title: expect.stringMatching(title) } : rest)),
    )
    expect(await readTargetEntries(other)).toEqual([])
  })
})
