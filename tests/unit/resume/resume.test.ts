import { validate } from '@jsonresume/schema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { portfolioOf } from '@/lib/portfolio/rules'
import { resumeOf } from '@/lib/resume/rules'
import { finished, HOSTILE, portfolioWith } from '@/tests/support/portfolio'

const named = {
  name: 'Ada',
  levels: { 1: 'introduced', 2: 'practised', 3: 'led' },
  now: new Date('2026-11-21T10:00:00Z'),
}

/** What the schema of JSON Resume has against a résumé; null for nothing. */
function faultsOf(resume: object): unknown {
  let found: unknown
  // As it leaves: what JSON does not write is not there.
  validate(JSON.parse(JSON.stringify(resume)), (errors) => {
    found = errors
  })
  return found
}

describe('a résumé', () => {
  test('is valid by the schema of JSON Resume, with everything in it and with nothing', () => {
    const { catalog, portfolio } = portfolioWith('Something')
    const full = resumeOf(portfolio, named)
    expect(faultsOf(full)).toBeNull()
    for (const part of [full.work, full.projects, full.certificates, full.education, full.skills])
      expect(part).toHaveLength(1)
    expect(faultsOf(resumeOf(portfolioOf(catalog, []), named))).toBeNull()
  })

  test('is refused by the same schema as soon as a day is none, so that the check is one', () => {
    const { portfolio } = portfolioWith('Something')
    const resume = resumeOf(portfolio, named)
    expect(faultsOf({ ...resume, projects: [{ name: 'A', endDate: 'yesterday' }] })).not.toBeNull()
  })

  test('is valid whatever was written, and writes it unharmed', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 }),
      fc.constantFrom(...HOSTILE),
    )
    fc.assert(
      fc.property(text, (written) => {
        const resume = resumeOf(portfolioWith(written).portfolio, { ...named, name: written })
        expect(faultsOf(resume)).toBeNull()
        expect(JSON.parse(JSON.stringify(resume)).projects[0].name).toBe(written)
      }),
    )
  })

  test('says only a month or a year where no day is known, and nothing where it was known before', () => {
    const { catalog } = portfolioWith('Something')
    const ended = (more: object) => {
      const [project] = resumeOf(portfolioOf(catalog, [finished('project', more)]), named).projects
      return [project?.startDate, project?.endDate]
    }
    expect(ended({ doneOn: '2025-05-01', doneWithin: 'month' })).toEqual([undefined, '2025-05'])
    expect(ended({ doneOn: '2025-01-01', doneWithin: 'year', startedOn: '2024-12-01' })).toEqual([
      '2024-12-01',
      '2025',
    ])
    expect(ended({ doneOn: '2026-11-01', declaredOn: '2026-11-01' })).toEqual([undefined, undefined])
    // Dated back to before it was begun: then nobody knows when it was begun.
    expect(ended({ doneOn: '2026-01-01', startedOn: '2026-02-01' })).toEqual([undefined, '2026-01-01'])
  })

  test('says how much stands behind each entry, and has no link that may not be shown', () => {
    const { catalog, portfolio } = portfolioWith('Something')
    expect(resumeOf(portfolio, named).projects[0]).toMatchObject({
      evidence: 'linked',
      url: 'https://example.org/a,b;c',
    })
    const [bare] = resumeOf(
      portfolioOf(catalog, [finished('project', { evidenceUrl: 'javascript:alert(1)' })]),
      named,
    ).projects
    expect(bare).toMatchObject({ evidence: 'self-declared' })
    expect(bare).not.toHaveProperty('url')
  })
})
