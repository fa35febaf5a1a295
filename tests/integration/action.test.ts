import pg from 'pg'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { openAction, viewerAction, visitorAction } from '@/lib/action'
import { readIntent } from '@/lib/auth/intent'
import { loadCatalog } from '@/lib/catalog/load'
import { getCatalog } from '@/lib/catalog/queries'
import { db, pool } from '@/lib/db'
import { consume } from '@/lib/limit'
import { mark } from '@/lib/progress/actions'
import { NO_INTENT } from '@/lib/progress/intent.rules'
import { UNTOUCHED } from '@/lib/progress/standing.rules'
import { fail, succeed } from '@/lib/result'
import { browserOf, formOf, newBrowser, outcomeOf } from '../support/request'
import { insertPerson } from '../support/session'

vi.mock('next/headers', () => import('../support/request'))

const schema = z.object({ word: z.string().max(9) })
const say = formOf({ word: 'hello' })

beforeAll(async () => {
  await loadCatalog(db())
  await getCatalog()
})

beforeEach(() => newBrowser())

describe('an action for people with an account', () => {
  const command = vi.fn(
    async (viewer: { displayName: string }, { word }: { word: string }, { today }: { today: string }) =>
      succeed(`${word}, ${viewer.displayName}, on ${today}`),
  )
  const action = viewerAction(schema, command)

  beforeEach(() => {
    command.mockClear()
  })

  it('hands viewer, input and their own calendar day to the command', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-21T18:20:00Z'), toFake: ['Date'] })
    await browserOf(await insertPerson({ displayName: 'Ada', timeZone: 'Asia/Kathmandu' }))
    expect(await action(null, say)).toEqual({ ok: true, value: 'hello, Ada, on 2026-11-22' })
    vi.useRealTimers()
  })

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    [
      'another site that forges the host',
      { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
    ],
    ['somebody without an origin', { origin: null }],
    ['another site without an origin', { origin: null, 'sec-fetch-site': 'cross-site' }],
  ])('refuses %s before anything is asked of the database', async (_who, headers) => {
    await browserOf(await insertPerson())
    const store = await import('../support/request')
    const sent = await store.headers()
    for (const [name, value] of Object.entries(headers))
      value === null ? sent.delete(name) : sent.set(name, value)
    const statements = vi.spyOn(pg.Client.prototype, 'query')
    expect(await action(null, say)).toMatchObject({ ok: false, code: 'invalid' })
    expect(statements).not.toHaveBeenCalled()
    expect(command).not.toHaveBeenCalled()
  })

  it('refuses nobody, keeps what was typed and asks nothing of the database', async () => {
    const statements = vi.spyOn(pg.Client.prototype, 'query')
    const refused = await action(null, formOf({ word: 'hello', password: 'secret' }))
    expect(refused).toMatchObject({ code: 'unauthenticated', values: { word: 'hello' } })
    expect(JSON.stringify(refused)).not.toContain('secret')
    expect(statements).not.toHaveBeenCalled()
  })

  it('refuses a form that does not fit before the command sees it', async () => {
    await browserOf(await insertPerson())
    expect(await action(null, formOf({ word: 'much too long' }))).toMatchObject({
      code: 'invalid',
      fields: { word: 'This is too long.' },
      values: { word: 'much too long' },
    })
    expect(command).not.toHaveBeenCalled()
  })

  it('is refused after three hundred in a minute, for that person only', async () => {
    const person = await insertPerson()
    await browserOf(person)
    for (let count = 0; count < 300; count += 1) await consume('action', person.userId)
    expect(await action(null, say)).toMatchObject({
      code: 'too-many',
      message: expect.stringContaining('Wait a minute'),
    })
    await browserOf(await insertPerson())
    expect(await action(null, say)).toMatchObject({ ok: true })
  })

  it('says that it is unavailable when the database fails, and throws what is our own mistake', async () => {
    await browserOf(await insertPerson())
    command.mockRejectedValueOnce(Object.assign(new Error('terminating connection'), { code: '57P01' }))
    expect(await action(null, say)).toMatchObject({ code: 'unavailable', values: { word: 'hello' } })
    command.mockRejectedValueOnce(new TypeError('our mistake'))
    await expect(action(null, say)).rejects.toThrow('our mistake')
  })

  it('is unavailable, not signed out, when the viewer cannot be looked up', async () => {
    await browserOf(await insertPerson())
    const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
    vi.spyOn(pool(), 'query').mockRejectedValue(refused as never)
    vi.spyOn(pool(), 'connect').mockRejectedValue(refused as never)
    expect(await action(null, say)).toMatchObject({ code: 'unavailable' })
  })

  it('leads on after success, and stays after a refusal', async () => {
    const leading = viewerAction(
      schema,
      async (_viewer, { word }) => (word === 'no' ? fail('conflict', 'No.') : succeed(word)),
      {
        redirectTo: (word) => `/${word}`,
      },
    )
    await browserOf(await insertPerson())
    expect(await outcomeOf(leading(null, say))).toEqual({ ok: true, to: '/hello' })
    expect(await outcomeOf(leading(null, formOf({ word: 'no' })))).toMatchObject({ ok: false })
  })
})

describe('an action for everybody', () => {
  const action = visitorAction(schema, {
    viewer: async () => succeed('kept in the account'),
    guest: (intent, _input, { today }) =>
      succeed({ remembered: { ...intent, pathId: 'mle' }, value: `kept in this browser on ${today}` }),
  })

  it('changes the account of somebody who has one', async () => {
    await browserOf(await insertPerson())
    expect(await action(null, say)).toEqual({ ok: true, value: 'kept in the account' })
    expect(await readIntent()).toEqual(NO_INTENT)
  })

  it('changes what this browser remembers of somebody without one, without the database', async () => {
    const statements = vi.spyOn(pg.Client.prototype, 'query')
    expect(await action(null, say)).toMatchObject({ ok: true })
    expect((await readIntent()).pathId).toBe('mle')
    expect(statements).not.toHaveBeenCalled()
  })

  it('says so when the browser could not keep more', async () => {
    const standings = new Map(
      Array.from(
        { length: 400 },
        (_, index) => [`milestone-${index}`, { ...UNTOUCHED, doneOn: '2026-01-05' }] as const,
      ),
    )
    const filling = visitorAction(schema, {
      viewer: async () => succeed(null),
      guest: () => succeed({ remembered: { pathId: null, standings }, value: null }),
    })
    expect(await filling(null, say)).toMatchObject({
      code: 'too-many',
      message: expect.stringContaining('Create an account'),
    })
    expect((await readIntent()).standings.size).toBe(0)
  })
})

describe('a tick', () => {
  it('costs at most five statements', async () => {
    await browserOf(await insertPerson({ enrolledIn: ['mle'] }))
    const statements = vi.spyOn(pg.Client.prototype, 'query')
    expect(await mark(null, formOf({ mark: 'complete:git-github' }))).toMatchObject({ ok: true })
    expect(statements.mock.calls.length).toBeLessThanOrEqual(5)
  })
})

describe('an action of the sign-in pages', () => {
  it('tells its command where the attempt comes from', async () => {
    const action = openAction(schema, async (_input, { address, timeZone }) => succeed({ address, timeZone }))
    newBrowser({ 'x-waymark-peer': '2001:db8:1:2:3:4:5:6', 'x-forwarded-for': '192.0.2.66' })
    const outcome = await action(null, formOf({ word: 'hello' }))
    expect(outcome).toEqual({ ok: true, value: { address: '2001:db8:1:2', timeZone: 'UTC' } })
  })
})
