import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimOf, claimsOf, type Done } from '@/lib/badges/claim.rules'
import { credentialOf, type Seal } from '@/lib/badges/credential.rules'
import { nameHash, sign } from '@/lib/badges/key'
import { type Claim, subjectFrom, subjectText } from '@/lib/badges/rules'
import { givenIn, timely } from '@/lib/badges/verdict.rules'
import type { Catalog, Path } from '@/lib/catalog/rules'
import type { Finished } from '@/lib/portfolio/rules'
import { partsOf } from '@/tests/support/badge'
import { milestone } from '@/tests/support/portfolio'

const ORIGIN = 'https://waymark.example'
const ID = '7b0c1d52-6f0e-4d5c-9a41-0d5d6f1f2a11'

const claim: Claim = {
  ...{ subject: 'milestone', subjectId: 'proj-churn', title: 'Predict who leaves', type: 'ext:Project' },
  ...{ description: 'A project about churn.', criteria: 'A repository.', skills: ['Python', 'SQL'] },
  ...{ when: { on: '2026-11-01', within: null }, tier: 'linked', words: 'Question: why?' },
  links: [{ name: 'Repository', url: 'https://example.org/churn' }],
  ...{ restsOn: ['proj-churn'], finishedOn: '2026-11-01' },
}

const seal: Seal = {
  ...{ id: ID, origin: ORIGIN, salt: 'salt', nameHash: nameHash('Ada', 'salt') },
  madeAt: new Date('2026-11-02T08:00:00.123Z'),
  signedAt: new Date('2026-11-21T10:20:30.987Z'),
}

describe('a badge', () => {
  const credential = credentialOf(claim, seal)

  test('has every member that Open Badges 3.0 requires of a credential', () => {
    expect(credential['@context'].slice(0, 2)).toEqual([
      'https://www.w3.org/ns/credentials/v2',
      expect.stringMatching(/^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context(-3\.\d\.\d)*\.json$/),
    ])
    expect(credential.type).toEqual(['VerifiableCredential', 'OpenBadgeCredential'])
    expect(credential.issuer).toMatchObject({ id: `${ORIGIN}/badges/issuer`, type: ['Profile'] })
    expect(credential.validFrom).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    expect(credential.awardedDate).toBe('2026-11-02T08:00:00Z')
    const { credentialSubject: subject } = credential
    expect(subject.type).toEqual(['AchievementSubject'])
    expect(subject.achievement).toMatchObject({
      ...{ id: `${ORIGIN}/milestones/proj-churn`, type: ['Achievement'], name: 'Predict who leaves' },
      ...{ description: 'A project about churn.', criteria: { narrative: 'A repository.' } },
    })
    expect(subject.achievement.achievementType).toMatch(/^(ext:[\w.-]+|Fieldwork|LearningProgram)$/)
    for (const each of credential.evidence) expect(each.type).toEqual(['Evidence'])
  })

  test('repeats in the claims of its JWT what it says, and nothing else', () => {
    expect(credential).toMatchObject({
      ...{ iss: credential.issuer.id, jti: credential.id, sub: credential.credentialSubject.id },
      nbf: Date.parse(credential.validFrom) / 1000,
    })
    expect(credential).not.toHaveProperty('exp')
    expect(credential).not.toHaveProperty('vc')
  })

  test('leaves out what is empty instead of saying null, as the standard asks', () => {
    const bare = credentialOf({ ...claim, skills: [], links: [], words: null, when: null }, seal)
    const empty = (value: unknown): boolean =>
      value === null ||
      value === undefined ||
      (Array.isArray(value) && value.length === 0) ||
      (typeof value === 'object' && Object.values(value).some(empty))
    expect(empty(bare)).toBe(false)
    expect(bare.description).toContain('does not say when')
  })

  test('says itself that it is self-declared, with or without links', () => {
    for (const tier of ['linked', 'self-declared'] as const) {
      const { description, evidence } = credentialOf({ ...claim, tier }, seal)
      expect(description).toMatch(/Self-declared.*nobody has examined it/i)
      expect(evidence[0]).toMatchObject({ narrative: expect.stringMatching(/^Self-declared/), genre: tier })
    }
  })

  test('names the day only where it is known', () => {
    expect(credential.credentialSubject).toMatchObject({ activityEndDate: '2026-11-01T00:00:00Z' })
    const some = credentialOf({ ...claim, when: { on: '2025-05-01', within: 'month' } }, seal)
    expect(some.credentialSubject).not.toHaveProperty('activityEndDate')
    expect(some.description).toContain('Finished some time in 2025-05.')
  })

  test('has the holder’s name only as a salted hash that anybody can compute', () => {
    const name = 'Ada Lovelace'
    const said = JSON.stringify(credentialOf(claim, { ...seal, nameHash: nameHash(name, 'salt') }))
    expect(said).not.toContain('Ada')
    expect(said).toContain(`sha256$${createHash('sha256').update('Ada Lovelacesalt').digest('hex')}`)
    expect(nameHash('  Ada  Lovelace ', 'salt')).toBe(nameHash(name, 'salt'))
    expect(nameHash(name, 'other')).not.toBe(nameHash(name, 'salt'))
  })

  test('is signed with nothing in its header but the four members that the standard allows', async () => {
    const { header, payload } = partsOf(await sign(credential, ORIGIN))
    expect(Object.keys(header).sort()).toEqual(['alg', 'jwk', 'kid', 'typ'])
    expect(header).toMatchObject({ alg: 'EdDSA', typ: 'JWT', jwk: { kty: 'OKP', crv: 'Ed25519' } })
    expect(header.jwk).not.toHaveProperty('d')
    expect(header.kid).toMatch(/^https:\/\/waymark\.example\/badges\/keys\/[\w-]{43}$/)
    expect(payload).toEqual(JSON.parse(JSON.stringify(credential)))
    expect(await sign(credential, ORIGIN)).toBe(await sign(credential, ORIGIN))
  })

  test('carries any title unharmed', async () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.constantFrom('<script>alert(1)</script>', '=1+1', '‮evil', `a${'̂'.repeat(10_000)}`),
    )
    await fc.assert(
      fc.asyncProperty(hostile, async (title) => {
        const { payload } = partsOf(await sign(credentialOf({ ...claim, title }, seal), ORIGIN))
        expect(payload.credentialSubject.achievement.name).toBe(title)
      }),
    )
  })
})

describe('a badge is to be had', () => {
  const path = {
    ...{ id: 'mle', title: 'Engineer', summary: 'Sum' },
    stages: [
      {
        id: 's',
        title: 'S',
        goal: '',
        milestones: [
          { id: 'course', optional: false },
          { id: 'project', optional: true },
        ],
      },
    ],
  } as unknown as Path
  const milestones = [
    milestone({ id: 'course', kind: 'course' }),
    milestone({ id: 'project' }),
    milestone({ id: 'own-1', own: true, description: 'Private words' }),
    milestone({ id: 'internship', kind: 'internship' }),
  ]
  const catalog = {
    skills: new Map(),
    milestones: new Map(milestones.map((each) => [each.id, each])),
    paths: new Map([['mle', path]]),
  } as unknown as Catalog
  const finished = (milestoneId: string, doneOn: string, more: Partial<Finished> = {}): Finished => ({
    ...{
      milestoneId,
      doneOn,
      startedOn: null,
      evidenceUrl: null,
      facts: {},
      further: [],
      shows: [],
      position: null,
    },
    ...more,
  })
  const doneWith = (...all: Finished[]): Done => ({
    ...{ catalog, finished: new Map(all.map((each) => [each.milestoneId, each])) },
  })
  const milestoneClaim = (done: Done, subjectId: string) => claimOf(done, { subject: 'milestone', subjectId })

  test('of finished projects, internships and paths, the latest first, and of nothing else', () => {
    const done = doneWith(
      finished('course', '2026-01-01'),
      finished('project', '2026-02-01'),
      finished('internship', '2026-03-01'),
    )
    expect(claimsOf(done).map(subjectText)).toEqual(['path:mle', 'milestone:internship', 'milestone:project'])
  })

  test('of a path with every required milestone to rest on, and of none that is not complete', () => {
    expect(claimOf(doneWith(), { subject: 'path', subjectId: 'mle' })).toBeNull()
    const claimed = claimOf(doneWith(finished('course', '2026-01-01')), { subject: 'path', subjectId: 'mle' })
    expect(claimed).toMatchObject({ restsOn: ['course'], finishedOn: '2026-01-01', tier: 'self-declared' })
  })

  test('without a day where it was known before, and without the description of one’s own milestone', () => {
    const claimed = milestoneClaim(
      doneWith(finished('own-1', '2026-02-01', { declaredOn: '2026-02-01' })),
      'own-1',
    )
    expect(claimed).toMatchObject({ when: null, finishedOn: '2026-02-01' })
    expect(JSON.stringify(claimed)).not.toContain('Private words')
  })

  test('with the position that an internship was, where an application led to it', () => {
    const position = { company: 'Owl Labs', role: 'Trainee', place: null }
    const claimed = milestoneClaim(doneWith(finished('internship', '2026-03-01', { position })), 'internship')
    expect(claimed).toMatchObject({ type: 'Fieldwork', words: 'Position: Trainee, Owl Labs' })
  })

  test('with links that prove something and may be shown, and no others', () => {
    const kept = finished('project', '2026-02-01', {
      evidenceUrl: 'javascript:alert(1)',
      further: [{ title: 'Mine', url: 'https://example.org/further' }],
      facts: { project: { result: 'Works', demoUrl: 'https://example.org/demo' } },
    })
    expect(milestoneClaim(doneWith(kept), 'project')).toMatchObject({
      ...{
        links: [{ name: 'Demo', url: 'https://example.org/demo' }],
        tier: 'linked',
        words: 'Result: Works',
      },
    })
  })
})

describe('what somebody pastes', () => {
  test.each([
    ['a.b.c', { token: 'a.b.c' }],
    [' a.\n b .c ', { token: 'a.b.c' }],
    [`${ORIGIN}/badges/${ID}`, { link: ID }],
    [`${ORIGIN}/badges/${ID}/file`, { link: ID }],
    [`https://elsewhere.example/badges/${ID}`, { elsewhere: true }],
    [`${ORIGIN}/milestones/proj-churn`, { elsewhere: true }],
    ['http://169.254.169.254/latest', { elsewhere: true }],
    ['javascript:alert(1)', null],
    ['hello', null],
    ['a.b', null],
  ])('%j is %j', (text, expected) => {
    expect(givenIn(text, ORIGIN)).toEqual(expected)
  })

  test('is valid from its moment on, give or take a minute, and until its end', () => {
    expect(timely({ nbf: 1_000 }, 939)).toBe('not-yet')
    expect(timely({ nbf: 1_000 }, 940)).toBe('timely')
    expect(timely({ nbf: 1_000, exp: 2_000 }, 1_999)).toBe('timely')
    expect(timely({ nbf: 1_000, exp: 2_000 }, 2_000)).toBe('expired')
  })

  test('names a subject as its button does', () => {
    for (const text of ['milestone:proj-churn', 'path:mle']) {
      const subject = subjectFrom(text)
      expect(subject && subjectText(subject)).toBe(text)
    }
    for (const text of ['', 'course:a', 'path:', 'path:../x', 'milestone:A'])
      expect(subjectFrom(text)).toBeNull()
  })
})
