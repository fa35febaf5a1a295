import { describe, expect, it } from 'vitest'
import { readCatalog } from '@/lib/catalog/files'
import { check } from '@/lib/guide/check'
import { TopicFile } from '@/lib/guide/claim.schema'
import { knownOf } from '@/lib/guide/files'
import { RoleFile } from '@/lib/guide/schema'
import { type GuideDraft, guideFilesWith, itemIn } from '@/tests/support/guide'

const known = knownOf(readCatalog())
const problemsWith = (change: (draft: GuideDraft) => void) => check(guideFilesWith(change), known)

const contents = <T>(filed: { content: T }[]) => filed.map(({ content }) => content)
const role = (draft: GuideDraft, id: string) => itemIn(contents(draft.roles), id)
const topic = (draft: GuideDraft, id: string) => itemIn(contents(draft.topics), id)
const claim = (draft: GuideDraft, id: string) =>
  itemIn(
    contents(draft.topics).flatMap(({ claims }) => claims),
    id,
  )
const step = (draft: GuideDraft, id: string) =>
  itemIn(
    contents(draft.ladders).flatMap(({ steps }) => steps),
    id,
  )

const TERM = 'term-artificial-intelligence-ai'

describe('the guide', () => {
  it('holds what was reviewed, without a problem', () => {
    const guide = guideFilesWith()
    expect(check(guide, known)).toEqual([])
    expect(guide.roles).toHaveLength(14)
    expect(contents([...guide.topics]).flatMap(({ claims }) => claims)).toHaveLength(45)
    expect(
      [guide.tasks, guide.glossary, guide.topics, guide.industries, guide.checkpoints].map(
        (each) => each.length,
      ),
    ).toEqual([36, 60, 13, 7, 5])
  })

  const mistakes: [string, (draft: GuideDraft) => void, file: string, id: string, message: string][] = [
    [
      'an unknown skill of a role',
      (d) => role(d, 'ds').skills.push({ id: 'tarot', weight: 'primary', level: 1 }),
      'roles/ds.json',
      'ds',
      'unknown skill "tarot"',
    ],
    [
      'an unknown skill among alternatives',
      (d) => role(d, 'ds').eitherOf.push(['sql', 'tarot']),
      'roles/ds.json',
      'ds',
      'unknown skill "tarot"',
    ],
    [
      'an unknown path',
      (d) => Object.assign(role(d, 'ds'), { pathId: 'dx' }),
      'roles/ds.json',
      'ds',
      'unknown path "dx"',
    ],
    [
      'a skill that a role lists twice',
      (d) => role(d, 'ds').skills.push({ id: 'sql', weight: 'primary', level: 1 }),
      'roles/ds.json',
      'sql',
      'duplicate id',
    ],
    [
      'a step to an unknown role',
      (d) => Object.assign(step(d, 'step-ds-manager'), { to: 'boss' }),
      'ladder/ds.json',
      'step-ds-manager',
      'unknown role "boss"',
    ],
    [
      'an unknown preparing milestone',
      (d) => void step(d, 'step-ds-manager').preparingMilestoneIds.push('golf'),
      'ladder/ds.json',
      'step-ds-manager',
      'unknown milestone "golf"',
    ],
    [
      'a ladder that leads back',
      (d) => Object.assign(step(d, 'step-senior-architect'), { to: 'software-engineer' }),
      'ladder/mle.json',
      'step-swe-mle',
      'the ladder leads from "software-engineer" back to it',
    ],
    [
      'a gap that is none',
      (d) => Object.assign(itemIn(step(d, 'step-ds-consultant').extraSkills, 'ai-strategy'), { gap: false }),
      'ladder/ds.json',
      'step-ds-consultant',
      'skill "ai-strategy": gap must say whether a level is missing',
    ],
    [
      'a level that the role of a step does not need',
      (d) => Object.assign(itemIn(role(d, 'ai-consultant').skills, 'ai-strategy'), { level: 1 }),
      'ladder/ds.json',
      'step-ds-consultant',
      'skill "ai-strategy": "ai-consultant" needs it at level 1, not 3',
    ],
    [
      'a prepared level that its milestones do not reach',
      (d) => Object.assign(step(d, 'step-ds-consultant'), { preparingMilestoneIds: ['ai-for-everyone'] }),
      'ladder/ds.json',
      'step-ds-consultant',
      'skill "storytelling": its milestones prepare level 0, not 2',
    ],
    [
      'a skill called shared that is not in the spine',
      (d) => Object.assign(itemIn(role(d, 'ds').skills, 'sql'), { weight: 'shared' }),
      'roles/ds.json',
      'sql',
      'must have the weight "shared" exactly when it is in sharedSpine of release.json',
    ],
    [
      'a claim about an unknown role',
      (d) => void claim(d, 's-demand-boom').roleIds.push('wizard'),
      'topics/demand.json',
      's-demand-boom',
      'unknown role "wizard"',
    ],
    [
      'an unknown counterclaim',
      (d) => void claim(d, 's-demand-boom').counterClaimIds.push('s-nobody'),
      'topics/demand.json',
      's-demand-boom',
      'unknown claim "s-nobody"',
    ],
    [
      'a contested claim without counterpart',
      (d) => Object.assign(claim(d, 's-demand-boom'), { counterClaimIds: [] }),
      'topics/demand.json',
      's-demand-boom',
      'contested, but without a counterpart',
    ],
    [
      'a counterpart that does not know of it',
      (d) => Object.assign(claim(d, 's-demand-boom'), { counterClaimIds: [] }),
      'topics/demand.json',
      's-oversaturated',
      '"s-demand-boom" does not name it as its counterpart',
    ],
    [
      'a counterpart on the same side',
      (d) => Object.assign(claim(d, 's-oversaturated'), { stance: 'supports' }),
      'topics/demand.json',
      's-oversaturated',
      'its counterpart "s-demand-boom" takes the same side',
    ],
    [
      'a claim that is there twice',
      (d) => void topic(d, 'pay').claims.push(claim(d, 's-demand-boom')),
      'topics/pay.json',
      's-demand-boom',
      'duplicate claim id',
    ],
    [
      'a task with an unknown claim',
      (d) => void itemIn(d.tasks, 'task-collect-clean').claimIds.push('s-nobody'),
      'tasks.json',
      'task-collect-clean',
      'unknown claim "s-nobody"',
    ],
    [
      'a term with an unknown skill',
      (d) => void itemIn(d.glossary, TERM).skillIds.push('tarot'),
      'glossary.json',
      TERM,
      'unknown skill "tarot"',
    ],
    [
      'a term that is there twice',
      (d) => void d.glossary.push(itemIn(d.glossary, TERM)),
      'glossary.json',
      TERM,
      'duplicate id',
    ],
    [
      'a collaborator of an unknown role',
      (d) => void itemIn(d.collaborators, 'collab-devops').worksWith.push('wizard'),
      'collaborators.json',
      'collab-devops',
      'unknown role "wizard"',
    ],
    [
      'a checkpoint with an unknown task',
      (d) => void itemIn(d.checkpoints, 'cp-1-problem').taskIds.push('nap'),
      'checkpoints.json',
      'cp-1-problem',
      'unknown task "nap"',
    ],
    [
      'an industry with an unknown milestone',
      (d) => void itemIn(contents(d.industries), 'finance').applications[0]?.milestoneIds.push('golf'),
      'industries/finance.json',
      '',
      'unknown milestone "golf"',
    ],
    [
      'a misnamed file',
      (d) => Object.assign(d.roles[0] ?? {}, { file: 'roles/engineer.json' }),
      'roles/engineer.json',
      'mle',
      'the file must be called mle.json',
    ],
  ]
  it.each(mistakes)('refuses %s, with file and id', (_, change, file, id, message) => {
    const problems = problemsWith(change)
    expect(problems).toContainEqual(id ? { file, id, message } : expect.objectContaining({ message }))
  })

  it('needs a source and a date on every claim', () => {
    const demand = itemIn(contents([...guideFilesWith().topics]), 'demand')
    const [first, ...others] = demand.claims
    const accepts = (change: object) =>
      TopicFile.safeParse({ ...demand, claims: [{ ...first, ...change }, ...others] }).success
    expect(accepts({})).toBe(true)
    for (const field of ['source', 'asOf', 'confidence', 'verification'])
      expect(accepts({ [field]: undefined }), field).toBe(false)
    expect(accepts({ asOf: 'recently' })).toBe(false)
    expect(accepts({ source: { ...first?.source, url: 'not an address' } })).toBe(false)
  })

  it('knows no salary without amount, currency, place and year', () => {
    const pay = itemIn(contents([...guideFilesWith().topics]), 'pay')
    const claim = itemIn(pay.claims, 'e-bls-ds-pay')
    const accepts = (amount: object) =>
      TopicFile.safeParse({ ...pay, claims: [{ ...claim, amounts: [{ ...claim.amounts?.[0], ...amount }] }] })
        .success
    expect(accepts({})).toBe(true)
    for (const field of ['amount', 'currency', 'place', 'year', 'period', 'statistic'])
      expect(accepts({ [field]: undefined }), field).toBe(false)
  })

  it('refuses a weight or a level that does not exist', () => {
    const ds = itemIn(contents([...guideFilesWith().roles]), 'ds')
    const accepts = (skill: object) =>
      RoleFile.safeParse({ ...ds, skills: [{ ...ds.skills[0], ...skill }] }).success
    expect(accepts({})).toBe(true)
    expect(accepts({ weight: 'huge' })).toBe(false)
    expect(accepts({ level: 4 })).toBe(false)
  })
})
