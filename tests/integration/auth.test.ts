import pg from 'pg'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { takenText } from '@/lib/assessment/memory.rules'
import { encodeSheet } from '@/lib/assessment/sheet.rules'
import { changePassword, saveProfile } from '@/lib/auth/account.commands'
import { deleteAccount, makeCodes, recover, signIn, signOut, signUp } from '@/lib/auth/actions'
import { personBehind } from '@/lib/auth/identity.commands'
import { readIntent, writeIntent } from '@/lib/auth/intent'
import { getAccount } from '@/lib/auth/queries'
import { makeCodeFor } from '@/lib/auth/recovery.commands'
import type { Viewer } from '@/lib/auth/rules'
import { accessOf, getViewer } from '@/lib/auth/viewer'
import { loadCatalog } from '@/lib/catalog/load'
import { db, pool } from '@/lib/db'
import { resetPath, undoReset } from '@/lib/enrollment/actions'
import { primaryOf } from '@/lib/enrollment/rules'
import { UNTOUCHED } from '@/lib/progress/standing.rules'
import { leaning } from '../support/assessment'
import { browserOf, formOf, heldCookie, holdCookie, newBrowser, outcomeOf } from '../support/request'
import { fillTables, ownedTables, rowsOf } from '../support/rows'
import { cookieFor, idHashOf, insertPerson, insertSession, type Person } from '../support/session'

vi.mock('next/headers', () => import('../support/request'))

const PASSWORD = 'walk the whole trail'
const HOUR = 3_600_000
const DAY = 24 * HOUR

const newName = () => `walker-${crypto.randomUUID()}`
const later = (ms: number) => new Date(Date.now() + ms)

/** Another address for each test, so that no limit is shared. */
let address = 0

beforeAll(async () => {
  await loadCatalog(db())
})

beforeEach(() => {
  address += 1
  newBrowser({ 'x-waymark-peer': `192.0.2.${address}` })
})

const up = (name: string, fields: Record<string, string> = {}) =>
  outcomeOf(signUp(null, formOf({ name, password: PASSWORD, ...fields })))
const into = (name: string, password = PASSWORD) => outcomeOf(signIn(null, formOf({ name, password })))

async function viewerOf(person: Person, now = new Date()): Promise<Viewer> {
  const access = await accessOf(person, now)
  if (access.status !== 'user') throw new Error('Nobody is signed in')
  return access.viewer
}

describe('a session', () => {
  it('names its person with the paths they chose', async () => {
    const person = await insertPerson({
      displayName: 'Ada',
      timeZone: 'Asia/Kathmandu',
      enrolledIn: ['ds', 'mle'],
    })
    const viewer = await viewerOf(person)
    expect(viewer).toMatchObject({ id: person.userId, displayName: 'Ada', timeZone: 'Asia/Kathmandu' })
    expect(viewer.enrollments.map(({ pathId }) => pathId)).toEqual(['ds', 'mle'])
    expect(viewer.enrollments[0]?.chosenOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(viewer.enrollments[0]?.chosenAt).toBeInstanceOf(Date)
    expect(primaryOf(viewer.enrollments)).toBe('ds')
  })

  it('ends after seven days without a visit, not before', async () => {
    const person = await insertPerson()
    expect((await accessOf(person, later(7 * DAY + 1_000))).status).toBe('anonymous')
    expect((await accessOf(person, later(7 * DAY - 10_000))).status).toBe('user')
  })

  it('lives on through visits, and ends after thirty days whatever happens', async () => {
    const person = await insertPerson()
    for (const days of [6, 12, 18, 24, 29.9])
      expect((await accessOf(person, later(days * DAY))).status).toBe('user')
    expect((await accessOf(person, later(30 * DAY + 1_000))).status).toBe('anonymous')
  })

  it('writes down a visit at most once an hour', async () => {
    const person = await insertPerson()
    const seen = async () =>
      (
        await db().session.findFirstOrThrow({
          where: { userId: person.userId },
          select: { lastSeenAt: true },
        })
      ).lastSeenAt
    const first = await seen()
    await accessOf(person, later(HOUR - 10_000))
    expect(await seen()).toEqual(first)
    await accessOf(person, later(HOUR + 10_000))
    expect(Number(await seen())).toBeGreaterThan(Number(first))
  })

  it('is nobody once it is revoked, unknown or another person’s', async () => {
    const [person, other] = [await insertPerson(), await insertPerson()]
    expect((await accessOf({ userId: person.userId, sessionId: other.sessionId }, new Date())).status).toBe(
      'anonymous',
    )
    expect((await accessOf({ userId: person.userId, sessionId: 'made up' }, new Date())).status).toBe(
      'anonymous',
    )
    await browserOf(person)
    await outcomeOf(signOut(null, formOf({})))
    expect(heldCookie('waymark.session')).toBeUndefined()
    expect((await accessOf(person, new Date())).status).toBe('anonymous')
  })

  it('costs one statement, and none without a cookie or with a forged one', async () => {
    const person = await insertPerson()
    await getViewer()
    const statements = vi.spyOn(pg.Client.prototype, 'query')
    expect((await getViewer()).status).toBe('anonymous')
    const genuine = await cookieFor(person)
    for (const forged of ['rubbish', `${genuine.slice(0, -6)}AAAAAA`, genuine.replace(/^[^.]+/, 'e30')]) {
      holdCookie('waymark.session', forged)
      expect((await getViewer()).status).toBe('anonymous')
    }
    expect(statements).toHaveBeenCalledTimes(0)
    holdCookie('waymark.session', genuine)
    expect((await getViewer()).status).toBe('user')
    expect(statements).toHaveBeenCalledTimes(1)
  })

  it('is unknown, not ended, while the database does not answer', async () => {
    await browserOf(await insertPerson())
    const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
    vi.spyOn(pool(), 'query').mockRejectedValue(refused)
    vi.spyOn(pool(), 'connect').mockRejectedValue(refused as never)
    expect((await getViewer()).status).toBe('unavailable')
    expect(heldCookie('waymark.session')).toBeDefined()
    vi.restoreAllMocks()
    expect((await getViewer()).status).toBe('user')
  })
})

describe('signing up', () => {
  it('makes one account of ten parallel sign-ups, and signs all of them in', async () => {
    const name = newName()
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => up(name)))
    expect(outcomes).toEqual(Array(10).fill({ ok: true, to: '/dashboard' }))
    expect(await db().user.count({ where: { loginName: name } })).toBe(1)
  })

  it('answers a taken name and a wrong password to it with one sentence, and leaves the account alone', async () => {
    const name = newName()
    await up(name)
    const { userId } = await proofOf(name)
    const before = await rowsOf(userId)
    newBrowser({ 'x-waymark-peer': '198.51.100.9' })
    const refused = await up(name.toUpperCase(), { password: 'another password' })
    expect(refused).toMatchObject({ ok: false, message: expect.stringContaining('That name cannot be used') })
    expect(refused).not.toHaveProperty('values.password')
    expect(await rowsOf(userId)).toEqual(before)
    expect(heldCookie('waymark.session')).toBeUndefined()
  })

  it.each([
    ['ab', PASSWORD, 'name'],
    ['two words', PASSWORD, 'name'],
    ['ada@example.org', 'short', 'password'],
    ['ada@example.org', 'Password123', 'password'],
    ['ada@example.org', 'ADA@example.org', 'password'],
    ['ada@example.org', 'x'.repeat(257), 'password'],
  ])('refuses %s with %s, beside the field', async (name, password, field) => {
    expect(await up(name, { password })).toMatchObject({ ok: false, fields: { [field]: expect.any(String) } })
  })

  it('refuses fields that the form does not have', async () => {
    expect(await up(newName(), { displayName: 'Admin' })).toMatchObject({ ok: false, code: 'invalid' })
  })

  it('takes the time zone of the browser, and UTC for one that does not exist', async () => {
    for (const [zone, expected] of [
      ['Asia/Kathmandu', 'Asia/Kathmandu'],
      ['Middle/Earth', 'UTC'],
    ] as const) {
      const name = newName()
      await up(name, { zone })
      const user = await db().user.findUnique({ where: { loginName: name }, select: { timeZone: true } })
      expect(user?.timeZone).toBe(expected)
    }
  })

  it('shows only the part of an e-mail address before the @', async () => {
    const name = `Ada.${crypto.randomUUID()}@example.org`
    await up(name)
    const user = await db().user.findUnique({
      where: { loginName: name.toLowerCase() },
      select: { displayName: true },
    })
    expect(user?.displayName).toBe(name.split('@')[0])
  })
})

describe('arriving', () => {
  const ticked = {
    pathId: null,
    standings: new Map([['git-github', { ...UNTOUCHED, doneOn: '2026-01-05' }]]),
  }

  it('brings what the visitor ticked and chose into the account, once, and forgets it here', async () => {
    await writeIntent(ticked)
    const name = newName()
    expect(await up(name, { path: 'mle' })).toEqual({ ok: true, to: '/paths/mle' })
    const { userId } = await proofOf(name)
    const rows = await rowsOf(userId)
    expect(rows.Standing).toHaveLength(1)
    expect(rows.Enrollment).toHaveLength(1)
    expect(rows.Activity).toHaveLength(2)
    expect((await readIntent()).standings.size).toBe(0)
    await writeIntent(ticked)
    await into(name)
    expect((await rowsOf(userId)).Activity).toHaveLength(2)
  })

  it('goes to the page that was asked for, but never to another site', async () => {
    for (const [next, to] of [
      ['/timeline?kind=done', '/timeline?kind=done'],
      ['//evil.example', '/dashboard'],
      ['/\\evil.example', '/dashboard'],
      ['https://evil.example', '/dashboard'],
      ['/\t/evil.example', '/dashboard'],
    ] as const)
      expect(await up(newName(), { next })).toEqual({ ok: true, to })
  })

  it('remembers a choice made on a page left since, and ignores one that does not exist', async () => {
    holdCookie('waymark.choice', 'ds')
    expect(await up(newName())).toEqual({ ok: true, to: '/paths/ds' })
    expect(heldCookie('waymark.choice')).toBeUndefined()
    holdCookie('waymark.choice', 'astronaut')
    expect(await up(newName())).toEqual({ ok: true, to: '/dashboard' })
  })

  it('ends the session that this browser had before', async () => {
    const person = await insertPerson()
    await browserOf(person)
    await up(newName())
    expect((await accessOf(person, new Date())).status).toBe('anonymous')
  })

  it('keeps nothing of an intent that was tampered with', async () => {
    await writeIntent(ticked)
    const genuine = heldCookie('waymark.intent') ?? ''
    const [header, , signature] = genuine.split('.')
    const payload = Buffer.from('mle~cs50p.dg16').toString('base64url')
    holdCookie('waymark.intent', `${header}.${payload}.${signature}`)
    expect(await readIntent()).toEqual({ pathId: null, standings: new Map() })
    holdCookie('waymark.intent', `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`)
    expect((await readIntent()).standings.size).toBe(0)
  })
})

/** Who signed up with this name. */
async function proofOf(loginName: string): Promise<{ userId: string }> {
  const user = await db().user.findUniqueOrThrow({ where: { loginName }, select: { id: true } })
  return { userId: user.id }
}

describe('signing in', () => {
  it('answers an unknown name and a wrong password alike, and takes as long', async () => {
    const name = newName()
    await up(name)
    const timed = async (tried: string) => {
      const since = performance.now()
      const { values, ...answer } = (await into(tried, 'not the password')) as { values?: unknown }
      return { answer, ms: performance.now() - since, values }
    }
    await timed(newName())
    const wrong: number[] = []
    const unknown: number[] = []
    for (let each = 0; each < 3; each += 1) {
      const [known, nobody] = [await timed(name), await timed(newName())]
      expect(nobody.answer).toEqual(known.answer)
      wrong.push(known.ms)
      unknown.push(nobody.ms)
    }
    // The fastest of each: what else the machine does only ever adds. Without the equal work one is a thirtieth of the other.
    const ratio = Math.min(...unknown) / Math.min(...wrong)
    expect(ratio).toBeGreaterThan(0.3)
    expect(ratio).toBeLessThan(3)
  })

  it('takes the name in any case and width, and the password exactly as it is', async () => {
    const name = newName()
    await up(name)
    expect(await into(` ${name.toUpperCase()} `)).toMatchObject({ ok: true })
    for (const password of [PASSWORD.toUpperCase(), ` ${PASSWORD}`, `${PASSWORD} `])
      expect(await into(name, password)).toMatchObject({ ok: false })
  })

  it('is refused after twenty attempts, even with the right password, and says how long to wait', async () => {
    const person = await insertPerson({ password: PASSWORD })
    const name = person.loginName ?? ''
    for (let attempt = 0; attempt < 20; attempt += 1)
      expect(await into(name, 'wrong')).toMatchObject({ code: 'invalid' })
    expect(await into(name)).toMatchObject({
      code: 'too-many',
      message: expect.stringMatching(/Wait \d+ minutes/),
    })
    newBrowser({ 'x-waymark-peer': '198.51.100.77' })
    expect(await into(name)).toMatchObject({ ok: true })
  })

  it('is refused while the limits cannot be counted', async () => {
    const person = await insertPerson({ password: PASSWORD })
    const refused = Object.assign(new Error('terminating connection'), { code: '57P01' })
    vi.spyOn(pool(), 'query').mockRejectedValue(refused as never)
    expect(await into(person.loginName ?? '')).toMatchObject({ ok: false, code: 'unavailable' })
  })
})

describe('a provider', () => {
  it('leads to one person for one account there, also when both first visits come at once', async () => {
    const proof = { provider: 'github', subject: crypto.randomUUID(), name: 'Ada\u0000 Lovelace' }
    const people = await Promise.all([personBehind(proof, 'UTC'), personBehind(proof, 'UTC')])
    expect(people[0]?.userId).toBe(people[1]?.userId)
    expect((await personBehind({ ...proof, provider: 'google' }, 'UTC')).userId).not.toBe(people[0]?.userId)
    const user = await db().user.findUnique({
      where: { id: people[0]?.userId ?? '' },
      select: { displayName: true },
    })
    expect(user?.displayName).toBe('Ada Lovelace')
  })
})

describe('recovery codes', () => {
  const make = async (person: Person, fields: Record<string, string> = {}) => {
    await browserOf(person)
    const result = await makeCodes(null, formOf(fields))
    if (!result.ok) throw new Error(result.message)
    return result.value.codes
  }
  const use = (person: Person, code: string, newPassword: string) =>
    outcomeOf(recover(null, formOf({ name: person.loginName ?? '', code, newPassword })))

  it('are ten, stored only as hashes', async () => {
    const person = await insertPerson({ password: PASSWORD })
    const codes = await make(person)
    expect(new Set(codes).size).toBe(10)
    const stored = JSON.stringify((await rowsOf(person.userId)).RecoveryCode)
    for (const code of codes) expect(stored).not.toContain(code)
  })

  it('need the password to be replaced, and stop working then', async () => {
    const person = await insertPerson({ password: PASSWORD })
    const [old = ''] = await make(person)
    await expect(make(person)).rejects.toThrow('Write your password')
    const [fresh = ''] = await make(person, { currentPassword: PASSWORD })
    expect(await use(person, old, 'a quite new trail')).toMatchObject({ ok: false })
    expect(await use(person, fresh, 'a quite new trail')).toMatchObject({ ok: true })
  })

  it('work once: of parallel uses one wins', async () => {
    const person = await insertPerson({ password: PASSWORD })
    const [code = ''] = await make(person)
    const passwords = ['first new trail', 'second new trail', 'third new trail']
    const outcomes = await Promise.all(passwords.map((password) => use(person, code, password)))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await use(person, code, 'fourth new trail')).toMatchObject({ ok: false })
  })

  it('end every session, this browser’s own new one excepted', async () => {
    const person = await insertPerson({ password: PASSWORD })
    const [code = ''] = await make(person)
    newBrowser()
    await use(person, code, 'a quite new trail')
    expect((await accessOf(person, new Date())).status).toBe('anonymous')
    expect((await getViewer()).status).toBe('user')
  })

  it('are refused alike for an unknown name and a wrong code', async () => {
    const person = await insertPerson({ password: PASSWORD })
    await make(person)
    const wrong = await use(person, 'AAAA-AAAA-AAAA-AAAA', 'a quite new trail')
    const unknown = await use({ ...person, loginName: newName() }, 'AAAA-AAAA-AAAA-AAAA', 'a quite new trail')
    expect({ ...unknown, values: null }).toEqual({ ...wrong, values: null })
    expect(wrong).not.toHaveProperty('values.code')
  })

  it('can be made one more by the operator, for a name that exists', async () => {
    const person = await insertPerson({ password: PASSWORD })
    const made = await makeCodeFor((person.loginName ?? '').toUpperCase())
    expect(await use(person, made.ok ? made.value.code : '', 'a quite new trail')).toMatchObject({ ok: true })
    expect(await makeCodeFor(newName())).toMatchObject({ ok: false, code: 'not-found' })
  })
})

describe('the account', () => {
  it('loses every other session when the password changes', async () => {
    const person = await insertPerson({ password: PASSWORD })
    const elsewhere = { ...person, sessionId: await insertSession(person.userId) }
    const fields = { currentPassword: PASSWORD, newPassword: 'a quite new trail' }
    expect(await changePassword(await viewerOf(person), fields, { now: new Date() })).toMatchObject({
      ok: true,
    })
    expect((await accessOf(person, new Date())).status).toBe('user')
    expect((await accessOf(elsewhere, new Date())).status).toBe('anonymous')
    expect(await into(person.loginName ?? '')).toMatchObject({ ok: false })
    expect(await into(person.loginName ?? '', 'a quite new trail')).toMatchObject({ ok: true })
  })

  it('is not overwritten from an older page, which sees both', async () => {
    const viewer = await viewerOf(await insertPerson())
    const save = (displayName: string, version: number) =>
      saveProfile(viewer, { version, displayName, timeZone: 'UTC' })
    expect(await save('First', 0)).toMatchObject({ ok: true, value: { version: 1 } })
    expect(await save('Second', 0)).toMatchObject({
      code: 'conflict',
      current: { version: 1, text: 'First, UTC' },
    })
    expect(await save('First', 0)).toMatchObject({ ok: true })
    expect(await save('Second', 1)).toMatchObject({ ok: true })
  })

  it('lists the browsers that are signed in, and no ended ones', async () => {
    const person = await insertPerson({
      userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    })
    const ended = await insertSession(person.userId)
    await db().session.updateMany({
      where: { userId: person.userId, idHash: idHashOf(ended) },
      data: { revokedAt: new Date() },
    })
    await insertSession(person.userId, { now: later(-8 * DAY) })
    const account = await getAccount(await viewerOf(person), new Date())
    expect(account?.sessions.map(({ browser, current }) => [browser, current])).toEqual([
      ['Firefox on Linux', true],
    ])
    expect(account).not.toHaveProperty('passwordHash')
  })

  it('leaves no row behind in any table when it is deleted', async () => {
    const name = newName()
    await writeIntent({
      pathId: 'mle',
      standings: new Map([['git-github', { ...UNTOUCHED, doneOn: '2026-01-05' }]]),
    })
    holdCookie('waymark.assessment', encodeSheet(leaning('ds')))
    holdCookie('waymark.result', takenText({ takenOn: '2026-01-05', answers: leaning('ds') }))
    await up(name)
    const { userId } = await proofOf(name)
    expect(await makeCodes(null, formOf({}))).toMatchObject({ ok: true })
    await fillTables(userId)
    const before = await rowsOf(userId)
    for (const table of await ownedTables()) expect(before[table], table).not.toEqual([])
    expect(await deleteAccount(null, formOf({ currentPassword: 'wrong' }))).toMatchObject({ ok: false })
    const deleted = await outcomeOf(deleteAccount(null, formOf({ currentPassword: PASSWORD })))
    expect(deleted).toMatchObject({ ok: true, to: '/?notice=account-deleted' })
    expect(Object.values(await rowsOf(userId)).flat()).toEqual([])
    expect(heldCookie('waymark.session')).toBeUndefined()
  })

  it('without a password is deleted by typing the name shown, soon after signing in', async () => {
    const stale = await insertPerson({ loginName: null, displayName: 'Grace', now: later(-HOUR) })
    await browserOf(stale)
    expect(await deleteAccount(null, formOf({ displayName: 'Grace' }))).toMatchObject({
      code: 'unauthenticated',
    })
    const fresh = await insertPerson({ loginName: null, displayName: 'Grace' })
    await browserOf(fresh)
    expect(await deleteAccount(null, formOf({ displayName: 'grace' }))).toMatchObject({ code: 'invalid' })
    expect(await outcomeOf(deleteAccount(null, formOf({ displayName: 'Grace' })))).toMatchObject({ ok: true })
    expect(await db().user.count({ where: { id: fresh.userId } })).toBe(0)
  })
})

describe('starting a path again asks who it is, in the way deleting the account does', () => {
  const again = (fields: Record<string, string> = {}) =>
    outcomeOf(resetPath(null, formOf({ pathId: 'mle', ...fields })))
  const walker = async (options: Parameters<typeof insertPerson>[0]) => {
    const person = await insertPerson({ ...options, enrolledIn: ['mle'] })
    await db().standing.create({
      data: { userId: person.userId, milestoneId: 'git-github', doneOn: new Date('2026-01-04'), version: 1 },
    })
    await browserOf(person)
    return person.userId
  }
  const redos = (userId: string) => db().redo.count({ where: { userId } })

  it('with the password, even right after signing in; taking it back asks for nothing', async () => {
    const userId = await walker({ password: PASSWORD })
    expect(await again()).toMatchObject({
      code: 'invalid',
      fields: { currentPassword: 'Write your password.' },
    })
    expect(await again({ currentPassword: 'not the password' })).toMatchObject({ code: 'invalid' })
    expect(await again({ displayName: 'Tester' })).toMatchObject({ code: 'invalid' })
    expect(await redos(userId)).toBe(0)
    expect(await again({ currentPassword: PASSWORD })).toMatchObject({ ok: true })
    expect(await redos(userId)).toBe(1)
    expect(await outcomeOf(undoReset(null, formOf({ pathId: 'mle' })))).toMatchObject({ ok: true })
    expect(await redos(userId)).toBe(0)
  })

  it('and without one by a sign-in minutes ago and the name that is shown', async () => {
    const stale = await walker({ loginName: null, displayName: 'Grace', now: later(-HOUR) })
    expect(await again({ displayName: 'Grace' })).toMatchObject({ code: 'unauthenticated' })
    expect(await redos(stale)).toBe(0)
    const fresh = await walker({ loginName: null, displayName: 'Grace' })
    expect(await again()).toMatchObject({ code: 'invalid', fields: { displayName: 'Write “Grace”.' } })
    expect(await again({ displayName: 'Grace' })).toMatchObject({ ok: true })
    expect(await redos(fresh)).toBe(1)
  })
})
