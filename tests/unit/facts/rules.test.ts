import { describe, expect, test } from 'vitest'
import { proofIn, tierOf } from '@/lib/facts/evidence.rules'
import { expiringSoon } from '@/lib/facts/expiry.rules'
import { dayOf, type FactsKind, factsFrom, factsFromText, factsText, isEmpty } from '@/lib/facts/rules'
import { certificationSchema, courseSchema, eventSchema, projectSchema } from '@/lib/facts/schema'
import { parseForm } from '@/lib/form'
import { formOf } from '../../support/request'

const TODAY = '2026-11-21'
const about = { milestoneId: 'anything', version: '0' }

describe('the facts of a milestone', () => {
  test('have exactly the fields of their kind, whatever else is given and in whatever order', () => {
    expect(factsFrom('reading', { takeaway: 'b', userId: 'x', work: 'a' })).toEqual({
      work: 'a',
      workUrl: null,
      takeaway: 'b',
    })
    const skills = (some: string[]) => factsText(factsFrom('project', { skills: some }))
    expect(skills(['sql', 'python'])).toBe(skills(['python', 'sql']))
  })

  test.each<FactsKind>(['course', 'project', 'certification', 'reading', 'event'])(
    'of a %s survive the history, and empty ones are empty',
    (kind) => {
      const empty = factsFrom(kind, {})
      expect(factsFromText(kind, factsText(empty))).toEqual(empty)
      expect(isEmpty(empty)).toBe(true)
    },
  )

  test('stand on the timeline when the certificate was earned or the event was, otherwise today', () => {
    const day = (kind: FactsKind, given: object) => dayOf(factsFrom(kind, { ...given }), TODAY)
    expect(day('certification', { earnedOn: '2024-02-29' })).toEqual({ ok: true, value: '2024-02-29' })
    expect(day('event', { heldOn: '2025-05-05' })).toEqual({ ok: true, value: '2025-05-05' })
    expect(day('project', { result: 'AUC 0.81' })).toEqual({ ok: true, value: TODAY })
  })

  test('are refused beside the field whose day cannot be', () => {
    const fields = (earnedOn: string | null, expiresOn: string | null) => {
      const decided = dayOf(factsFrom('certification', { earnedOn, expiresOn }), TODAY)
      return decided.ok ? [] : Object.keys(decided.fields ?? {})
    }
    expect(fields('2026-11-22', null)).toEqual(['earnedOn'])
    expect(fields('1969-12-31', null)).toEqual(['earnedOn'])
    expect(fields('2026-01-01', '2025-12-31')).toEqual(['expiresOn'])
    expect(fields('2026-01-01', '2026-01-01')).toEqual([])
    expect(fields(null, '2029-01-01')).toEqual([])
  })
})

describe('what a form of facts may say', () => {
  const course = (fields: object) =>
    parseForm(
      courseSchema,
      formOf({ ...about, provider: '', courseUrl: '', hours: '', certificateUrl: '', ...fields }),
    )

  test('hours are a number with at most one decimal, written either way', () => {
    expect(course({ hours: '12,5' })).toMatchObject({ value: { hours: 12.5 } })
    expect(course({ hours: '' })).toMatchObject({ value: { hours: null } })
    for (const hours of ['-1', '1e3', '12.55', '10000', 'many'])
      expect(course({ hours })).toMatchObject({ ok: false, fields: { hours: /Write hours/ } })
  })

  test.each(['javascript:alert(1)', 'https://me:secret@example.org', 'example.org'])(
    'the link %s is refused',
    (certificateUrl) =>
      expect(course({ certificateUrl })).toMatchObject({
        ok: false,
        fields: { certificateUrl: expect.stringContaining('https://') },
      }),
  )

  test('a day must exist and a part must be known', () => {
    const certificate = {
      ...about,
      issuer: '',
      exam: '',
      earnedOn: '2026-02-30',
      expiresOn: '',
      credentialUrl: '',
    }
    expect(parseForm(certificationSchema, formOf(certificate))).toMatchObject({ ok: false })
    const event = { ...about, name: '', role: 'slept', heldOn: '', place: '', eventUrl: '' }
    expect(parseForm(eventSchema, formOf(event))).toMatchObject({ ok: false })
    expect(parseForm(eventSchema, formOf({ ...event, role: '' }))).toMatchObject({ value: { role: null } })
  })

  test('ticked boxes become skills, and none is none', () => {
    const project = { question: '', data: '', result: '', repositoryUrl: '', demoUrl: '', industry: '' }
    const parsed = (ticked: object) => parseForm(projectSchema, formOf({ ...about, ...project, ...ticked }))
    expect(parsed({ 'skills.python': 'on', 'skills.sql': 'on' })).toMatchObject({
      value: { skills: ['python', 'sql'] },
    })
    expect(parsed({})).toMatchObject({ value: { skills: [] } })
  })
})

describe('the tier of evidence', () => {
  test('is linked with a link that may be shown, and somebody’s word without', () => {
    expect(tierOf([null, undefined])).toBe('self-declared')
    expect(tierOf([])).toBe('self-declared')
    expect(tierOf(['javascript:alert(1)'])).toBe('self-declared')
    expect(tierOf([null, 'https://example.org'])).toBe('linked')
  })

  test('comes from a certificate, a demo or a repository, not from a link to the course or the book', () => {
    const link = 'https://example.org/a'
    expect(proofIn(factsFrom('course', { courseUrl: link }))).toBeNull()
    expect(proofIn(factsFrom('reading', { workUrl: link }))).toBeNull()
    expect(proofIn(factsFrom('course', { certificateUrl: link }))).toBe(link)
    expect(proofIn(factsFrom('project', { repositoryUrl: 'https://example.org/b', demoUrl: link }))).toBe(
      link,
    )
    expect(proofIn(factsFrom('certification', { credentialUrl: 'javascript:alert(1)' }))).toBeNull()
  })
})

test('certificates appear from sixty days before their end to its day, the first to go first', () => {
  const ends = ['2026-11-20', '2027-01-20', '2027-01-21', '2026-11-21', '2026-12-01']
  const expiries = ends.map((expiresOn, place) => ({ milestoneId: `c${place}`, expiresOn }))
  expect(expiringSoon(expiries, TODAY).map(({ expiresOn, daysLeft }) => [expiresOn, daysLeft])).toEqual([
    ['2026-11-21', 0],
    ['2026-12-01', 10],
    ['2027-01-20', 60],
  ])
})
