import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { ownEntries } from '@/components/search/own-entries'
import { add } from '@/lib/applications/commands'
import type { Viewer } from '@/lib/auth/rules'
import { loadCatalog } from '@/lib/catalog/load'
import { addOwn } from '@/lib/catalog/own.commands'
import { ownId } from '@/lib/catalog/own.rules'
import { getCatalog } from '@/lib/catalog/queries'
import { db } from '@/lib/db'
import { saveNote } from '@/lib/progress/commands'
import { readMentions, readWritten } from '@/lib/search/mention.queries'
import { saveReflection } from '@/lib/timeline/commands'
import { applicationFacts } from '../support/application'
import { newViewer } from '../support/viewer'

const NOW = { today: '2026-11-21' }

beforeAll(async () => {
  await loadCatalog(db())
})

async function writer() {
  const viewer = await newViewer()
  const [milestoneId, id] = [ownId(randomUUID()), randomUUID()]
  const own = { milestoneId, kind: 'project' as const, title: 'A kiln for clay', url: null, hours: 40 }
  expect(await addOwn(viewer, { ...own, description: null, skills: [], level: 2 }, NOW)).toMatchObject({
    ok: true,
  })
  await saveNote(viewer, { milestoneId: 'cs50p', seen: null, note: `Glaze ${'x'.repeat(2_000)} recipe` }, NOW)
  const facts = { ...applicationFacts, company: 'Kiln & Co', role: 'Potter', notes: 'Ask about glaze.' }
  const form = { ...facts, id, view: 'table' as const, stage: 'wishlist' as const, on: null }
  expect(await add(viewer, form, NOW)).toMatchObject({ ok: true })
  return { viewer, milestoneId, id }
}

/** A step, a link and the facts of a course. */
async function keeper() {
  const viewer = await newViewer()
  const of = { userId: viewer.id, milestoneId: 'cs50p' }
  const [step, link] = [randomUUID(), randomUUID()]
  await db().checklist.create({
    data: { ...of, steps: { create: { id: step, position: 0, text: 'Fire the stoneware' } } },
  })
  await db().milestoneLink.create({
    data: {
      ...of,
      id: link,
      position: 0,
      title: 'Stoneware colours',
      url: 'https://example.org',
      version: 1,
    },
  })
  await db().courseFacts.create({ data: { ...of, provider: 'Stoneware school' } })
  return viewer
}

const found = async (viewer: Viewer, query: string) =>
  (await readMentions(viewer, query)).map((mention) => `${mention.in} ${mention.id}`)

test('somebody finds the applications they wrote, by company, role and notes', async () => {
  const { viewer, milestoneId, id } = await writer()
  expect(await found(viewer, 'kiln potter')).toEqual([`application ${id}`])
  expect(await found(viewer, 'kiln')).toEqual([`application ${id}`, `own ${milestoneId}`])
  expect(await found(viewer, 'glaze')).toEqual([`application ${id}`, 'note cs50p'])
})

test('somebody finds what they wrote when they looked back on a month, and nobody else does', async () => {
  const { viewer } = await writer()
  const month = { month: '2026-10', version: 0, went: 'The glaze held.', hard: null, next: 'Fire it twice.' }
  expect(await saveReflection(viewer, month, NOW)).toMatchObject({ ok: true })
  expect(await found(viewer, 'fire glaze')).toEqual(['reflection 2026-10'])
  const [entry] = ownEntries(await readMentions(viewer, 'twice'), await getCatalog())
  expect(entry).toMatchObject({ title: 'Looking back on October 2026', href: '/timeline/2026-10' })
  expect(await found(await newViewer(), 'twice')).toEqual([])
})

test('all that somebody wrote is read at once, long texts from their beginning, and nothing of it by anybody else', async () => {
  const { viewer, milestoneId, id } = await writer()
  const written = await readWritten(viewer)
  expect(written.map((each) => `${each.in} ${each.id} ${each.title}`).sort()).toEqual([
    `application ${id} Kiln & Co, Potter`,
    'note cs50p null',
    `own ${milestoneId} A kiln for clay`,
  ])
  expect(written.find((each) => each.in === 'note')?.text).toHaveLength(1_000)
  expect(await found(viewer, 'recipe')).toEqual(['note cs50p'])
  const stranger = await newViewer()
  expect(await readWritten(stranger)).toEqual([])
  expect(await found(stranger, 'glaze')).toEqual([])
})

test('a step, a link and a record are found by who wrote them and by nobody else', async () => {
  const [viewer, stranger] = [await keeper(), await newViewer()]
  expect((await found(viewer, 'stoneware')).sort()).toEqual(['facts cs50p', 'link cs50p', 'step cs50p'])
  expect(await readWritten(viewer)).toHaveLength(3)
  expect([await found(stranger, 'stoneware'), await readWritten(stranger)]).toEqual([[], []])
})
