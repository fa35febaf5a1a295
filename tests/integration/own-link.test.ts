import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/rules'
import { loadCatalog } from '@/lib/catalog/load'
import { db } from '@/lib/db'
import { saveProject } from '@/lib/facts/commands'
import { readRecord } from '@/lib/facts/queries'
import { changeLink } from '@/lib/progress/own-link.commands'
import { type LinkAsk, MOST_LINKS } from '@/lib/progress/own-link.rules'
import { readMentions } from '@/lib/search/mention.queries'
import { newViewer } from '../support/viewer'

const TODAY = '2026-11-21'
const ID = 'cs50p'
const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

const ask = (
  viewer: Viewer,
  verb: LinkAsk['verb'],
  n: number,
  { version = 0, title = null as string | null, url = `https://example.org/${n}`, milestoneId = ID } = {},
) => changeLink(viewer, { milestoneId, link: { verb, id: idOf(n), version }, title, url }, { today: TODAY })

const linksOf = async (viewer: Viewer) => (await readRecord(viewer, { id: ID, kind: 'course' })).links
const urlsOf = async (viewer: Viewer) => (await linksOf(viewer)).map(({ url }) => url.split('/').at(-1))
const kindsOf = async (userId: string) =>
  (await db().activity.findMany({ where: { userId }, orderBy: { id: 'asc' } })).map(({ kind }) => kind)

beforeAll(async () => {
  await loadCatalog(db())
})

describe('links of one’s own', () => {
  test('ten requests at once add one link with one event', async () => {
    const viewer = await newViewer()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => ask(viewer, 'add', 1, { title: 'Slides' })),
    )
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect(await linksOf(viewer)).toEqual([
      { id: idOf(1), title: 'Slides', url: 'https://example.org/1', version: 1 },
    ])
    expect(await kindsOf(viewer.id)).toEqual(['link_added'])
  })

  test('one too many is refused with a sentence', async () => {
    const viewer = await newViewer()
    for (let n = 0; n < MOST_LINKS; n += 1) expect(await ask(viewer, 'add', n)).toMatchObject({ ok: true })
    expect(await ask(viewer, 'add', 99)).toMatchObject({
      code: 'invalid',
      message: 'A milestone has room for 20 links. Remove one first.',
    })
    expect(await linksOf(viewer)).toHaveLength(MOST_LINKS)
  })

  test('of two tabs that edit one the second sees what the first stored', async () => {
    const viewer = await newViewer()
    await ask(viewer, 'add', 1)
    expect(await ask(viewer, 'edit', 1, { version: 1, title: 'First' })).toMatchObject({ ok: true })
    expect(await ask(viewer, 'edit', 1, { version: 1, title: 'First' })).toMatchObject({ ok: true })
    expect(await ask(viewer, 'edit', 1, { version: 1, title: 'Second' })).toMatchObject({
      code: 'conflict',
      current: { version: 2, text: 'First\nhttps://example.org/1' },
    })
    expect(await ask(viewer, 'edit', 1, { version: 2, title: 'Second' })).toMatchObject({ ok: true })
    expect(await kindsOf(viewer.id)).toEqual(['link_added', 'link_edited', 'link_edited'])
  })

  test('each change is taken back once, and a link that comes back has its place again', async () => {
    const viewer = await newViewer()
    for (const n of [1, 2, 3]) await ask(viewer, 'add', n)
    expect(await ask(viewer, 'remove', 2)).toMatchObject({ value: { link: { version: 2 } } })
    expect(await ask(viewer, 'remove', 2)).toMatchObject({ value: { link: { version: 2 } } })
    expect(await urlsOf(viewer)).toEqual(['1', '3'])
    await Promise.all([1, 2, 3].map(() => ask(viewer, 'undo', 2, { version: 2 })))
    expect(await urlsOf(viewer)).toEqual(['1', '2', '3'])
    await ask(viewer, 'edit', 3, { version: 1, title: 'Third', url: 'https://example.org/other' })
    await ask(viewer, 'undo', 3, { version: 2 })
    expect(await urlsOf(viewer)).toEqual(['1', '2', '3'])
    await ask(viewer, 'undo', 1, { version: 1 })
    expect(await urlsOf(viewer)).toEqual(['2', '3'])
    expect((await kindsOf(viewer.id)).slice(3)).toEqual([
      'link_removed',
      'link_added',
      'link_edited',
      'link_edited',
      'link_removed',
    ])
  })

  test('are nobody else’s, and a milestone that does not exist has none', async () => {
    const [owner, stranger] = [await newViewer(), await newViewer()]
    await ask(owner, 'add', 1)
    expect(await ask(stranger, 'edit', 1, { version: 1 })).toMatchObject({ code: 'not-found' })
    expect(await ask(stranger, 'undo', 1, { version: 1 })).toMatchObject({ code: 'not-found' })
    await ask(stranger, 'remove', 1)
    expect(await ask(owner, 'add', 2, { milestoneId: 'no-such' })).toMatchObject({ code: 'not-found' })
    expect(await urlsOf(owner)).toEqual(['1'])
    expect(await kindsOf(stranger.id)).toEqual([])
  })
})

describe('the search over what somebody wrote', () => {
  test('finds links by title and address, and facts by every text of every kind, of the viewer alone', async () => {
    const [viewer, stranger] = [await newViewer(), await newViewer()]
    await ask(viewer, 'add', 1, { title: 'Slides of week 2' })
    const project = {
      ...{ milestoneId: 'proj-churn', version: 0, question: 'Who leaves?', data: null, result: 'AUC 0.81' },
      ...{ repositoryUrl: 'https://example.org/churn', demoUrl: null, industry: null, skills: [] },
    }
    await saveProject(viewer, project, { today: TODAY })
    const found = async (query: string, who = viewer) =>
      (await readMentions(who, query)).map((mention) => `${mention.in} ${mention.id}`)
    expect(await found('SLIDES week')).toEqual(['link cs50p'])
    expect(await found('example.org/1')).toEqual(['link cs50p'])
    expect(await found('leaves 0.81')).toEqual(['facts proj-churn'])
    expect(await found('org/churn')).toEqual(['facts proj-churn'])
    expect(await found('example.org', stranger)).toEqual([])
  })
})
