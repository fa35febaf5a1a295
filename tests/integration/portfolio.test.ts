import { beforeAll, expect, test } from 'vitest'
import * as applications from '@/lib/applications/commands'
import { moveOn } from '@/lib/applications/move.commands'
import type { Viewer } from '@/lib/auth/rules'
import { arrange } from '@/lib/catalog/arrange.commands'
import { loadCatalog } from '@/lib/catalog/load'
import { addOwn } from '@/lib/catalog/own.commands'
import { ownId } from '@/lib/catalog/own.rules'
import { db } from '@/lib/db'
import { saveCertification, saveCourse, saveProject } from '@/lib/facts/commands'
import { readPortfolio } from '@/lib/portfolio/queries'
import { readShown } from '@/lib/profile/queries'
import { mark, saveEvidence, saveNote } from '@/lib/progress/commands'
import { changeLink } from '@/lib/progress/own-link.commands'
import { applicationFacts } from '../support/application'
import { newViewer } from '../support/viewer'

const now = { today: '2026-11-21' }
const done = (viewer: Viewer, id: string, on: string) =>
  mark(viewer, { mark: { verb: 'complete', id, on } }, now)
const PROJECT = {
  milestoneId: 'proj-churn',
  version: 0,
  question: 'Who leaves?',
  data: 'Bills',
  result: 'AUC 0.84',
}
const LINK = '00000000-0000-4000-8000-000000000001'

beforeAll(async () => {
  await loadCatalog(db())
})

test('a finished project is there with what was recorded about it, and nothing unfinished or private', async () => {
  const [viewer, other] = [await newViewer(), await newViewer()]
  await saveProject(
    viewer,
    {
      ...PROJECT,
      ...{
        repositoryUrl: 'https://example.org/r',
        demoUrl: null,
        industry: 'Telecom',
        skills: ['containers'],
      },
    },
    now,
  )
  await saveNote(viewer, { milestoneId: 'proj-churn', seen: null, note: 'For me alone' }, now)
  expect((await readPortfolio(viewer)).projects).toEqual([])
  await done(viewer, 'proj-churn', '2026-02-28')
  await done(other, 'cs50p', '2026-02-28')
  const link = { verb: 'add' as const, id: LINK, version: 0 }
  await changeLink(
    viewer,
    { milestoneId: 'proj-churn', link, title: 'Slides', url: 'https://example.org/s' },
    now,
  )
  const { projects, courses, skills } = await readPortfolio(viewer)
  expect(courses).toEqual([])
  expect(projects).toMatchObject([
    {
      ...{ milestoneId: 'proj-churn', own: false, tier: 'linked', when: { on: '2026-02-28', within: null } },
      ...{ question: 'Who leaves?', data: 'Bills', result: 'AUC 0.84', industry: 'Telecom' },
      links: [
        { what: 'repository', url: 'https://example.org/r', title: null },
        { what: 'further', url: 'https://example.org/s', title: 'Slides' },
      ],
    },
  ])
  expect(JSON.stringify(projects)).not.toContain('For me alone')
  expect(skills.find(({ id }) => id === 'containers')).toMatchObject({ level: null, tier: 'linked' })
})

test('an internship has the position of the application that was completed, and of no other', async () => {
  const viewer = await newViewer()
  const apply = (digit: string, company: string) =>
    applications.add(
      viewer,
      {
        ...{ ...applicationFacts, company, role: 'ML intern', milestoneId: 'intern-complete' },
        ...{
          id: `00000000-0000-4000-8000-00000000000${digit}`,
          view: 'table',
          stage: 'applied',
          on: '2026-01-05',
        },
      },
      now,
    )
  await apply('1', 'Owl Labs')
  await apply('2', 'Not This One')
  await moveOn(
    viewer,
    { id: '00000000-0000-4000-8000-000000000001', seen: 0, stage: 'completed', on: '2026-08-31' },
    now,
  )
  expect((await readPortfolio(viewer)).internships).toMatchObject([
    {
      milestoneId: 'intern-complete',
      when: { on: '2026-08-31' },
      position: { company: 'Owl Labs', role: 'ML intern' },
    },
  ])
})

test('what gets somebody ready for an internship is no internship', async () => {
  const viewer = await newViewer()
  for (const id of ['intern-portfolio', 'intern-open-source']) await done(viewer, id, '2026-01-05')
  const { internships, preparation } = await readPortfolio(viewer)
  expect(internships).toMatchObject([{ milestoneId: 'intern-open-source' }])
  expect(preparation).toMatchObject([{ milestoneId: 'intern-portfolio' }])
  // Nor does a skill rest on it in front of employers.
  const shown = (await readShown(viewer, new Date('2026-11-21T10:00:00Z')))?.shown
  expect(JSON.stringify(shown)).not.toContain('intern-portfolio')
})

test('certificates have their last day, courses where they were taken, and what was known before no day', async () => {
  const viewer = await newViewer()
  const certified = { issuer: 'Microsoft', exam: 'AI-300', earnedOn: '2026-01-05', expiresOn: '2027-01-05' }
  await saveCertification(
    viewer,
    { milestoneId: 'cert-ms-ai300', version: 0, ...certified, credentialUrl: null },
    now,
  )
  await done(viewer, 'cert-ms-ai300', '2026-01-05')
  const taken = { provider: 'At work', courseUrl: null, hours: 12.5, certificateUrl: null }
  await saveCourse(viewer, { milestoneId: 'cs50p', version: 0, ...taken }, now)
  await mark(viewer, { mark: { verb: 'know', id: 'cs50p', on: undefined } }, now)
  const { certificates, courses } = await readPortfolio(viewer)
  expect(certificates).toMatchObject([{ ...certified, tier: 'self-declared', links: [] }])
  expect(courses).toMatchObject([{ provider: 'At work', hours: 12.5, when: null, tier: 'self-declared' }])
  await saveEvidence(viewer, { milestoneId: 'cs50p', seen: null, evidenceUrl: 'https://example.org/e' }, now)
  expect((await readPortfolio(viewer)).courses).toMatchObject([{ tier: 'linked' }])
})

test('a milestone of one’s own is there under its kind until it is removed', async () => {
  const viewer = await newViewer()
  const id = ownId(LINK)
  const own = { kind: 'event' as const, title: 'A talk', url: null, hours: 3, description: null }
  await addOwn(viewer, { milestoneId: id, ...own, skills: ['python'], level: 2 }, now)
  await done(viewer, id, '2026-03-01')
  const portfolio = await readPortfolio(viewer)
  expect(portfolio.events).toMatchObject([{ title: 'A talk', own: true }])
  expect(portfolio.skills).toMatchObject([{ id: 'python', level: 2, evidence: [{ title: 'A talk' }] }])
  await arrange(viewer, { arrange: { verb: 'remove', id } }, now)
  expect(await readPortfolio(viewer)).toMatchObject({ events: [], skills: [] })
})
