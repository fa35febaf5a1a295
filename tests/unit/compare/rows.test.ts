import { describe, expect, it } from 'vitest'
import { wholeComparison } from '@/components/compare/groups'
import { countRows, type Group, isEqual, onlyDifferences } from '@/components/compare/rows'
import { compareSkills } from '@/lib/guide/comparison.rules'
import { markupOf, subjectOf, textOf } from '@/tests/support/comparison'
import { guideWith, itemIn } from '@/tests/support/guide'

const guide = guideWith()
const whole = (a: string, b: string) => wholeComparison(subjectOf(guide, a, b))
const rowIn = (groups: readonly Group[], id: string) =>
  itemIn(
    groups.flatMap(({ rows }) => rows),
    id,
  )

describe('only differences', () => {
  it('leaves out the rows that say the same about both, and counts them', () => {
    const all = whole('mle', 'ds')
    const { groups, hidden } = onlyDifferences(all)
    const left = groups.flatMap(({ rows }) => rows)
    expect(hidden).toBeGreaterThan(20)
    expect(countRows(groups) + hidden).toBe(countRows(all))
    expect(left.filter(isEqual)).toEqual([])
    expect(left.map(({ id }) => id)).toContain('task-deploy')
    expect(left.map(({ id }) => id)).not.toContain('task-feature-engineering')
  })

  it('keeps exactly the shared skills that are needed differently', () => {
    const subject = subjectOf(guide, 'mle', 'ds')
    const { shared } = compareSkills(...subject.roles)
    const { groups } = onlyDifferences(wholeComparison(subject))
    const kept = groups.flatMap(({ rows }) => rows).filter(({ id }) => id.startsWith('skill-'))
    expect(kept.map(({ id }) => id)).toEqual(
      shared
        .filter(({ a, b }) => a?.level !== b?.level || a?.weight !== b?.weight)
        .map(({ id }) => `skill-${id}`),
    )
  })

  it('leaves nothing of a role beside itself, not even a heading', () => {
    for (const id of guide.roles.keys()) {
      const all = whole(id, id)
      expect(onlyDifferences(all)).toEqual({ groups: [], hidden: countRows(all) })
    }
  })
})

describe('the rows', () => {
  it("go from what is most the first role's to what is most the second's", () => {
    const tasks = itemIn(whole('mle', 'ds'), 'do').rows.filter(({ terse }) => terse)
    const texts = tasks.map(({ cells }) => cells.map(({ items }) => items[0]?.text).join(' | '))
    expect(tasks).toHaveLength(guide.tasks.length)
    expect(texts[0]).toBe('Owns it | Not part of it')
    expect(texts.at(-1)).toBe('Not part of it | Owns it')
    const mirrored = itemIn(whole('ds', 'mle'), 'do').rows.filter(({ terse }) => terse)
    expect(mirrored.at(-1)?.cells[1]?.items[0]?.text).toBe('Owns it')
  })

  it('say something of at least one role, except how many skills only one needs', () => {
    const empty = (a: string, b: string) =>
      whole(a, b)
        .flatMap(({ rows }) => rows)
        .filter(({ cells }) => cells.every(({ items }) => items.length === 0))
    expect(whole('mlops-engineer', 'data-engineer').map(({ id }) => id)).not.toContain('start')
    expect(whole('mlops-engineer', 'mle').map(({ id }) => id)).toContain('start')
    for (const id of guide.roles.keys()) {
      expect(empty(id, 'data-engineer').filter((row) => row.id !== 'skills-only')).toEqual([])
      expect(empty(id, id).map((row) => row.id)).toEqual(['skills-only'])
    }
  })

  it('lead from a disputed task to what sources say about it', () => {
    const { href, note } = rowIn(whole('mle', 'ds'), 'task-on-call')
    expect(note).toBe('Sources disagree')
    expect(markupOf(subjectOf(guide, 'mle', 'ds'))).toContain(`id="${href?.slice(1)}"`)
  })

  it('are turned round with the roles', () => {
    const [ab, ba] = [whole('data-engineer', 'ds'), whole('ds', 'data-engineer')]
    for (const { id, cells } of ab.flatMap(({ rows }) => rows).filter((row) => row.terse))
      expect(rowIn(ba, id).cells).toEqual([...cells].reverse())
  })
})

describe('where the reader stands', () => {
  const levels = new Map([
    ['python', 3],
    ['deep-learning', 1],
  ])

  it('is said for every skill of both roles, and only if something is known', () => {
    const text = textOf(markupOf(subjectOf(guide, 'mle', 'ds', levels)))
    const needed = [...guide.roles.values()].filter(({ id }) => id === 'mle' || id === 'ds')
    const cells = needed.reduce((count, { skills }) => count + skills.length, 0)
    expect(text.match(/You: /g)).toHaveLength(cells)
    expect(textOf(markupOf(subjectOf(guide, 'mle', 'ds')))).not.toContain('You: ')
  })

  it('tells a level that is enough from one that is not', () => {
    const groups = wholeComparison(subjectOf(guide, 'mle', 'ds', levels))
    const standings = (id: string) => rowIn(groups, id).cells.map(({ items }) => items[0]?.standing)
    expect(standings('skill-python')).toEqual([
      { level: 3, enough: true },
      { level: 3, enough: true },
    ])
    expect(standings('skill-deep-learning')).toEqual([
      { level: 1, enough: false },
      { level: 1, enough: true },
    ])
    expect(standings('skill-git')[0]).toEqual({ level: 0, enough: false })
  })
})
