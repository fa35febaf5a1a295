import { parse } from 'csv-parse/sync'
import { beforeAll, expect, test } from 'vitest'
import { timelineFileOf } from '@/app/transcript/timeline-file'
import { loadCatalog } from '@/lib/catalog/load'
import { db } from '@/lib/db'
import { mark, saveNote } from '@/lib/progress/commands'
import { readTranscript } from '@/lib/transcript/queries'
import { newViewer } from '../support/viewer'

const now = { today: '2026-11-21' }

beforeAll(async () => {
  await loadCatalog(db())
})

test('a transcript has what is finished of one person alone, and says whether they hide estimates', async () => {
  const [viewer, other] = [await newViewer(), await newViewer()]
  await mark(viewer, { mark: { verb: 'complete', id: 'cs50p', on: '2026-02-28' } }, now)
  await mark(viewer, { mark: { verb: 'start', id: 'proj-churn', on: undefined } }, now)
  await mark(other, { mark: { verb: 'complete', id: 'elements-of-ai', on: '2026-02-28' } }, now)
  const { parts, hidden } = await readTranscript(viewer)
  expect(hidden).toBe(false)
  expect(parts).toMatchObject([
    { kind: 'course', lines: [{ id: 'cs50p', tier: 'self-declared', when: { on: '2026-02-28' } }] },
  ])
  await db().plan.create({ data: { userId: viewer.id, hidden: true } })
  expect((await readTranscript(viewer)).hidden).toBe(true)
})

test('the timeline leaves whole, each entry once, and no note with it', async () => {
  const viewer = await newViewer()
  await db().$executeRaw`
    INSERT INTO "Activity" ("userId", kind, "milestoneId", "occurredOn")
    SELECT ${viewer.id}::uuid, 'started', 'cs50p', '2020-01-01'::date + n FROM generate_series(1, 1203) n`
  await saveNote(viewer, { milestoneId: 'cs50p', seen: null, note: 'For me alone' }, now)
  const text = await timelineFileOf(viewer)
  expect(text).not.toContain('For me alone')
  const [titles, ...entries] = parse(text, { bom: true })
  expect(titles).toEqual(['Day', 'What happened', 'About', 'Evidence', 'Reason'])
  expect(new Set(entries.map(([day]) => day)).size).toBe(1203)
  expect(entries).toHaveLength(1203)
})
