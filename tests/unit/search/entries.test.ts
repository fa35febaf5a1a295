import { describe, expect, it } from 'vitest'
import { entriesOf } from '@/components/search/entries'
import { grouped } from '@/lib/search/rules'
import { milestonesGranting } from '@/lib/skills/rules'
import { catalogOf, contentWith, milestoneIn } from '@/tests/support/content'
import { guideWith } from '@/tests/support/guide'

const guide = guideWith()
const catalog = catalogOf(contentWith())
const entries = entriesOf(catalog, guide)
const count = (kind: string, list = entries) => list.filter((entry) => entry.kind === kind).length

describe('what can be found', () => {
  it('is every milestone, skill, role and term of the content, and the pages', () => {
    expect(count('milestone')).toBe(catalog.milestones.size)
    expect(count('skill')).toBe(catalog.skills.size)
    expect(count('role')).toBe(guide.roles.size)
    expect(count('term')).toBe(guide.terms.size)
    expect(entries.filter(({ kind }) => kind === 'page').map(({ href }) => href)).toEqual(
      expect.arrayContaining(['/', '/paths', '/paths/mle', '/paths/ds', '/dashboard', '/timeline']),
    )
  })

  it('has a title, a line and an address of its own each', () => {
    for (const { title, line, href } of entries) {
      expect(title.trim(), href).not.toBe('')
      expect(line.trim(), href).not.toBe('')
      expect(href).toMatch(/^\/[a-z/#?=0-9-]*$/)
    }
    expect(new Set(entries.map(({ href }) => href)).size).toBe(entries.length)
    expect(new Set(entries.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(entries.length)
  })

  it('leaves out what is retired, and follows the content', () => {
    const changed = contentWith((draft) => {
      milestoneIn(draft, 'cert-tableau').retired = { on: '2026-01-31', reason: 'The exam ended.' }
      milestoneIn(draft, 'cs50p').title = 'Python, corrected'
    })
    const after = entriesOf(catalogOf(changed), guide)
    expect(count('milestone', after)).toBe(count('milestone') - 1)
    expect(after.some(({ id }) => id === 'cert-tableau')).toBe(false)
    expect(after.find(({ id }) => id === 'cs50p')?.title).toBe('Python, corrected')
  })

  it('is grouped by kind, the kind of the best result first, and keeps the order within', () => {
    const [a, b, c] = [entries[0], entries.at(-1), entries[1]]
    if (!a || !b || !c) throw new Error('too little content')
    expect(grouped([b, a, c])).toEqual([
      ['page', [b]],
      ['milestone', [a, c]],
    ])
    expect(grouped([])).toEqual([])
  })
})

describe('where a skill is learnt', () => {
  it('lists every milestone that grants it and no other, the highest level first', () => {
    for (const id of catalog.skills.keys()) {
      const granting = milestonesGranting(catalog, id)
      const expected = [...catalog.milestones.values()].filter(({ skills }) =>
        skills.some((skill) => skill.id === id),
      )
      expect(new Set(granting.map(([milestone]) => milestone))).toEqual(new Set(expected))
      const levels = granting.map(([, level]) => level)
      expect(levels).toEqual(levels.toSorted((a, b) => b - a))
    }
    expect(milestonesGranting(catalog, 'juggling')).toEqual([])
  })

  it('leaves out retired milestones', () => {
    const retired = catalogOf(
      contentWith((draft) => {
        milestoneIn(draft, 'cs50p').retired = { on: '2026-01-31', reason: 'The course ended.' }
      }),
    )
    const ids = (from: typeof catalog) => milestonesGranting(from, 'python').map(([{ id }]) => id)
    expect(ids(catalog)).toContain('cs50p')
    expect(ids(retired)).not.toContain('cs50p')
  })
})
