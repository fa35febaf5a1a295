import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCatalog } from '@/lib/catalog/files'
import { alphabetical, isIn, termsNamedIn, termsOf, usesOf } from '@/lib/guide/glossary.rules'
import { catalogOf } from '@/tests/support/content'
import { guideWith, itemIn } from '@/tests/support/guide'

const guide = guideWith()
const catalog = catalogOf(readCatalog())

describe('a query of the glossary', () => {
  it.each([
    ['Concept drift', 'drift', true],
    ['Concept drift', 'DRIFT con', true],
    ['Naïve Bayes', 'naive', true],
    ['Concept drift', 'drift model', false],
    ['Anything', '', true],
    ['Anything', '   ', true],
    ['C++ (language)', 'c++ (', true],
  ])('on "%s": "%s" is in it: %s', (text, query, found) => {
    expect(isIn(text, query)).toBe(found)
  })

  it('of any words of a term finds it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...guide.terms.values()), fc.nat(), ({ term, definition }, skip) => {
        const words = `${term} ${definition}`.split(' ')
        expect(isIn(`${term} ${definition}`, words.slice(skip % words.length).join(' '))).toBe(true)
      }),
    )
  })
})

describe('the glossary', () => {
  it('is in the order of the alphabet', () => {
    const terms = alphabetical(guide).map(({ term }) => term)
    expect(terms).toHaveLength(guide.terms.size)
    expect(terms).toEqual([...terms].sort((a, b) => a.localeCompare(b, 'en')))
  })

  it('knows where each term is used: its skills, roles and milestones', () => {
    for (const term of guide.terms.values()) {
      const { skills, milestones } = usesOf(term, guide, catalog)
      expect(skills, term.id).toEqual(term.skillIds.map((id) => catalog.skills.get(id)?.name))
      expect(milestones.length, term.id).toBeGreaterThan(0)
      for (const id of term.skillIds) expect(termsOf(guide, id)).toContain(term)
    }
  })

  it('follows the content', () => {
    const changed = guideWith((draft) =>
      Object.assign(itemIn(draft.glossary, 'term-machine-learning-ml'), { skillIds: ['sql'] }),
    )
    const term = itemIn([...changed.terms.values()], 'term-machine-learning-ml')
    expect(termsOf(changed, 'ml-concepts')).not.toContain(term)
    expect(usesOf(term, changed, catalog).skills).toEqual([catalog.skills.get('sql')?.name])
  })
})

describe('the terms that a sentence names', () => {
  it.each([
    ['how an algorithm works', ['Algorithm']],
    ['data structures, algorithms and the command line', ['Algorithm']],
    ['from several tables with SQL.', ['SQL']],
    ['a new neural-network design', []],
    ['an expert in Neural networks', ['Neural network']],
    ['NoSQL or MySQL', []],
    ['an R-like language', []],
    ['Nothing to explain', []],
  ])('in "%s": %j', (sentence, expected) => {
    expect(termsNamedIn(guide, sentence).map(({ term }) => term)).toEqual(expected)
  })

  it('are found whatever signs are in their names', () => {
    for (const term of guide.terms.values()) {
      const [name = ''] = term.term.split(' (')
      if (!/[,&]| and /.test(name)) expect(termsNamedIn(guide, `About ${name}.`), name).toContain(term)
    }
  })
})
