import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/rules'
import { loadCatalog } from '@/lib/catalog/load'
import { db } from '@/lib/db'
import { saveCertification, saveProject } from '@/lib/facts/commands'
import { hideItem, publish, saveProfile, unpublish } from '@/lib/profile/commands'
import { setHandle } from '@/lib/profile/handle.commands'
import { FORMER_DAYS, handleFault, suggestedHandle } from '@/lib/profile/handle.rules'
import { findPublished, openLink, readShown } from '@/lib/profile/queries'
import { NO_PROFILE } from '@/lib/profile/rules'
import { readProfileSettings } from '@/lib/profile/settings.queries'
import { makeLink, revokeLink } from '@/lib/profile/share.commands'
import { mark } from '@/lib/progress/commands'
import { facts, handleOf, introduce, without } from '../support/profile'
import { newViewer } from '../support/viewer'

const now = { now: new Date('2026-11-21T10:00:00Z'), today: '2026-11-21' }
const later = (days: number) => new Date(Number(now.now) + days * 86_400_000)
const done = (viewer: Viewer, id: string) =>
  mark(viewer, { mark: { verb: 'complete', id, on: '2026-01-05' } }, now)
const name = (viewer: Viewer, handle: string, seen = '', at = now) => setHandle(viewer, { handle, seen }, at)
const kinds = async ({ id: userId }: Viewer) =>
  (await db().activity.findMany({ where: { userId }, orderBy: { id: 'asc' } })).map(({ kind }) => kind)

/** What somebody without an account finds. */
const found = async (handle: string, at = now.now) => (await findPublished(handle, at))?.handle

async function published(): Promise<Viewer & { handle: string }> {
  const viewer = await newViewer()
  const handle = handleOf(viewer)
  await name(viewer, handle)
  await publish(viewer, {}, now)
  return { ...viewer, handle }
}

beforeAll(async () => {
  await loadCatalog(db())
})

describe('a profile', () => {
  test('is private until it is published, and again afterwards', async () => {
    const viewer = await newViewer()
    const handle = handleOf(viewer)
    expect(await publish(viewer, {}, now)).toMatchObject({
      ...{ ok: false, code: 'invalid' },
      fields: { handle: expect.stringContaining('address') },
    })
    await name(viewer, handle)
    await introduce(viewer, { headline: 'Looking for an internship' })
    expect(await found(handle)).toBeUndefined()
    for (const _ of [1, 2]) expect(await publish(viewer, {}, now)).toMatchObject({ ok: true })
    expect([await found(handle), await found(handle.toUpperCase())]).toEqual([handle, handle])
    for (const _ of [1, 2]) await unpublish(viewer, {}, now)
    expect(await found(handle)).toBeUndefined()
    expect(await kinds(viewer)).toEqual([
      'handle_set',
      'profile_saved',
      'profile_published',
      'profile_unpublished',
    ])
  })

  test('is saved once, and an older tab gets to see what is stored', async () => {
    const viewer = await newViewer()
    for (const _ of [1, 2]) expect(await introduce(viewer, { headline: 'One' })).toMatchObject({ ok: true })
    expect(await introduce(viewer, { headline: 'Two' })).toMatchObject({
      code: 'conflict',
      current: { version: 1, text: expect.stringContaining('"headline":"One"') },
    })
    await saveProfile(viewer, { ...facts({ headline: 'Two' }), version: 1 }, now)
    expect(await kinds(viewer)).toEqual(['profile_saved', 'profile_saved'])
    expect((await readProfileSettings(viewer, now.now)).stored).toMatchObject({ headline: 'Two', version: 2 })
  })

  test('of ten tabs that save at once one does', async () => {
    const viewer = await newViewer()
    const saved = await Promise.all(
      Array.from({ length: 10 }, (_, place) => introduce(viewer, { headline: `${place}` })),
    )
    expect(saved.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await kinds(viewer)).toEqual(['profile_saved'])
  })

  test('is gone together with its links and addresses once the account is deleted', async () => {
    const { handle, ...viewer } = await published()
    const link = await makeLink(viewer, { id: randomUUID(), label: 'Owl Labs', lastDay: null }, now)
    const token = link.ok ? link.value.token : ''
    expect([await found(handle), await openLink(token, now.now)]).toEqual([handle, viewer.id])
    await db().user.delete({ where: { id: viewer.id } })
    expect([await found(handle), await openLink(token, now.now)]).toEqual([undefined, undefined])
    expect(await readShown(viewer, now.now)).toBeUndefined()
    const next = await newViewer()
    expect(await name(next, handle)).toMatchObject({ ok: true })
  })
})

describe('an address', () => {
  test('is given in the same step that publishes, and neither happens where it cannot be had', async () => {
    const [viewer, other] = [await newViewer(), await published()]
    expect(await publish(viewer, { handle: other.handle }, now)).toMatchObject({
      ...{ ok: false, code: 'conflict' },
      fields: { handle: expect.stringContaining('Somebody else') },
    })
    expect(await kinds(viewer)).toEqual([])
    const handle = suggestedHandle(randomUUID())
    expect(handleFault(handle)).toBeNull()
    for (const _ of [1, 2]) expect(await publish(viewer, { handle }, now)).toMatchObject({ ok: true })
    expect(await found(handle)).toBe(handle)
    expect(await publish(viewer, { handle: handleOf(viewer) }, now)).toMatchObject({ code: 'conflict' })
    expect(await kinds(viewer)).toEqual(['handle_set', 'profile_published'])
  })

  test('that was given up leads on for ninety days while the profile is published, and is nobody else’s', async () => {
    const { handle, ...viewer } = await published()
    const other = await newViewer()
    const next = handleOf(viewer, 'b')
    await name(viewer, next, handle)
    expect(await found(handle)).toBe(next)
    expect(await name(other, handle)).toMatchObject({ ok: false, fields: { handle: expect.any(String) } })
    expect(await found(handle, later(FORMER_DAYS + 1))).toBeUndefined()
    await unpublish(viewer, {}, now)
    expect(await found(handle)).toBeUndefined()
    const at = { ...now, now: later(FORMER_DAYS + 1) }
    expect(await name(other, handle, '', at)).toMatchObject({ ok: true })
    expect(await name(viewer, handle, next, at)).toMatchObject({ ok: false })
  })

  test('can be taken back, which gives the one since then up', async () => {
    const { handle, ...viewer } = await published()
    const next = handleOf(viewer, 'b')
    await name(viewer, next, handle)
    await name(viewer, handle, next)
    const { handle: present, former } = await readProfileSettings(viewer, now.now)
    expect([present, former.map((each) => each.handle)]).toEqual([handle, [next]])
    expect(await found(next)).toBe(handle)
  })

  test('is refused when it is somebody else’s, when a tab is older, and a fourth one within ninety days', async () => {
    const { handle, ...viewer } = await published()
    const other = await newViewer()
    expect(await name(other, handle)).toMatchObject({ code: 'conflict' })
    expect(await name(viewer, handleOf(viewer, 'b'), '')).toMatchObject({ code: 'conflict' })
    let seen = handle
    for (const letter of ['b', 'c', 'd']) {
      const next = handleOf(viewer, letter)
      expect(await name(viewer, next, seen)).toMatchObject({ ok: true })
      seen = next
    }
    expect(await name(viewer, handleOf(viewer, 'e'), seen)).toMatchObject({ code: 'conflict' })
    expect(await name(viewer, handle, seen)).toMatchObject({ ok: true })
  })

  test('that ten people want at once is one’s', async () => {
    const viewers = await Promise.all(Array.from({ length: 10 }, () => newViewer()))
    const handle = handleOf(viewers[0] as Viewer, 'wanted')
    const set = await Promise.all(viewers.map((viewer) => name(viewer, handle)))
    expect(set.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('a share link', () => {
  const make = async (viewer: Viewer, lastDay: string | null = null) => {
    const id = randomUUID()
    const made = await makeLink(viewer, { id, label: 'Owl Labs', lastDay }, now)
    return { id, token: made.ok ? made.value.token : '' }
  }

  test('opens the profile for whoever has it, published or not, says when, and ends at once', async () => {
    const viewer = await newViewer()
    const [one, two] = [await make(viewer), await make(viewer)]
    expect(await openLink(one.token, now.now)).toBe(viewer.id)
    const { links } = await readProfileSettings(viewer, now.now)
    expect(links.find(({ id }) => id === one.id)?.lastOpenedAt).toEqual(now.now)
    expect(links.find(({ id }) => id === two.id)?.lastOpenedAt).toBeNull()
    for (const _ of [1, 2]) expect(await revokeLink(viewer, { id: one.id }, now)).toMatchObject({ ok: true })
    expect(await openLink(one.token, now.now)).toBeUndefined()
    expect(await openLink(two.token, now.now)).toBe(viewer.id)
    expect(await kinds(viewer)).toEqual(['share_made', 'share_made', 'share_revoked'])
  })

  test('lasts until the end of its last day where its maker lives', async () => {
    const viewer = await newViewer({ timeZone: 'Asia/Kathmandu' })
    const { token } = await make(viewer, '2026-11-22')
    expect(await openLink(token, new Date('2026-11-22T18:14:59Z'))).toBe(viewer.id)
    expect(await openLink(token, new Date('2026-11-22T18:15:00Z'))).toBeUndefined()
    expect(
      await makeLink(viewer, { id: randomUUID(), label: 'x', lastDay: '2026-11-20' }, now),
    ).toMatchObject({
      fields: { lastDay: 'Choose today or a later day.' },
    })
  })

  test('keeps only the hash of its token, is made once by one form, and is nobody else’s to revoke', async () => {
    const [viewer, other] = [await newViewer(), await newViewer()]
    const { id, token } = await make(viewer)
    const again = await makeLink(viewer, { id, label: 'Owl Labs', lastDay: null }, now)
    expect(again).toMatchObject({ code: 'conflict' })
    const rows = JSON.stringify(
      [await db().shareLink.findMany(), await db().activity.findMany()],
      (_, each) => (typeof each === 'bigint' ? `${each}` : each),
    )
    expect(rows).not.toContain(token)
    expect(await revokeLink(other, { id }, now)).toMatchObject({ code: 'not-found' })
    expect(await openLink(token, now.now)).toBe(viewer.id)
    for (const nonsense of ['', 'x', `${token}x`, token.slice(1), 'a'.repeat(43)])
      expect(await openLink(nonsense, now.now)).toBeUndefined()
  })
})

describe('what is shown', () => {
  test('is the same to its owner’s preview and to everybody: one statement asks for both', async () => {
    const viewer = await published()
    await done(viewer, 'cs50p')
    const preview = JSON.stringify(await readShown(viewer, now.now))
    const stranger = await findPublished(viewer.handle, now.now)
    expect(JSON.stringify(await readShown({ id: stranger?.userId as Viewer['id'] }, now.now))).toBe(preview)
  })

  test('leaves out what is hidden or switched off, everywhere', async () => {
    const viewer = await newViewer()
    const project = { question: 'Why?', data: null, result: null, demoUrl: null, industry: null }
    await saveProject(
      viewer,
      {
        ...{ milestoneId: 'proj-churn', version: 0, ...project },
        ...{ repositoryUrl: 'https://example.org/r', skills: ['containers'] },
      },
      now,
    )
    await done(viewer, 'proj-churn')
    await done(viewer, 'cs50p')
    const page = async () => JSON.stringify((await readShown(viewer, now.now))?.shown)
    expect(await page()).toContain('cs50p')
    for (const _ of [1, 2])
      await hideItem(viewer, { item: { verb: 'hide', kind: 'milestone', itemId: 'cs50p' } }, now)
    expect(await page()).not.toContain('cs50p')
    await hideItem(viewer, { item: { verb: 'hide', kind: 'skill', itemId: 'containers' } }, now)
    expect(await page()).not.toContain('containers')
    const exam = { issuer: 'AWS', exam: null, earnedOn: '2026-01-05', credentialUrl: null }
    const certificate = { ...exam, milestoneId: 'cert-aws-mla', version: 0, expiresOn: '2029-01-05' }
    await saveCertification(viewer, certificate, now)
    await done(viewer, certificate.milestoneId)
    expect(await page()).toContain('"earnedOn":"2026-01-05"')
    await introduce(viewer, { sections: without('dates', 'skills') })
    expect(await page()).not.toContain('2026-01-05')
    expect(await page()).toContain(certificate.expiresOn)
    expect(await page()).toContain('proj-churn')
    await hideItem(viewer, { item: { verb: 'show', kind: 'skill', itemId: 'containers' } }, now)
    expect((await kinds(viewer)).filter((kind) => kind.startsWith('item_'))).toEqual([
      'item_hidden',
      'item_hidden',
      'item_shown',
    ])
  })

  test('is nothing of an item that does not exist, as of somebody else’s', async () => {
    const viewer = await newViewer()
    const hide = { verb: 'hide' as const, kind: 'milestone' as const }
    for (const itemId of ['nowhere', 'own-00000000-0000-4000-8000-000000000001'])
      expect(await hideItem(viewer, { item: { ...hide, itemId } }, now)).toMatchObject({ code: 'not-found' })
  })

  test('never has the part of an e-mail address before the @ for a name, unless it was written there', async () => {
    const viewer = await newViewer()
    const named = async (displayName: string, loginName: string | null) => {
      await db().user.update({ where: { id: viewer.id }, data: { displayName, loginName } })
      const name = (await readShown(viewer, now.now))?.shown.name
      expect((await readProfileSettings(viewer, now.now)).unnamed).toBe(name)
      return name
    }
    const address = `${randomUUID()}@example.org`
    const [local = ''] = address.split('@')
    expect(await named(local.toUpperCase(), address)).toBe('Somebody who learns with Waymark')
    expect(await named('Ada', address)).toBe('Ada')
    expect(await named(local, local)).toBe(local)
    expect(await named('Ada', null)).toBe('Ada')
  })

  test('of a new person is their name alone', async () => {
    const viewer = await newViewer()
    const page = await readShown(viewer, now.now)
    expect(page?.shown).toMatchObject({ name: 'Tester', headline: null, openToWork: null, paths: [] })
    expect((await readProfileSettings(viewer, now.now)).stored).toEqual(NO_PROFILE)
  })
})
