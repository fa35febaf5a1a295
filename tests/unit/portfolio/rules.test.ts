import { expect, test } from 'vitest'
import { type Finished, portfolioOf } from '@/lib/portfolio/rules'
import { catalogOf, contentWith } from '@/tests/support/content'

const catalog = catalogOf(contentWith())

const finished = (milestoneId: string, given: Partial<Finished> = {}): Finished => ({
  ...{ milestoneId, startedOn: null, doneOn: '2026-01-05', doneWithin: null, declaredOn: null },
  ...{ evidenceUrl: null, facts: {}, further: [], shows: [], position: null, ...given },
})

test('a link that is no web address is shown nowhere and proves nothing', () => {
  const hostile = finished('proj-churn', {
    evidenceUrl: 'javascript:alert(1)',
    facts: { project: { demoUrl: 'data:text/html,x', repositoryUrl: 'https://me:secret@example.org/' } },
    further: [{ title: 'x', url: 'vbscript:x' }],
  })
  expect(portfolioOf(catalog, [hostile]).projects).toMatchObject([{ links: [], tier: 'self-declared' }])
})

test('a link that is kept twice is shown once, as the better proof; a further one proves nothing', () => {
  const url = 'https://example.org/r'
  const twice = finished('proj-churn', { evidenceUrl: url, facts: { project: { repositoryUrl: url } } })
  expect(portfolioOf(catalog, [twice]).projects[0]?.links).toEqual([{ what: 'repository', url, title: null }])
  const further = finished('proj-churn', { further: [{ title: null, url }] })
  expect(portfolioOf(catalog, [further]).projects[0]?.tier).toBe('self-declared')
})

test('facts of a kind that a milestone had before stay out of it', () => {
  const before = finished('cs50p', {
    facts: { project: { question: 'Why?' }, course: { provider: 'At work' } },
  })
  const { projects, courses } = portfolioOf(catalog, [before])
  expect(projects).toEqual([])
  expect(courses).toMatchObject([{ provider: 'At work' }])
})

test('the latest comes first, what has no day last, and what the catalogue does not know not at all', () => {
  const known = finished('elements-of-ai', { declaredOn: '2026-11-01', doneOn: '2026-11-01' })
  const list = [known, finished('cs50p'), finished('ml-zoomcamp', { doneOn: '2026-05-01' }), finished('gone')]
  const ids = portfolioOf(catalog, list).courses.map(({ milestoneId }) => milestoneId)
  expect(ids).toEqual(['ml-zoomcamp', 'cs50p', 'elements-of-ai'])
})

test('skills rest on what is there alone', () => {
  const both = portfolioOf(catalog, [finished('cs50p'), finished('proj-churn', { shows: ['containers'] })])
  const one = portfolioOf(catalog, [finished('proj-churn')])
  expect(both.skills.map(({ id }) => id)).toContain('containers')
  expect(one.skills.map(({ id }) => id)).not.toContain('containers')
  expect(JSON.stringify(one)).not.toContain('cs50p')
})
