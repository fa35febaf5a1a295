import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/rules'
import { examine, examineGiven, readBadgeAt, readStatus } from '@/lib/badges/check'
import { make, remove } from '@/lib/badges/commands'
import { readKeySet } from '@/lib/badges/keys'
import { readOwnBadges } from '@/lib/badges/own'
import { arrange } from '@/lib/catalog/arrange.commands'
import { loadCatalog } from '@/lib/catalog/load'
import { addOwn } from '@/lib/catalog/own.commands'
import { getCatalog } from '@/lib/catalog/queries'
import { placementsOf } from '@/lib/catalog/rules'
import { db } from '@/lib/db'
import { saveProject } from '@/lib/facts/commands'
import { mark, redate, saveNote } from '@/lib/progress/commands'
import { knowSeveral } from '@/lib/progress/know.commands'
import { partsOf, signedWith, tampered, verifies } from '../support/badge'
import { newViewer } from '../support/viewer'

const ORIGIN = 'http://localhost:3000'
const today = '2026-11-21'
const now = new Date('2026-11-21T10:00:00Z')
const moment = { today, now }
const PROJECT = { subject: 'milestone', subjectId: 'proj-churn' } as const

const complete = (viewer: Viewer, id: string = PROJECT.subjectId, on = '2026-11-01') =>
  mark(viewer, { mark: { verb: 'complete', id, on } }, moment)
const reopen = (viewer: Viewer, id: string = PROJECT.subjectId) =>
  mark(viewer, { mark: { verb: 'reopen', id, on: undefined } }, moment)

const documentOf = async (viewer: Viewer) =>
  (await db().badge.findFirstOrThrow({ where: { userId: viewer.id } })).document

async function holder({ name = 'Ada' } = {}) {
  const viewer = { ...(await newViewer()), displayName: name }
  await complete(viewer)
  const made = await make(viewer, { of: PROJECT }, moment)
  if (!made.ok) throw new Error(made.message)
  return { viewer, id: made.value.id, token: await documentOf(viewer) }
}

const verdictOf = async (token: string, at = now) => (await examine(token, at)).is

beforeAll(async () => {
  await loadCatalog(db())
})

describe('a badge that somebody made', () => {
  test('verifies without our library, with the key that its header names among the published ones', async () => {
    const { token } = await holder()
    const { header } = partsOf(token)
    const { keys } = await readKeySet()
    const key = keys.find(({ kid }) => kid === header.kid)
    expect(key).toMatchObject({ kty: 'OKP', crv: 'Ed25519', use: 'sig' })
    expect(verifies(token, { ...key })).toBe(true)
    expect(
      verifies(
        tampered(token, (payload) => ({ ...payload, name: 'More' })),
        { ...key },
      ),
    ).toBe(false)
  })

  test('is valid here by its text and by its link, and says who it is for only to whoever knows', async () => {
    const { token, id } = await holder({ name: 'Ada Lovelace' })
    expect(await examineGiven(token, now, '')).toMatchObject({ is: 'valid', named: null, superseded: false })
    const link = `${ORIGIN}/badges/${id}`
    expect(await examineGiven(link, now, 'Ada Lovelace')).toMatchObject({ is: 'valid', named: true })
    expect(await examineGiven(link, now, 'Grace Hopper')).toMatchObject({ is: 'valid', named: false })
    expect(token).not.toContain('Ada')
    expect(await readStatus(id)).not.toHaveProperty('revokedCredential')
  })

  test('is one, with one address and one event, from however many tabs', async () => {
    const viewer = await newViewer()
    await complete(viewer)
    const made = await Promise.all(Array.from({ length: 8 }, () => make(viewer, { of: PROJECT }, moment)))
    const ids = made.map((each) => each.ok && each.value.id)
    expect(new Set(ids).size).toBe(1)
    expect(await db().activity.count({ where: { userId: viewer.id, kind: 'badge_made' } })).toBe(1)
  })

  test('keeps its address when it is made anew, and its older text still verifies', async () => {
    const { viewer, id, token } = await holder()
    const facts = {
      question: 'Who leaves?',
      data: null,
      result: null,
      demoUrl: null,
      industry: null,
      skills: [],
    }
    const repositoryUrl = 'https://example.org/churn'
    await saveProject(viewer, { ...facts, milestoneId: PROJECT.subjectId, version: 0, repositoryUrl }, moment)
    expect((await readOwnBadges(viewer))[0]?.made).toMatchObject({ state: 'outdated' })
    const later = { today, now: new Date('2026-11-21T11:00:00Z') }
    expect(await make(viewer, { of: PROJECT }, later)).toMatchObject({ value: { id } })
    expect((await readOwnBadges(viewer))[0]?.made).toMatchObject({ state: 'current' })
    expect(await examine(token, later.now)).toMatchObject({ is: 'valid', superseded: true, links: [] })
    const anew = await documentOf(viewer)
    expect(await examine(anew, later.now)).toMatchObject({
      ...{ is: 'valid', superseded: false, words: 'Question: Who leaves?' },
      links: [{ name: 'Repository', url: repositoryUrl }],
    })
    const { validFrom, awardedDate } = partsOf(anew).payload
    expect(validFrom > awardedDate).toBe(true)
  })

  test('has nothing in it of the note, the e-mail or the id of its holder', async () => {
    const viewer = await newViewer()
    await db().user.update({
      where: { id: viewer.id },
      data: { loginName: `marked-${viewer.id}@example.org` },
    })
    await saveNote(viewer, { milestoneId: PROJECT.subjectId, seen: null, note: 'marked note' }, moment)
    await complete(viewer)
    await make({ ...viewer, displayName: 'marked name' }, { of: PROJECT }, moment)
    const said = JSON.stringify(partsOf(await documentOf(viewer)))
    expect(said).not.toContain('marked')
    expect(said).not.toContain(viewer.id)
  })
})

describe('a badge does not stand', () => {
  test('while its milestone is reopened or done on another day, and stands again afterwards', async () => {
    const { viewer, id, token } = await holder()
    await reopen(viewer)
    expect(await verdictOf(token)).toBe('withdrawn')
    expect(await readBadgeAt(id, now)).toBeNull()
    expect(await readStatus(id)).toMatchObject({ revokedCredential: [{ id: `${ORIGIN}/badges/${id}` }] })
    expect((await readOwnBadges(viewer))[0]).toMatchObject({ claim: null, made: { state: 'fallen' } })
    await complete(viewer)
    expect(await verdictOf(token)).toBe('valid')
    await redate(viewer, { milestoneId: PROJECT.subjectId, on: '2026-11-02', seen: '2026-11-01' }, moment)
    expect(await verdictOf(token)).toBe('withdrawn')
    expect((await readOwnBadges(viewer))[0]).toMatchObject({ made: { state: 'fallen' } })
    expect(await make(viewer, { of: PROJECT }, moment)).toMatchObject({ value: { id } })
    expect(await verdictOf(await documentOf(viewer))).toBe('valid')
  })

  test('once it was taken back or its account deleted, which look alike', async () => {
    const taken = await holder()
    expect(await remove(taken.viewer, { of: PROJECT }, moment)).toMatchObject({ ok: true })
    expect(await remove(taken.viewer, { of: PROJECT }, moment)).toMatchObject({ code: 'not-found' })
    const gone = await holder()
    await db().user.delete({ where: { id: gone.viewer.id } })
    const never = '00000000-0000-4000-8000-0000000000ff'
    const statuses = []
    for (const { token, id } of [taken, gone, { token: null, id: never }]) {
      if (token) expect(await examine(token, now)).toEqual({ is: 'withdrawn' })
      expect(await examineGiven(`${ORIGIN}/badges/${id}`, now, '')).toEqual({ is: 'withdrawn' })
      expect(await readBadgeAt(id, now)).toBeNull()
      statuses.push(JSON.stringify(await readStatus(id)).replaceAll(id, 'ID'))
    }
    expect(new Set(statuses).size).toBe(1)
  })

  test('while the milestone of one’s own that it is about is removed', async () => {
    const viewer = await newViewer()
    const own = `own-${crypto.randomUUID()}`
    const rest = { kind: 'project', url: null, hours: 1, description: null, level: 2 } as const
    await addOwn(
      viewer,
      { milestoneId: own, title: '<script>alert(1)</script>', skills: [], ...rest },
      moment,
    )
    await complete(viewer, own)
    await make(viewer, { of: { subject: 'milestone', subjectId: own } }, moment)
    const token = await documentOf(viewer)
    expect(await examine(token, now)).toMatchObject({ is: 'valid', title: '<script>alert(1)</script>' })
    await arrange(viewer, { arrange: { verb: 'remove', id: own } }, moment)
    expect(await verdictOf(token)).toBe('withdrawn')
    await arrange(viewer, { arrange: { verb: 'restore', id: own } }, moment)
    expect(await verdictOf(token)).toBe('valid')
  })

  test('of a path as soon as one of its required milestones is reopened', async () => {
    const viewer = await newViewer()
    const path = (await getCatalog()).paths.get('mle')
    const required = path ? placementsOf(path).filter(({ optional }) => !optional) : []
    const of = { subject: 'path', subjectId: 'mle' } as const
    expect(await make(viewer, { of }, moment)).toMatchObject({ code: 'conflict' })
    await knowSeveral(viewer, { known: required.map(({ id }) => id) }, moment)
    expect(await make(viewer, { of }, moment)).toMatchObject({ ok: true })
    const token = await documentOf(viewer)
    expect(await verdictOf(token)).toBe('valid')
    await reopen(viewer, required[0]?.id)
    expect(await verdictOf(token)).toBe('withdrawn')
  })
})

describe('nobody can make', () => {
  test('a badge of what is not finished, not there, another person’s, or of no such kind', async () => {
    const viewer = await newViewer()
    const own = `own-${crypto.randomUUID()}`
    const rest = { kind: 'project', url: null, hours: 1, description: null, level: 2 } as const
    await addOwn(await newViewer(), { milestoneId: own, title: 'Theirs', skills: [], ...rest }, moment)
    await complete(viewer, 'cs50p')
    const codes = []
    for (const subjectId of ['proj-churn', 'cs50p', 'nothing', own]) {
      const refused = await make(viewer, { of: { subject: 'milestone', subjectId } }, moment)
      codes.push(refused.ok || refused.code)
    }
    expect(codes).toEqual(['conflict', 'conflict', 'not-found', 'not-found'])
    expect(await db().badge.count({ where: { userId: viewer.id } })).toBe(0)
  })

  test('one by hand: altered, by another key, or by no key is told for what it is', async () => {
    const { token } = await holder()
    const { header, payload } = partsOf(token)
    const { privateKey } = generateKeyPairSync('ed25519')
    const jwk = createPublicKey(privateKey).export({ format: 'jwk' })
    const [head, body] = token.split('.')
    const unsigned = Buffer.from(JSON.stringify({ ...header, alg: 'none' })).toString('base64url')
    const kid = `${ORIGIN}/badges/keys/${'A'.repeat(43)}`
    const forged = [
      [tampered(token, (said) => ({ ...said, name: 'Better' })), 'altered'],
      [tampered(token, (said) => ({ ...said, iss: 'https://evil.example' })), 'altered'],
      [`${head}.${body}.`, 'altered'],
      [`${unsigned}.${body}.`, 'altered'],
      [signedWith(privateKey, { ...header, jwk }, payload), 'altered'],
      [signedWith(privateKey, { ...header, jwk, kid }, payload), 'unknown-key'],
      [signedWith(privateKey, { alg: 'EdDSA', typ: 'JWT', jwk }, payload), 'unknown-key'],
      [signedWith(privateKey, { alg: 'EdDSA' }, { sub: 'a JWT, but no badge' }), 'not-a-badge'],
    ] as const
    for (const [text, expected] of forged) expect(await verdictOf(text)).toBe(expected)
    const foreign = { ...payload, iss: 'https://other.example/issuer' }
    expect(await examine(signedWith(privateKey, { alg: 'EdDSA', jwk }, foreign), now)).toEqual({
      ...{ is: 'foreign', host: 'other.example' },
    })
    expect((await examineGiven('<script>.a.b', now, '')).is).toBe('not-a-badge')
  })
})

describe('keys', () => {
  test('that signed once stay known: a badge of an older key verifies, and none of a forgotten one', async () => {
    const { token } = await holder()
    const { payload } = partsOf(token)
    const { privateKey } = generateKeyPairSync('ed25519')
    const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' })
    const id = 'B'.repeat(43)
    const older = (change: object) =>
      signedWith(
        privateKey,
        { alg: 'EdDSA', kid: `${ORIGIN}/badges/keys/${id}`, typ: 'JWT' },
        { ...payload, ...change },
      )
    expect(await verdictOf(older({}))).toBe('unknown-key')
    await db().badgeKey.create({ data: { id, publicKey: x } })
    expect(await examine(older({}), now)).toMatchObject({ is: 'valid', superseded: true })
    expect((await readKeySet()).keys).toHaveLength(2)
    expect(await verdictOf(older({ exp: Number(now) / 1000 - 1 }))).toBe('expired')
    expect(await verdictOf(older({ sub: 'urn:uuid:somebody-else' }))).toBe('altered')
    expect(await verdictOf(token, new Date('2026-11-20T10:00:00Z'))).toBe('not-yet')
    await db().badgeKey.delete({ where: { id } })
    expect(await verdictOf(older({}))).toBe('unknown-key')
  })
})
