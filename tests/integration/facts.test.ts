import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/rules'
import { loadCatalog } from '@/lib/catalog/load'
import { getCatalog } from '@/lib/catalog/queries'
import { db } from '@/lib/db'
import { saveCertification, saveCourse, saveEvent, saveProject, saveReading } from '@/lib/facts/commands'
import { readExpiryEntries, readFacts, readRecord } from '@/lib/facts/queries'
import { readPlan } from '@/lib/plan/queries'
import { saveNote } from '@/lib/progress/commands'
import { readTimeline } from '@/lib/timeline/queries'
import { newViewer } from '../support/viewer'

const now = { today: '2026-11-21' }
const COURSE = {
  milestoneId: 'cs50p',
  version: 0,
  provider: 'edX',
  courseUrl: null,
  hours: 62.5,
  certificateUrl: null,
}
const PROJECT = {
  milestoneId: 'proj-churn',
  version: 0,
  question: 'Why do they leave?',
  data: null,
  result: 'AUC 0.81',
  repositoryUrl: 'https://example.org/churn',
  demoUrl: null,
  industry: 'Telecoms',
  skills: ['sql', 'python'],
}
const CERTIFICATE = {
  milestoneId: 'cert-ms-ai300',
  version: 0,
  issuer: 'Microsoft',
  exam: 'AI-300',
  earnedOn: '2026-02-28',
  expiresOn: '2027-01-05',
  credentialUrl: 'https://example.org/credential',
}

const entriesOf = async (viewer: Viewer) =>
  (await readTimeline(viewer, { kind: null, path: null, before: null, limit: 50 })).entries

beforeAll(async () => {
  await loadCatalog(db())
})

describe('facts of a milestone', () => {
  test('are taken back by saving those from before, but not over what another tab saved', async () => {
    const viewer = await newViewer()
    await saveProject(viewer, PROJECT, now)
    const saved = await saveProject(viewer, { ...PROJECT, version: 1, result: 'AUC 0.9', skills: [] }, now)
    expect(saved.ok && JSON.parse(saved.value.before)).toMatchObject({
      ...{ result: 'AUC 0.81', skills: ['python', 'sql'] },
    })
    const back = () => saveProject(viewer, { ...PROJECT, version: 2, back: 'yes' }, now)
    expect(await back()).toMatchObject({ value: { version: 3, takenBack: true } })
    await saveProject(viewer, { ...PROJECT, version: 3, result: 'AUC 0.7' }, now)
    expect(await back()).toMatchObject({ code: 'conflict', current: { version: 4 } })
  })

  test('of every kind are read as they were saved, with one event each', async () => {
    const viewer = await newViewer()
    const reading = {
      milestoneId: 'islp',
      version: 0,
      work: 'Chapters 1 to 3',
      workUrl: null,
      takeaway: 'Splines',
    }
    const event = { milestoneId: 'pydata-meetup', version: 0, name: 'PyData', role: 'presented' as const }
    const held = { ...event, heldOn: '2026-05-05', place: 'Pune', eventUrl: null }
    const saved = [
      await saveCourse(viewer, COURSE, now),
      await saveProject(viewer, PROJECT, now),
      await saveCertification(viewer, CERTIFICATE, now),
      await saveReading(viewer, reading, now),
      await saveEvent(viewer, held, now),
    ]
    expect(saved.map((each) => each.ok && each.value.version)).toEqual([1, 1, 1, 1, 1])
    const { skills, ...project } = (await readFacts(viewer, 'project', 'proj-churn')).facts
    expect(PROJECT).toMatchObject(project)
    expect(skills).toEqual(['python', 'sql'])
    expect(COURSE).toMatchObject((await readFacts(viewer, 'course', 'cs50p')).facts)
    expect(CERTIFICATE).toMatchObject((await readFacts(viewer, 'certification', 'cert-ms-ai300')).facts)
    expect(reading).toMatchObject((await readFacts(viewer, 'reading', 'islp')).facts)
    expect(held).toMatchObject((await readFacts(viewer, 'event', 'pydata-meetup')).facts)
    expect((await entriesOf(viewer)).map(({ occurredOn }) => occurredOn)).toEqual([
      '2026-11-21',
      '2026-11-21',
      '2026-11-21',
      '2026-05-05',
      '2026-02-28',
    ])
  })

  test('saved again correct their entry on the timeline, and the same ones change nothing', async () => {
    const viewer = await newViewer()
    await saveCertification(viewer, CERTIFICATE, now)
    await saveCertification(viewer, CERTIFICATE, now)
    await saveCertification(viewer, { ...CERTIFICATE, version: 1, earnedOn: '2026-03-01' }, now)
    expect(await db().activity.count({ where: { userId: viewer.id } })).toBe(2)
    expect((await entriesOf(viewer)).map(({ occurredOn }) => occurredOn)).toEqual(['2026-03-01'])
  })

  test('in two tabs are not overwritten: the second sees what the first saved', async () => {
    const viewer = await newViewer()
    await saveProject(viewer, PROJECT, now)
    const other = await saveProject(viewer, { ...PROJECT, result: 'AUC 0.5', skills: [] }, now)
    expect(other).toMatchObject({ ok: false, code: 'conflict', current: { version: 1 } })
    expect(other.ok || other.current?.text).toContain('AUC 0.81')
    expect((await readFacts(viewer, 'project', 'proj-churn')).facts.skills).toEqual(['python', 'sql'])
  })

  test('sent ten times at once are saved once, and of ten different ones one wins', async () => {
    const viewer = await newViewer()
    const same = await Promise.all(Array.from({ length: 10 }, () => saveProject(viewer, PROJECT, now)))
    expect(same.every(({ ok }) => ok)).toBe(true)
    const different = await Promise.all(
      Array.from({ length: 10 }, (_, place) =>
        saveProject(viewer, { ...PROJECT, version: 1, result: `${place}`, skills: [] }, now),
      ),
    )
    expect(different.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db().activity.count({ where: { userId: viewer.id } })).toBe(2)
    expect(await db().projectSkill.count({ where: { userId: viewer.id } })).toBe(0)
  })

  test('belong to a milestone of their kind, and to skills that exist', async () => {
    const viewer = await newViewer()
    for (const milestoneId of ['nowhere', 'proj-churn'])
      expect(await saveCourse(viewer, { ...COURSE, milestoneId }, now)).toMatchObject({ code: 'not-found' })
    expect(await saveProject(viewer, { ...PROJECT, skills: ['juggling'] }, now)).toMatchObject({
      code: 'invalid',
      fields: { skills: expect.any(String) },
    })
    expect(await db().activity.count({ where: { userId: viewer.id } })).toBe(0)
  })

  test('and the standing beside them are read for their owner only', async () => {
    const [viewer, other] = [await newViewer(), await newViewer()]
    const milestone = (await getCatalog()).milestones.get('cert-ms-ai300')
    if (!milestone) throw new Error('no such milestone')
    await saveCertification(viewer, CERTIFICATE, now)
    await saveNote(viewer, { milestoneId: 'cert-ms-ai300', seen: null, note: 'mine' }, now)
    const mine = await readRecord(viewer, milestone)
    expect(mine.facts).toMatchObject({ version: 1, facts: { exam: 'AI-300' } })
    expect(mine.standings.get('cert-ms-ai300')).toMatchObject({ note: 'mine', doneOn: null, version: 1 })
    const elsewhere = (await readRecord(viewer, { id: 'cs50p', kind: 'course' })).standings
    expect(elsewhere.get('cert-ms-ai300')).toMatchObject({ note: null, version: 1 })
    const theirs = await readRecord(other, milestone)
    expect([theirs.standings.size, theirs.facts?.version]).toEqual([0, 0])
    expect((await readPlan(other)).expiries).toEqual([])
    expect((await readPlan(viewer)).expiries).toEqual([
      { milestoneId: 'cert-ms-ai300', expiresOn: '2027-01-05' },
    ])
  })

  test('put the last day of a certificate into the calendar, with each change counted', async () => {
    const [viewer, other] = [await newViewer(), await newViewer()]
    await saveCertification(viewer, CERTIFICATE, now)
    await saveCertification(viewer, { ...CERTIFICATE, version: 1, expiresOn: '2028-02-29' }, now)
    expect(await readExpiryEntries(viewer)).toEqual([
      {
        key: 'expiry cert-ms-ai300',
        day: '2028-02-29',
        title: 'Expires: Machine Learning Operations (MLOps) Engineer Associate (AI-300)',
        description: 'The last day of your certificate, as you recorded it.',
        path: '/milestones/cert-ms-ai300',
        changedAt: expect.any(Date),
        changes: 2,
      },
    ])
    expect(await readExpiryEntries(other)).toEqual([])
  })
})
