import { describe, expect, it } from 'vitest'
import { readCatalog } from '@/lib/catalog/files'
import { termsCalled } from '@/lib/guide/glossary.rules'
import {
  comparedWith,
  industriesOf,
  laddersWith,
  peopleAround,
  recordedOf,
  skillsByWeight,
  tasksOf,
  topicsAbout,
  WEIGHTS,
} from '@/lib/guide/role.rules'
import { catalogOf } from '@/tests/support/content'
import { guideWith, itemIn, roleIn } from '@/tests/support/guide'

const guide = guideWith()
const catalog = catalogOf(readCatalog())
const roles = [...guide.roles.values()]
const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id)

describe('what is recorded about a role', () => {
  it('has every task in exactly one group for the founding roles, and none for the others', () => {
    for (const role of roles) {
      const tasks = tasksOf(guide, role)
      if (role.pathId === null) expect(tasks).toBeNull()
      else expect(idsOf(Object.values(tasks ?? {}).flat()).sort()).toEqual(idsOf(guide.tasks).sort())
    }
    expect(idsOf(tasksOf(guide, roleIn(guide, 'mle'))?.primary ?? [])).toContain('task-train-models')
    expect(idsOf(tasksOf(guide, roleIn(guide, 'ds'))?.none ?? [])).toContain('task-on-call')
  })

  it('has every skill under its weight, the highest level first', () => {
    for (const role of roles) {
      const groups = WEIGHTS.map((weight) => skillsByWeight(role, weight))
      expect(idsOf(groups.flat()).sort()).toEqual(idsOf(role.skills).sort())
      for (const group of groups) {
        const levels = group.map(({ level }) => level)
        expect(levels).toEqual([...levels].sort((a, b) => b - a))
      }
    }
  })

  it('names people from both sides', () => {
    const { whom, knownTo } = peopleAround(guide, roleIn(guide, 'mlops-engineer'))
    expect(idsOf(whom)).toEqual(['collab-devops'])
    expect(knownTo.map(({ roles: known }) => idsOf(known))).toEqual([['mle', 'ds']])
  })

  it('has only applications and claims about it', () => {
    for (const role of roles) {
      for (const { applications } of industriesOf(guide, role))
        for (const { roleIds } of applications) expect(roleIds).toContain(role.id)
      const claims = topicsAbout(guide, role).flatMap((topic) => topic.claims)
      const all = [...guide.claims.values()].filter(({ roleIds }) => roleIds.includes(role.id))
      expect(idsOf(claims).sort()).toEqual(idsOf(all).sort())
    }
    expect(industriesOf(guide, roleIn(guide, 'data-analyst')).map(({ id }) => id)).toEqual(['e-commerce'])
  })

  it('is everything for the founding roles, and no more than there is for the others', () => {
    for (const id of ['mle', 'ds'])
      expect(new Set(Object.values(recordedOf(guide, catalog, roleIn(guide, id))))).toEqual(new Set([true]))
    expect(recordedOf(guide, catalog, roleIn(guide, 'data-engineer'))).toEqual({
      ...{ tasks: false, tools: false, education: false, industries: false, ladder: false, sources: false },
      ...{ people: true, codes: true },
    })
  })

  it('follows the content', () => {
    const changed = guideWith((draft) => {
      itemIn(draft.tasks, 'task-on-call').ownership.ds = 'primary'
      const [step] = draft.ladders.flatMap(({ content }) => content.steps)
      Object.assign(step ?? {}, { from: 'data-engineer' })
    })
    expect(idsOf(tasksOf(changed, roleIn(changed, 'ds'))?.primary ?? [])).toContain('task-on-call')
    expect(laddersWith(guide, roleIn(guide, 'data-engineer'))).toEqual([])
    expect(laddersWith(changed, roleIn(changed, 'data-engineer'))).toHaveLength(1)
  })
})

it('the founding roles are compared with each other, any other with the one most alike', () => {
  const other = (id: string) => comparedWith(guide, roleIn(guide, id)).id
  expect([other('mle'), other('ds')]).toEqual(['ds', 'mle'])
  for (const { id } of roles) expect(other(id)).not.toBe(id)
  expect(other('senior-ml-engineer')).toBe('mle')
})

describe('a tool', () => {
  it.each([
    ['Docker', ['term-container-docker']],
    ['Git', ['term-version-control-git']],
    ['TensorFlow', ['term-pytorch-and-tensorflow']],
    ['R', ['term-r']],
    ['Kubernetes', []],
    ['AWS, Google Cloud or Azure', []],
  ])('%s is explained by its own term only', (name, ids) => {
    expect(idsOf(termsCalled(guide, name))).toEqual(ids)
  })
})
