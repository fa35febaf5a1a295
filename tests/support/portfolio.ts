import type { Catalog, Milestone } from '@/lib/catalog/rules'
import { type Finished, type Portfolio, portfolioOf } from '@/lib/portfolio/rules'

/** A milestone with whatever a test leaves out. */
export const milestone = (given: Partial<Milestone>): Milestone => ({
  ...{
    id: '',
    kind: 'project',
    title: 'Title',
    provider: 'A provider',
    url: null,
    hours: 12,
    description: 'About',
  },
  ...{
    skills: [],
    prerequisites: [],
    specialisation: null,
    evidence: 'Show it',
    cost: 'free',
    retired: false,
  },
  ...given,
})

/** Something finished, of which nothing more is known. */
export const finished = (milestoneId: string, more: Partial<Finished> = {}): Finished => ({
  ...{ milestoneId, startedOn: null, doneOn: '2026-11-01', evidenceUrl: null, facts: {}, further: [] },
  ...{ shows: [], position: null },
  ...more,
})

const KINDS = ['project', 'internship', 'certification', 'course', 'reading', 'event'] as const

/** A catalogue with one milestone of each kind, named by it, and everything about each of them filled in with `text`. */
export function portfolioWith(text: string): { catalog: Catalog; portfolio: Portfolio } {
  const skill = { id: 'python', name: text, group: text, description: '', retired: false }
  const milestones = KINDS.map((kind) =>
    milestone({ id: kind, kind, title: text, provider: text, skills: [{ id: 'python', level: 2 }] }),
  )
  const catalog = {
    skills: new Map([['python', skill]]),
    milestones: new Map(milestones.map((each) => [each.id, each])),
    paths: new Map(),
  } as unknown as Catalog
  const evidenceUrl = 'https://example.org/a,b;c'
  const facts = {
    project: { question: text, data: text, result: text, industry: text },
    certification: { issuer: text, exam: text, earnedOn: '2026-10-02', expiresOn: '2028-10-02' },
    course: { provider: text, hours: 12.5 },
    reading: { work: text, takeaway: text },
    event: { name: text, role: 'attended', heldOn: '2026-10-03', place: text },
  }
  const position = { company: text, role: text, place: text }
  const all = KINDS.map((kind) => finished(kind, { evidenceUrl, facts, position, startedOn: '2026-09-01' }))
  return { catalog, portfolio: portfolioOf(catalog, all) }
}

/** Texts that somebody may have written anywhere to see what becomes of them. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '=HYPERLINK("https://evil.example";"Click")',
  '@SUM(A1)',
  "'=1+1",
  '\t=1+1',
  '＝1+1',
  'a"b,c;d\r\ne',
  `a${'̂'.repeat(10_000)}`,
  '‮ backwards',
]
