import { readdir } from 'node:fs/promises'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { keep, pending } from '@/lib/archive/pending'
import { provenViewer } from '@/lib/auth/viewer'
import { loadCatalog } from '@/lib/catalog/load'
import { db } from '@/lib/db'
import type { FormAction } from '@/lib/guard'
import { archiveText } from '../support/archive'
import { assessment } from '../support/assessment'
import { browserOf, formOf, newBrowser, outcomeOf } from '../support/request'
import { rowsOf } from '../support/rows'
import { idHashOf, insertPerson, insertSession, type Person } from '../support/session'

vi.mock('next/headers', () => import('../support/request'))

const PASSWORD = 'walk the whole trail'
const MILESTONE = 'git-github'
const PAUSED = '2024-02-01'
const DONE = '2026-01-04'

type Owner = Person & { password: string; other: string; fileNo: string }

/** What becomes of an attempt: `done`, or the code of its refusal. */
type Outcome = 'done' | 'invalid' | 'unauthenticated' | 'not-found' | 'conflict'

type Row = {
  /** What the owner's page would send. */
  form: (owner: Owner) => Record<string, string>
  /** Sent by somebody else who is signed in: `done` means done to themselves. */
  stranger: Outcome
  /** Sent without a session. */
  nobody: Outcome
  /** Sent with a session that was ended; the same as without one unless given. */
  ended?: Outcome
}

const needsAccount = (form: Row['form'], stranger: Outcome = 'done'): Row => ({
  form,
  stranger,
  nobody: 'unauthenticated',
})

/** A whole sheet, with everything agreed to. */
const AGREED = Object.fromEntries(assessment.statements.map(({ id }) => [`answers.${id}`, '5']))

const APPLICATION = '00000000-0000-4000-8000-00000000000a'
const APPLIED = {
  ...{ id: APPLICATION, company: 'Owl Labs', role: 'Intern', place: '', link: '', contacts: '' },
  ...{ nextAction: '', nextActionOn: '', notes: '', milestoneId: '' },
}

const OWN_ID = 'own-00000000-0000-4000-8000-00000000000b'
const OWN = {
  ...{ milestoneId: OWN_ID, kind: 'project', title: 'A tool at work', url: '', hours: '40' },
  ...{ description: '', 'skills.python': 'on', level: '2' },
}

const HANDLE = (userId: string) => `h${userId.slice(-12)}`

/** Every exported action. A new one that is missing here fails the first test below. */
const MATRIX: Record<string, Row> = {
  'applications/add': needsAccount(() => ({ ...APPLIED, view: 'table', stage: 'applied', on: '' })),
  'applications/edit': needsAccount(() => ({ ...APPLIED, version: '0', role: 'Trainee' }), 'not-found'),
  'applications/undoEdit': needsAccount(() => ({ id: APPLICATION, version: '1' }), 'not-found'),
  'applications/remove': needsAccount(() => ({ id: APPLICATION }), 'not-found'),
  'applications/move': needsAccount(
    () => ({ view: 'board', move: `${APPLICATION}:1:interview` }),
    'not-found',
  ),
  'applications/moveOn': needsAccount(
    () => ({ id: APPLICATION, seen: '1', stage: 'rejected', on: '2024-02-29' }),
    'not-found',
  ),
  'applications/preview': needsAccount(() => ({ text: 'Company,Role\nOwl Labs,Trainee' })),
  'applications/importAll': needsAccount(() => ({ text: 'Company,Role\nOwl Labs,Trainee' })),
  'applications/undo': needsAccount(() => ({ id: APPLICATION, seen: '1', view: 'table' }), 'not-found'),
  'archive/importPending': needsAccount(({ fileNo }) => ({ no: fileNo, person: 'on' }), 'not-found'),
  'archive/forgetPending': needsAccount(() => ({})),
  'assessment/save': needsAccount(() => ({ 'answers.int-why': '1' })),
  'assessment/answer': {
    form: () => ({ ...AGREED, go: 'result' }),
    stranger: 'done',
    nobody: 'done',
    ended: 'unauthenticated',
  },
  'auth/signUp': {
    form: () => ({ name: `new-${crypto.randomUUID()}`, password: PASSWORD }),
    stranger: 'done',
    nobody: 'done',
  },
  'auth/signIn': {
    form: ({ loginName }) => ({ name: loginName ?? '', password: 'not the password' }),
    stranger: 'invalid',
    nobody: 'invalid',
  },
  'auth/recover': {
    form: ({ loginName }) => ({
      name: loginName ?? '',
      code: '0000-0000-0000-0000',
      newPassword: 'a quite new trail',
    }),
    stranger: 'invalid',
    nobody: 'invalid',
  },
  'auth/signOut': { form: () => ({}), stranger: 'done', nobody: 'done' },
  'auth/signOutEverywhere': needsAccount(() => ({})),
  'auth/revokeSession': needsAccount(({ other }) => ({ session: idHashOf(other) }), 'not-found'),
  'auth/saveProfile': needsAccount(() => ({ version: '0', displayName: 'Changed', timeZone: 'Asia/Tokyo' })),
  'auth/changePassword': needsAccount(
    ({ password }) => ({ currentPassword: password, newPassword: 'a quite new trail' }),
    'invalid',
  ),
  'auth/makeCodes': needsAccount(() => ({})),
  'auth/deleteAccount': needsAccount(({ password }) => ({ currentPassword: password }), 'invalid'),
  'badges/make': needsAccount(() => ({ of: `milestone:${OWN_ID}` }), 'not-found'),
  'badges/remove': needsAccount(() => ({ of: `milestone:${OWN_ID}` }), 'not-found'),
  'badges/verify': {
    form: () => ({ badge: 'http://localhost:3000/badges/00000000-0000-4000-8000-000000000001', name: '' }),
    stranger: 'done',
    nobody: 'done',
  },
  'catalog/addOwn': needsAccount(() => ({ ...OWN, milestoneId: `own-${crypto.randomUUID()}` })),
  'catalog/editOwn': needsAccount(() => ({ ...OWN, version: '0', title: 'Another' }), 'not-found'),
  'catalog/undoOwn': needsAccount(() => ({ milestoneId: OWN_ID, version: '1' }), 'not-found'),
  'catalog/arrange': needsAccount(() => ({ arrange: `remove:${OWN_ID}` }), 'not-found'),
  'catalog/substitute': needsAccount(
    () => ({ pathId: 'mle', milestoneId: 'cs50p', byId: OWN_ID, reason: 'Done at work' }),
    'not-found',
  ),
  'catalog/undoSubstitution': needsAccount(() => ({ pathId: 'mle', milestoneId: 'cs50p' })),
  'catalog/restoreSubstitution': needsAccount(() => ({ pathId: 'mle', milestoneId: 'cs50p' }), 'not-found'),
  'enrollment/choosePath': needsAccount(() => ({ pathId: 'ds' })),
  'enrollment/makePrimary': needsAccount(() => ({ pathId: 'ds' }), 'not-found'),
  'enrollment/specialise': needsAccount(() => ({ pathId: 'mle', specialise: 'leave:nlp' })),
  'enrollment/resetPath': needsAccount(
    ({ password }) => ({ pathId: 'mle', currentPassword: password }),
    'invalid',
  ),
  'enrollment/undoReset': needsAccount(() => ({ pathId: 'mle' }), 'conflict'),
  'enrollment/switchPath': needsAccount(() => ({ pathId: 'mle', from: 'ds', reason: '' }), 'conflict'),
  'enrollment/undoSwitch': needsAccount(() => ({ pathId: 'ds' }), 'conflict'),
  'ladder/stand': needsAccount(() => ({ roleId: '', seen: 'data-analyst' })),
  'plan/setPlan': needsAccount(() => ({ version: '0', hoursPerWeek: '6', 'days.3': 'on' })),
  'plan/hideEstimates': needsAccount(() => ({ hidden: 'yes' })),
  'plan/pause': needsAccount(() => ({ fromDay: '2026-12-24', toDay: '2027-01-06', kind: 'holiday' })),
  'plan/resume': needsAccount(() => ({ fromDay: PAUSED }), 'not-found'),
  'plan/undoResume': needsAccount(() => ({ fromDay: PAUSED })),
  'plan/undoPlan': needsAccount(() => ({ version: '1' })),
  'plan/undoTarget': needsAccount(() => ({ milestoneId: 'cs50p', seen: '2027-01-01', targetOn: '' })),
  'plan/removePause': needsAccount(() => ({ fromDay: PAUSED }), 'not-found'),
  'plan/saveTarget': needsAccount(() => ({ milestoneId: MILESTONE, seen: '', targetOn: '2027-03-12' })),
  'plan/planTarget': needsAccount(() => ({ milestoneId: 'cs50p', seen: '2027-01-01', targetOn: '' })),
  'plan/makeFeed': needsAccount(() => ({})),
  'plan/revokeFeed': needsAccount(() => ({})),
  'profile/saveProfile': needsAccount(() => ({
    ...{ version: '0', name: 'Changed', headline: '', about: '', email: '' },
    ...{ targetRole: '', workPlace: '', workFrom: '', 'sections.skills': 'on' },
  })),
  'profile/setHandle': needsAccount(
    ({ userId }) => ({ seen: HANDLE(userId), handle: `x${HANDLE(userId)}` }),
    'conflict',
  ),
  'profile/publish': needsAccount(({ userId }) => ({ handle: HANDLE(userId) }), 'conflict'),
  'profile/unpublish': needsAccount(() => ({})),
  'profile/hideItem': needsAccount(() => ({ item: `hide:milestone:${OWN_ID}` }), 'not-found'),
  'profile/makeLink': needsAccount(() => ({ id: crypto.randomUUID(), label: 'Owl Labs', lastDay: '' })),
  'profile/revokeLink': needsAccount(() => ({ id: APPLICATION }), 'not-found'),
  'facts/saveCourse': needsAccount(() => ({
    milestoneId: MILESTONE,
    version: '0',
    provider: 'Elsewhere',
    courseUrl: '',
    hours: '12.5',
    certificateUrl: '',
  })),
  'facts/saveProject': needsAccount(() => ({
    milestoneId: 'proj-churn',
    version: '0',
    question: 'Why do they leave?',
    data: '',
    result: '',
    repositoryUrl: '',
    demoUrl: '',
    industry: '',
    'skills.python': 'on',
  })),
  'facts/saveCertification': needsAccount(() => ({
    milestoneId: 'cert-ms-ai300',
    version: '0',
    issuer: '',
    exam: 'AI-300',
    earnedOn: '2026-01-05',
    expiresOn: '',
    credentialUrl: '',
  })),
  'facts/saveReading': needsAccount(() => ({
    milestoneId: 'islp',
    version: '0',
    work: 'Chapters 1 to 3',
    workUrl: '',
    takeaway: '',
  })),
  'facts/saveEvent': needsAccount(() => ({
    milestoneId: 'pydata-meetup',
    version: '0',
    name: '',
    role: 'attended',
    heldOn: '2026-01-05',
    place: '',
    eventUrl: '',
  })),
  'progress/mark': {
    form: () => ({ mark: `complete:${MILESTONE}` }),
    stranger: 'done',
    nobody: 'done',
    ended: 'unauthenticated',
  },
  'progress/knowSeveral': {
    form: () => ({ 'known.cs50p': 'on', [`known.${MILESTONE}`]: 'on' }),
    stranger: 'done',
    nobody: 'done',
    ended: 'unauthenticated',
  },
  'progress/finishBefore': needsAccount(() => ({ 'when.cs50p': 'May 2024', [`when.${MILESTONE}`]: '2024' })),
  'progress/changeLink': needsAccount(() => ({
    ...{ milestoneId: MILESTONE, link: 'add:00000000-0000-4000-8000-000000000002:0' },
    ...{ title: 'Slides', url: 'https://example.org/slides' },
  })),
  'progress/changeStep': needsAccount(() => ({
    ...{ milestoneId: MILESTONE, step: 'add:00000000-0000-4000-8000-000000000001', text: 'Read' },
  })),
  'progress/bringList': needsAccount(() => ({
    text: 'Title\nIntroduction to GitHub',
    go: 'mark',
    'match.2': MILESTONE,
  })),
  'progress/prefer': needsAccount(() => ({ kind: 'project', seen: '' })),
  'progress/redate': needsAccount(
    () => ({ milestoneId: MILESTONE, seen: DONE, on: '2026-01-05' }),
    'conflict',
  ),
  'progress/saveEvidence': needsAccount(
    () => ({ milestoneId: MILESTONE, seen: '', evidenceUrl: 'https://example.org' }),
    'done',
  ),
  'progress/saveNote': needsAccount(() => ({ milestoneId: MILESTONE, seen: '', note: 'Mine' }), 'done'),
  'timeline/saveReflection': needsAccount(() => ({
    ...{ month: '2026-01', version: '0', went: 'Pandas', hard: '', next: '' },
  })),
  'timeline/hideRhythm': needsAccount(() => ({ hidden: 'yes' })),
}

/** What the owner gets for what they are expected not to be able to do with these forms. */
const OWNER_REFUSED: Record<string, Outcome> = {
  'auth/signIn': 'invalid',
  'auth/recover': 'invalid',
  // Nothing of the kind happened to take back.
  'catalog/restoreSubstitution': 'not-found',
  'plan/undoResume': 'conflict',
  'enrollment/undoReset': 'conflict',
}

async function actions(): Promise<Map<string, FormAction<unknown>>> {
  const found = new Map<string, FormAction<unknown>>()
  const files = (await readdir('lib', { recursive: true })).filter((file) => /(^|\/)actions\.ts$/.test(file))
  for (const feature of files.map((file) => file.replace(/\/?actions\.ts$/, ''))) {
    const module: Record<string, FormAction<unknown>> = await import(`../../lib/${feature}/actions.ts`)
    for (const [name, action] of Object.entries(module)) found.set(`${feature}/${name}`, action)
  }
  return found
}

async function attempt(name: string, form: Record<string, string>): Promise<Outcome> {
  const action = (await actions()).get(name)
  if (!action) throw new Error(`There is no action ${name}`)
  const result = (await outcomeOf(action(null, formOf(form)))) as { ok: true } | { ok: false; code: Outcome }
  return result.ok ? 'done' : result.code
}

/** Somebody with a row in every kind of table: two sessions, a code, a path, a finished milestone, a result. */
async function newOwner(): Promise<Owner> {
  const owner = await insertPerson({ password: PASSWORD, enrolledIn: ['mle', 'ds'] })
  await browserOf(owner)
  expect(await attempt('progress/mark', { mark: `start:${MILESTONE}` })).toBe('done')
  expect(await attempt('progress/mark', { mark: `complete:${MILESTONE}:${DONE}` })).toBe('done')
  expect(await attempt('facts/saveProject', MATRIX['facts/saveProject']?.form({} as Owner) ?? {})).toBe(
    'done',
  )
  expect(await attempt('assessment/answer', { ...AGREED, go: 'result' })).toBe('done')
  expect(await attempt('plan/pause', { fromDay: PAUSED, toDay: '2024-02-20', kind: 'illness' })).toBe('done')
  expect(await attempt('plan/saveTarget', { milestoneId: 'cs50p', seen: '', targetOn: '2027-01-01' })).toBe(
    'done',
  )
  expect(await attempt('plan/makeFeed', {})).toBe('done')
  expect(await attempt('applications/add', { ...APPLIED, view: 'table', stage: 'wishlist', on: '' })).toBe(
    'done',
  )
  expect(await attempt('applications/move', { view: 'table', move: `${APPLICATION}:0:applied` })).toBe('done')
  expect(await attempt('catalog/addOwn', OWN)).toBe('done')
  expect(await attempt('progress/mark', { mark: `complete:${OWN_ID}:${DONE}` })).toBe('done')
  expect(await attempt('badges/make', { of: `milestone:${OWN_ID}` })).toBe('done')
  expect(await attempt('profile/setHandle', { seen: '', handle: HANDLE(owner.userId) })).toBe('done')
  expect(await attempt('profile/makeLink', { id: APPLICATION, label: 'Owl Labs', lastDay: '' })).toBe('done')
  expect(await attempt('ladder/stand', { roleId: 'data-analyst', seen: '' })).toBe('done')
  expect(await attempt('enrollment/specialise', { pathId: 'mle', specialise: 'choose:nlp' })).toBe('done')
  expect(await attempt('enrollment/switchPath', { pathId: 'ds', from: 'mle', reason: '' })).toBe('done')
  await db().identity.create({ data: { userId: owner.userId, provider: 'github', subject: owner.userId } })
  await keep(provenViewer(owner.userId), Buffer.from(await archiveText(provenViewer(owner.userId))))
  const { no: fileNo = '' } = (await pending(provenViewer(owner.userId))) ?? {}
  return { ...owner, password: PASSWORD, other: await insertSession(owner.userId), fileNo }
}

beforeAll(async () => {
  await loadCatalog(db())
})

describe('the authorisation matrix', () => {
  it('names every exported action and no other', async () => {
    expect([...(await actions()).keys()].sort()).toEqual(Object.keys(MATRIX).sort())
  })

  it.each(Object.entries(MATRIX))('%s does to its owner what it says', async (name, { form }) => {
    const owner = await newOwner()
    await browserOf(owner)
    expect(await attempt(name, form(owner))).toBe(OWNER_REFUSED[name] ?? 'done')
  })

  it.each(Object.entries(MATRIX))('%s leaves the owner alone when a stranger sends it', async (name, row) => {
    const owner = await newOwner()
    const before = await rowsOf(owner.userId)
    await browserOf(await insertPerson({ password: 'the password of a stranger' }))
    expect(await attempt(name, row.form(owner))).toBe(row.stranger)
    expect(await rowsOf(owner.userId)).toEqual(before)
  })

  it.each(Object.entries(MATRIX))('%s leaves the owner alone when nobody is signed in', async (name, row) => {
    const owner = await newOwner()
    const before = await rowsOf(owner.userId)
    newBrowser()
    expect(await attempt(name, row.form(owner))).toBe(row.nobody)
    expect(await rowsOf(owner.userId)).toEqual(before)
  })

  it.each(Object.entries(MATRIX))('%s never admits a signed-out cookie', async (name, row) => {
    const owner = await newOwner()
    await db().session.updateMany({
      where: { userId: owner.userId, idHash: idHashOf(owner.sessionId) },
      data: { revokedAt: new Date() },
    })
    const before = await rowsOf(owner.userId)
    await browserOf(owner)
    expect(await attempt(name, row.form(owner))).toBe(row.ended ?? row.nobody)
    expect(await rowsOf(owner.userId)).toEqual(before)
  })

  it.each(Object.entries(MATRIX))('%s is refused when another site sends it', async (name, row) => {
    const owner = await newOwner()
    const before = await rowsOf(owner.userId)
    await browserOf(owner)
    const { headers } = await import('../support/request')
    ;(await headers()).set('origin', 'https://evil.example')
    expect(await attempt(name, row.form(owner))).toBe('invalid')
    expect(await rowsOf(owner.userId)).toEqual(before)
  })
})
