import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/rules'
import { loadCatalog } from '@/lib/catalog/load'
import { addOwn } from '@/lib/catalog/own.commands'
import { ownCatalog, ownId } from '@/lib/catalog/own.rules'
import { getCatalog } from '@/lib/catalog/queries'
import { db } from '@/lib/db'
import { saveCourse, saveProject } from '@/lib/facts/commands'
import { finishBefore } from '@/lib/progress/before.commands'
import { mark } from '@/lib/progress/commands'
import { evidenceOf, lastShown, skillTier } from '@/lib/skills/evidence.rules'
import { readSkills } from '@/lib/skills/queries'
import { newViewer } from '../support/viewer'

const now = { today: '2026-11-21' }
const done = (viewer: Viewer, id: string, on: string) =>
  mark(viewer, { mark: { verb: 'complete', id, on } }, now)

async function evidence(viewer: Viewer) {
  const { standings, kept, own } = await readSkills(viewer)
  return evidenceOf(ownCatalog(await getCatalog(), own), standings, kept)
}

beforeAll(async () => {
  await loadCatalog(db())
})

describe('what shows a skill', () => {
  test('is every finished milestone that grants it, the strongest first, and never somebody else’s', async () => {
    const [viewer, other] = [await newViewer(), await newViewer()]
    const id = ownId('00000000-0000-4000-8000-000000000001')
    const own = { kind: 'project' as const, title: 'At work', url: null, hours: 9, description: null }
    await addOwn(viewer, { milestoneId: id, ...own, skills: ['python'], level: 3 }, now)
    await done(viewer, id, '2024-05-05')
    await done(viewer, 'cs50p', '2025-01-31')
    await done(other, 'cs50p', '2026-01-01')
    const python = (await evidence(viewer)).get('python') ?? []
    expect(python.map(({ milestoneId, when }) => [milestoneId, when?.on])).toEqual([
      [id, '2024-05-05'],
      ['cs50p', '2025-01-31'],
    ])
    expect(python[0]?.level).toBe(3)
    expect(lastShown(python)).toEqual({ on: '2025-01-31', within: null })
  })

  test('is linked by a certificate or by the evidence link, and self-declared without', async () => {
    const viewer = await newViewer()
    await done(viewer, 'cs50p', '2025-01-31')
    expect(skillTier((await evidence(viewer)).get('python') ?? [])).toBe('self-declared')
    const nothing = { provider: null, courseUrl: null, hours: null }
    await saveCourse(
      viewer,
      { milestoneId: 'cs50p', version: 0, ...nothing, certificateUrl: 'https://example.org/c' },
      now,
    )
    expect(skillTier((await evidence(viewer)).get('python') ?? [])).toBe('linked')
  })

  test('is also a project that shows it without being meant to teach it, once it is finished', async () => {
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
    expect((await evidence(viewer)).get('containers')).toBeUndefined()
    await done(viewer, 'proj-churn', '2026-02-28')
    expect((await evidence(viewer)).get('containers')).toEqual([
      { milestoneId: 'proj-churn', level: null, when: { on: '2026-02-28', within: null }, tier: 'linked' },
    ])
  })

  test('is as old as its year where only that is known', async () => {
    const viewer = await newViewer()
    await finishBefore(viewer, { when: { cs50p: '2024' } }, now)
    expect(lastShown((await evidence(viewer)).get('python') ?? [])).toEqual({
      on: '2024-01-01',
      within: 'year',
    })
  })

  test('has no day where it was known before, and is gone with reopening', async () => {
    const viewer = await newViewer()
    await mark(viewer, { mark: { verb: 'know', id: 'cs50p', on: undefined } }, now)
    const known = (await evidence(viewer)).get('python') ?? []
    expect([known.length, lastShown(known)]).toEqual([1, null])
    await mark(viewer, { mark: { verb: 'reopen', id: 'cs50p', on: undefined } }, now)
    expect((await evidence(viewer)).size).toBe(0)
  })
})
