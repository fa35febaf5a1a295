import { describe, expect, it } from 'vitest'
import { check } from '@/lib/catalog/check'
import {
  addThirdPath,
  contentWith,
  type Draft,
  milestoneIn,
  pathIn,
  placementIn,
} from '@/tests/support/content'

type Case = [name: string, change: (draft: Draft) => void, file: string, id: string, message: string]

const RETIRED = { on: '2026-01-31', reason: 'The provider stopped offering it.' }

const CASES: Case[] = [
  [
    'an unknown skill',
    (draft) => milestoneIn(draft, 'cs50p').skills.push({ id: 'juggling', level: 1 }),
    'milestones/cs50p.json',
    'cs50p',
    'unknown skill "juggling"',
  ],
  [
    'a skill listed twice',
    (draft) => milestoneIn(draft, 'cs50p').skills.push({ id: 'python', level: 1 }),
    'milestones/cs50p.json',
    'cs50p',
    'skill "python" is listed twice',
  ],
  [
    'applications that something else than an internship asks for',
    (draft) => Object.assign(milestoneIn(draft, 'cs50p'), { applications: 20 }),
    'milestones/cs50p.json',
    'cs50p',
    'asks for applications but is no internship',
  ],
  [
    'preparing for a position with something else than an internship step',
    (draft) => Object.assign(milestoneIn(draft, 'cs50p'), { prepares: true }),
    'milestones/cs50p.json',
    'cs50p',
    'prepares for a position but is no internship',
  ],
  [
    'an internship that asks for applications as if it were one of them',
    (draft) => Object.assign(milestoneIn(draft, 'intern-apply-20'), { prepares: undefined }),
    'milestones/intern-apply-20.json',
    'intern-apply-20',
    'asks for applications, so it must say that it prepares',
  ],
  [
    'a prerequisite that does not exist',
    (draft) => milestoneIn(draft, 'kaggle-sql').prerequisites.push('nowhere'),
    'milestones/kaggle-sql.json',
    'kaggle-sql',
    'unknown prerequisite "nowhere": no such milestone',
  ],
  [
    'a prerequisite listed twice',
    (draft) => milestoneIn(draft, 'mit-6006').prerequisites.push('cs50p'),
    'milestones/mit-6006.json',
    'mit-6006',
    'prerequisite "cs50p" is listed twice',
  ],
  [
    'a milestone that is its own prerequisite',
    (draft) => milestoneIn(draft, 'cs50p').prerequisites.push('cs50p'),
    'milestones/cs50p.json',
    'cs50p',
    'prerequisites form a cycle: cs50p → cs50p',
  ],
  [
    'a cycle in prerequisites, once',
    (draft) => milestoneIn(draft, 'google-mlcc').prerequisites.push('google-problem-framing'),
    'milestones/google-mlcc.json',
    'google-mlcc',
    'prerequisites form a cycle: google-mlcc → google-problem-framing → google-mlcc',
  ],
  [
    'a prerequisite that is on one path of the milestone but not on the other',
    (draft) => milestoneIn(draft, 'kaggle-sql').prerequisites.push('missing-semester'),
    'milestones/kaggle-sql.json',
    'kaggle-sql',
    'prerequisite "missing-semester" is not on path "ds"',
  ],
  [
    'a required milestone that depends on one that is optional on the same path only',
    (draft) => {
      placementIn(draft, 'ds', 'kaggle-sql').optional = true
      milestoneIn(draft, 'proj-dashboard-311').prerequisites = ['kaggle-sql']
      milestoneIn(draft, 'proj-olist-sql').prerequisites = []
    },
    'milestones/proj-dashboard-311.json',
    'proj-dashboard-311',
    'required on path "ds" but depends on "kaggle-sql", optional there',
  ],
  [
    'a specialisation that the path does not have',
    (draft) => {
      milestoneIn(draft, 'mle-proj-voice').specialisation = 'robotics'
    },
    'milestones/mle-proj-voice.json',
    'mle-proj-voice',
    'specialisation "robotics" is unknown to path "mle"',
  ],
  [
    'a retired certification without successor',
    (draft) => {
      milestoneIn(draft, 'cert-mitx').retired = RETIRED
    },
    'milestones/cert-mitx.json',
    'cert-mitx',
    'retired certification without successor',
  ],
  [
    'an unknown successor',
    (draft) => Object.assign(milestoneIn(draft, 'cert-mitx'), { retired: RETIRED, successor: 'cert-gone' }),
    'milestones/cert-mitx.json',
    'cert-mitx',
    'unknown successor "cert-gone"',
  ],
  [
    'a milestone that succeeds itself',
    (draft) => Object.assign(milestoneIn(draft, 'cert-mitx'), { retired: RETIRED, successor: 'cert-mitx' }),
    'milestones/cert-mitx.json',
    'cert-mitx',
    'is its own successor',
  ],
  [
    'a retired milestone that a path still requires',
    (draft) => {
      milestoneIn(draft, 'ds-conference').retired = RETIRED
    },
    'milestones/ds-conference.json',
    'ds-conference',
    'retired but still required on path "ds"',
  ],
  [
    'a milestone on no path',
    (draft) => draft.milestones.push(copyOf(draft, 'git-github', 'lonely')),
    'milestones/lonely.json',
    'lonely',
    'is on no path: place it or retire it',
  ],
  [
    'a skill id in two groups',
    (draft) => draft.skills[1]?.content.skills.push({ id: 'python', name: 'Python', description: 'Again.' }),
    'skills/mathematics-and-statistics.json',
    'python',
    'duplicate skill id, already in skills/programming.json',
  ],
  [
    'a stage id on two paths',
    (draft) => Object.assign(pathIn(draft, 'ds').stages[0] ?? {}, { id: 'mle-orientation' }),
    'paths/ds.json',
    'mle-orientation',
    'duplicate stage id, already in paths/mle.json',
  ],
  [
    'a specialisation id twice on one path',
    (draft) => pathIn(draft, 'ds').specialisations.push({ id: 'nlp', title: 'Again', summary: 'Again.' }),
    'paths/ds.json',
    'nlp',
    'duplicate specialisation id',
  ],
  [
    'a placement of a milestone that does not exist',
    (draft) => pathIn(draft, 'ds').stages[0]?.milestones.push({ id: 'nowhere', optional: true }),
    'paths/ds.json',
    'nowhere',
    'unknown milestone',
  ],
  [
    'a milestone placed twice on one path',
    (draft) => pathIn(draft, 'ds').stages[7]?.milestones.push({ id: 'cs50p', optional: false }),
    'paths/ds.json',
    'cs50p',
    'milestone placed twice on this path',
  ],
  [
    'an industry application that names a milestone of another path',
    (draft) => pathIn(draft, 'ds').industryApplications[0]?.milestoneIds.push('fraud-handbook'),
    'paths/ds.json',
    'fraud-handbook',
    'named by industry application "Predictive analytics" but not on this path',
  ],
  [
    'a transition over a milestone that is not on the destination',
    (draft) => draft.transitions[0]?.content.bridgeMilestones.push('islp'),
    'transitions/ds-to-mle.json',
    'islp',
    'bridge milestone is not on path "mle"',
  ],
  [
    'a transition to a path that does not exist',
    (draft) => {
      const [first] = draft.transitions
      if (first)
        draft.transitions[0] = {
          file: 'transitions/ds-to-ops.json',
          content: { ...first.content, toPathId: 'ops' },
        }
    },
    'transitions/ds-to-ops.json',
    'ops',
    'unknown path',
  ],
  [
    'a file that is not called by its id',
    (draft) => Object.assign(draft.milestones[0] ?? {}, { file: 'milestones/tests.json' }),
    'milestones/tests.json',
    'ab-testing',
    'the file must be called ab-testing.json',
  ],
]

function copyOf(draft: Draft, id: string, newId: string) {
  return { file: `milestones/${newId}.json`, content: { ...milestoneIn(draft, id), id: newId } }
}

describe('the check of the content', () => {
  it.each(CASES)('names file and id of %s, and blames nothing else', (_name, change, file, id, message) => {
    expect(check(contentWith(change))).toEqual([{ file, id, message }])
  })

  it('names both the copy and the original of a duplicate milestone id', () => {
    const draft = contentWith((each) => {
      each.milestones.push({ ...copyOf(each, 'cs50p', 'cs50p'), file: 'milestones/cs50p-new.json' })
    })
    expect(check(draft)).toEqual([
      {
        file: 'milestones/cs50p-new.json',
        id: 'cs50p',
        message: 'duplicate milestone id, already in milestones/cs50p.json',
      },
      { file: 'milestones/cs50p-new.json', id: 'cs50p', message: 'the file must be called cs50p.json' },
    ])
  })

  it('names a cycle over several milestones in full', () => {
    const draft = contentWith((each) => milestoneIn(each, 'cs50p').prerequisites.push('proj-house-prices'))
    const [first] = check(draft).filter(({ message }) => message.includes('cycle'))
    expect(first?.message).toMatch(/^prerequisites form a cycle: (\S+) → .+ → \1$/)
  })

  it('accepts a retired certification that names its successor', () => {
    const draft = contentWith((each) =>
      Object.assign(milestoneIn(each, 'cert-mitx'), { retired: RETIRED, successor: 'cert-google-ada' }),
    )
    expect(check(draft)).toEqual([])
  })

  it('accepts a third path that consists of new files only', () => {
    expect(check(contentWith(addThirdPath))).toEqual([])
  })

  it('lists every problem, not only the first', () => {
    const changes = CASES.slice(0, 4)
    const draft = contentWith((each) => {
      for (const [, change] of changes) change(each)
    })
    const expected = changes.map(([, , file, id, message]) => ({ file, id, message }))
    expect(check(draft)).toHaveLength(expected.length)
    expect(check(draft)).toEqual(expect.arrayContaining(expected))
  })
})
