import pg from 'pg'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import * as actions from '@/lib/assessment/actions'
import { answer, save } from '@/lib/assessment/commands'
import { NOTHING_ANSWERED, takenText } from '@/lib/assessment/memory.rules'
import { readDraft, readResults } from '@/lib/assessment/queries'
import type { Answers } from '@/lib/assessment/rules'
import { encodeSheet } from '@/lib/assessment/sheet.rules'
import { signUp } from '@/lib/auth/actions'
import { mergeIntent } from '@/lib/auth/merge.commands'
import { readSheet } from '@/lib/auth/sheet'
import { loadCatalog } from '@/lib/catalog/load'
import { db } from '@/lib/db'
import { mark } from '@/lib/progress/commands'
import { NO_INTENT } from '@/lib/progress/intent.rules'
import { readTimeline } from '@/lib/timeline/queries'
import { assessment, leaning, sheet } from '../support/assessment'
import { browserOf, formOf, heldCookie, holdCookie, newBrowser, outcomeOf } from '../support/request'
import { insertPerson } from '../support/session'
import { newViewer } from '../support/viewer'

vi.mock('next/headers', () => import('../support/request'))

const TODAY = '2026-11-21'
const now = { today: TODAY }
const NOWHERE = { all: false, result: false, again: false, to: null }
const RESULT = { ...NOWHERE, result: true }
const to = (place: number) => ({ ...NOWHERE, to: place })
const conclude = (viewer: Awaited<ReturnType<typeof newViewer>>, answers: Answers, today = TODAY) =>
  answer(viewer, { answers, go: RESULT }, { today })

/** A sheet as a form sends it. */
const formOfSheet = (answers: Answers, go: string) =>
  formOf({
    ...Object.fromEntries(Object.entries(answers).map(([id, given]) => [`answers.${id}`, String(given + 3)])),
    go,
  })

const eventsOf = async (userId: string) =>
  (await db().activity.findMany({ where: { userId, kind: 'assessed' }, orderBy: { id: 'asc' } })).map(
    ({ pathId, detail }) => `${pathId} ${detail?.split(' ').slice(0, 2).join(' ')}`,
  )

beforeAll(async () => {
  await loadCatalog(db())
})

beforeEach(() => newBrowser())

describe('the draft of somebody with an account', () => {
  it('grows by statement, the later answer counting', async () => {
    const viewer = await newViewer()
    await save(viewer, { answers: { 'int-why': 2, 'int-ship': -1 } })
    expect(await save(viewer, { answers: { 'int-ship': 1, 'skl-sql': 0 } })).toEqual({
      ok: true,
      value: { answers: { 'int-why': 2, 'skl-sql': 0, 'int-ship': 1 } },
    })
    expect(await readDraft(viewer)).toEqual({ 'int-why': 2, 'skl-sql': 0, 'int-ship': 1 })
  })

  it('keeps what many tabs answer at once', async () => {
    const viewer = await newViewer()
    const answers = sheet((_, place) => (place % 5) - 2)
    await Promise.all(
      Object.entries(answers).map(([id, given]) => save(viewer, { answers: { [id]: given } })),
    )
    expect(await readDraft(viewer)).toEqual(answers)
  })

  it('knows no statements that there are not, and is nobody else’s', async () => {
    const [viewer, other] = [await newViewer(), await newViewer()]
    await save(viewer, { answers: { 'no-such': 1, 'int-why': 1 } })
    expect(await readDraft(viewer)).toEqual({ 'int-why': 1 })
    expect(await readDraft(other)).toEqual({})
  })

  it('is emptied to start again, while results stay', async () => {
    const viewer = await newViewer()
    await conclude(viewer, leaning('ds'))
    const again = await answer(viewer, { answers: {}, go: { ...NOWHERE, again: true } }, now)
    expect(again).toEqual({ ok: true, value: { to: '/assessment' } })
    expect(await readDraft(viewer)).toEqual({})
    expect((await readResults(viewer, null)).results).toHaveLength(1)
  })
})

describe('See result', () => {
  it('stores a dated result with its event, and leads to it', async () => {
    const viewer = await newViewer()
    expect(await conclude(viewer, leaning('ds'))).toEqual({ ok: true, value: { to: '/assessment/result' } })
    const { results, shown } = await readResults(viewer, null)
    expect(results).toEqual([
      {
        ...{ no: 1, takenOn: TODAY, version: '1.0.0', answered: 24, mlePercent: 0, readiness: 50 },
        factors: expect.arrayContaining([{ id: 'interests', mlePercent: 0 }]),
      },
    ])
    expect(shown?.answers).toEqual(leaning('ds'))
    expect(await eventsOf(viewer.id)).toEqual(['ds 1 1.0.0'])
    const { entries } = await readTimeline(viewer, { kind: 'assessment', path: null, before: null, limit: 5 })
    expect(entries).toHaveLength(1)
  })

  it('is one result however often the same sheet is sent on a day', async () => {
    const viewer = await newViewer()
    await Promise.all(Array.from({ length: 10 }, () => conclude(viewer, leaning('mle'))))
    await conclude(viewer, leaning('mle'))
    expect(await eventsOf(viewer.id)).toEqual(['mle 1 1.0.0'])
  })

  it('is another result for another sheet or another day, and all are kept in order', async () => {
    const viewer = await newViewer()
    await conclude(viewer, leaning('mle'))
    await conclude(viewer, leaning('ds'))
    await conclude(viewer, leaning('mle'))
    await conclude(viewer, leaning('mle'), '2026-11-22')
    expect(await eventsOf(viewer.id)).toEqual(['mle 1 1.0.0', 'ds 2 1.0.0', 'mle 3 1.0.0', 'mle 4 1.0.0'])
    const { results } = await readResults(viewer, null)
    expect(results.map(({ no, takenOn }) => [no, takenOn])).toEqual([
      [4, '2026-11-22'],
      [3, TODAY],
      [2, TODAY],
      [1, TODAY],
    ])
    expect((await readResults(viewer, 2)).shown).toMatchObject({
      no: 2,
      mlePercent: 0,
      answers: leaning('ds'),
    })
    expect((await readResults(viewer, 99)).shown?.no).toBe(4)
  })

  it('keeps every different sheet that is sent at once', async () => {
    const viewer = await newViewer()
    const partial = (place: number) => sheet((_, each) => (each === place ? 2 : 0))
    await Promise.all(Array.from({ length: 6 }, (_, place) => conclude(viewer, partial(place))))
    const { results } = await readResults(viewer, null)
    expect(results.map(({ no }) => no)).toEqual([6, 5, 4, 3, 2, 1])
    expect(await eventsOf(viewer.id)).toHaveLength(6)
  })

  it('leans to nobody when it is balanced', async () => {
    const viewer = await newViewer()
    await conclude(
      viewer,
      sheet(() => 2),
    )
    expect(await eventsOf(viewer.id)).toEqual(['null 1 1.0.0'])
  })

  it('leads to the first open statement while there is too little, and stores only the answers', async () => {
    const viewer = await newViewer()
    const few = sheet(() => 1, assessment.statements.slice(0, 9))
    expect(await conclude(viewer, few)).toEqual({ ok: true, value: { to: '/assessment?n=10&more' } })
    expect(await answer(viewer, { answers: {}, go: { ...RESULT, all: true } }, now)).toMatchObject({
      value: { to: '/assessment?view=all&more' },
    })
    expect((await readResults(viewer, null)).results).toEqual([])
    expect(await readDraft(viewer)).toEqual(few)
  })

  it('knows what somebody has done, and shows nobody else anything', async () => {
    const [viewer, other] = [await newViewer(), await newViewer()]
    await mark(viewer, { mark: { verb: 'complete', id: 'cs50p', on: undefined } }, now)
    await mark(viewer, { mark: { verb: 'start', id: 'git-github', on: undefined } }, now)
    await conclude(viewer, leaning('ds'))
    expect([...(await readResults(viewer, null)).done]).toEqual(['cs50p'])
    expect(await readResults(other, 1)).toEqual({ results: [], shown: null, done: new Set() })
  })

  it('goes on without a result for the other buttons, and never past the end', async () => {
    const viewer = await newViewer()
    const lead = async (place: number) => await answer(viewer, { answers: {}, go: to(place) }, now)
    expect(await lead(8)).toEqual({ ok: true, value: { to: '/assessment?n=8' } })
    expect(await lead(999)).toEqual({ ok: true, value: { to: '/assessment?n=24' } })
  })
})

describe('a visitor', () => {
  it('answers and gets a result without a statement to the database', async () => {
    const statements = vi.spyOn(pg.Client.prototype, 'query')
    const first = formOfSheet({ 'int-algorithms': 2 }, 'to:2')
    expect(await outcomeOf(actions.answer(null, first))).toEqual({ ok: true, to: '/assessment?n=2' })
    expect(await outcomeOf(actions.answer(null, formOfSheet(leaning('ds'), 'result')))).toEqual({
      ok: true,
      to: '/assessment/result',
    })
    const { draft, taken } = await readSheet()
    expect(draft).toEqual(leaning('ds'))
    expect(taken?.answers).toEqual(leaning('ds'))
    expect(await outcomeOf(actions.answer(null, formOf({ go: 'again' })))).toEqual({
      ok: true,
      to: '/assessment',
    })
    expect((await readSheet()).draft).toEqual({})
    expect((await readSheet()).taken?.answers).toEqual(leaning('ds'))
    expect(statements).not.toHaveBeenCalled()
  })

  it.each([
    ['an answer that is not offered', { 'answers.int-why': '6', go: 'to:2' }],
    ['a button that there is not', { 'answers.int-why': '1', go: 'https://evil.example' }],
    ['a field that there is not', { 'answers.int-why': '1', go: 'to:2', role: 'admin' }],
    ['a list of answers in one field', { answers: '1', go: 'to:2' }],
  ])('is refused with %s', async (_name, fields) => {
    expect(await outcomeOf(actions.answer(null, formOf(fields)))).toMatchObject({ code: 'invalid' })
    expect((await readSheet()).draft).toEqual({})
  })

  it('has no result from cookies that somebody made up', async () => {
    holdCookie('waymark.assessment', 'zzz9<script>')
    holdCookie('waymark.result', '2026-02-30.aaaa')
    expect(await readSheet()).toEqual(NOTHING_ANSWERED)
  })
})

describe('what a visitor answered before having an account', () => {
  const enter = async () => {
    const loginName = `walker-${crypto.randomUUID()}`
    await outcomeOf(signUp(null, formOf({ name: loginName, password: 'walk the whole trail' })))
    return db().user.findUniqueOrThrow({ where: { loginName }, select: { id: true } })
  }
  const draft = { ...leaning('mle'), 'int-why': 1 } as const

  it('comes along with its own day, and the browser forgets it', async () => {
    holdCookie('waymark.assessment', encodeSheet(draft))
    holdCookie('waymark.result', takenText({ takenOn: '2025-03-05', answers: leaning('ds') }))
    const { id } = await enter()
    const viewer = { id } as Awaited<ReturnType<typeof newViewer>>
    expect(await readDraft(viewer)).toEqual(draft)
    const { shown } = await readResults(viewer, null)
    expect(shown).toMatchObject({ no: 1, takenOn: '2025-03-05', answers: leaning('ds') })
    expect(await eventsOf(id)).toEqual(['ds 1 1.0.0'])
    expect(heldCookie('waymark.assessment')).toBeUndefined()
    expect(heldCookie('waymark.result')).toBeUndefined()
  })

  it('is added once, however often and from however many tabs', async () => {
    const viewer = await newViewer()
    const remembered = { draft, taken: { takenOn: TODAY, answers: leaning('ds') } }
    const merges = Array.from({ length: 8 }, () => mergeIntent(viewer, NO_INTENT, now, remembered))
    for (const merged of await Promise.all(merges)) expect(merged).toMatchObject({ ok: true })
    expect(await mergeIntent(viewer, NO_INTENT, now, remembered)).toMatchObject({ ok: true })
    expect(await eventsOf(viewer.id)).toEqual(['ds 1 1.0.0'])
  })

  it('joins the draft and the results that the account has', async () => {
    const viewer = await newViewer()
    await conclude(viewer, leaning('mle'), '2026-11-20')
    await save(viewer, { answers: { 'int-why': 2, 'int-ship': 0 } })
    await mergeIntent(viewer, NO_INTENT, now, {
      draft: { 'int-why': -1 },
      taken: { takenOn: '2026-11-19', answers: leaning('ds') },
    })
    expect(await readDraft(viewer)).toEqual({ ...leaning('mle'), 'int-ship': 0, 'int-why': -1 })
    const { results, shown } = await readResults(viewer, null)
    expect(results.map(({ takenOn }) => takenOn)).toEqual(['2026-11-20', '2026-11-19'])
    expect(shown?.takenOn).toBe('2026-11-20')
  })

  it('on a day that is still tomorrow here happened today', async () => {
    const viewer = await newViewer()
    const taken = { takenOn: '2026-11-22', answers: leaning('ds') }
    await mergeIntent(viewer, NO_INTENT, now, { draft: {}, taken })
    expect((await readResults(viewer, null)).shown?.takenOn).toBe(TODAY)
  })

  it('is no result when too little was answered', async () => {
    const viewer = await newViewer()
    const taken = { takenOn: TODAY, answers: { 'int-why': 2 } as const }
    await mergeIntent(viewer, NO_INTENT, now, { draft: {}, taken })
    expect(await eventsOf(viewer.id)).toEqual([])
  })
})

it('a signed-in person’s answers go to the account and leave no cookie', async () => {
  const person = await insertPerson()
  await browserOf(person)
  await outcomeOf(actions.answer(null, formOfSheet(leaning('ds'), 'result')))
  expect(heldCookie('waymark.assessment')).toBeUndefined()
  expect(await eventsOf(person.userId)).toEqual(['ds 1 1.0.0'])
})
