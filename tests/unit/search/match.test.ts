import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { entriesOf } from '@/components/search/entries'
import { indexOf, isSlip, search } from '@/lib/search/match.rules'
import type { Entry } from '@/lib/search/rules'
import { catalogOf, contentWith } from '@/tests/support/content'
import { guideWith } from '@/tests/support/guide'

const entries = entriesOf(catalogOf(contentWith()), guideWith())
const index = indexOf(entries)

const entry = (title: string, line = ''): Entry => ({ kind: 'page', id: title, title, line, href: '/' })
const titles = (list: readonly Entry[], query: string) =>
  search(indexOf(list), query).map(({ title }) => title)
const found = (query: string) => search(index, query).map(({ title }) => title)

describe('what somebody wrote about a milestone', () => {
  const note: Entry = {
    ...{ kind: 'note', id: '0', title: 'Docker workshop', line: 'Layers are cached from the top' },
    href: '/milestones/docker-workshop',
  }

  it('is found by its own words and not by the title of the milestone, which is found itself', () => {
    expect(titles([note], 'cached layers')).toEqual(['Docker workshop'])
    expect(titles([note], 'docker')).toEqual([])
    expect(titles([note, { ...note, kind: 'own' }], 'docker')).toEqual(['Docker workshop'])
  })
})

describe('searching the real content', () => {
  it('finds each entry first by its exact title, and second to none but its namesakes', () => {
    for (const each of entries) {
      const namesakes = entries.filter(({ title }) => title.toLowerCase() === each.title.toLowerCase())
      expect(search(index, each.title).slice(0, namesakes.length), each.title).toEqual(namesakes)
    }
  })

  it('finds each entry by its title in capitals, without diacritics and without punctuation', () => {
    for (const each of entries) {
      const plain = each.title
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
      expect(search(index, plain.toUpperCase()), each.title).toContain(each)
    }
  })

  it.each([
    ['pyhton', 'Python', 'swapped'],
    ['pythn', 'Python', 'too few'],
    ['pythoon', 'Python', 'too many'],
    ['pythin', 'Python', 'another'],
    ['slq', 'SQL', 'swapped in three'],
    ['deep lerning', 'Deep learning', 'in the second word'],
    ['machne learning enginer', 'Machine Learning Engineer', 'in two words'],
  ])('forgives a slip in “%s”', (typed, title) => expect(found(typed)[0]).toBe(title))

  it('finds every long word of every title with one letter missing, doubled or swapped', () => {
    for (const each of entries)
      for (const word of each.title.toLowerCase().match(/[a-z]{5,}/g) ?? [])
        for (const slip of [
          word.slice(0, 2) + word.slice(3),
          `${word.slice(0, 3)}${word.slice(2)}`,
          `${word.charAt(0)}${word.charAt(2)}${word.charAt(1)}${word.slice(3)}`,
        ])
          expect(search(index, slip), `${slip} for ${each.title}`).toContain(each)
  })

  it.each([
    ['ab test', 'A/B test'],
    ['a/b TEST', 'A/B test'],
    ['scikitlearn', 'scikit-learn'],
    ['mle', 'Machine Learning Engineer'],
    ['dashb', 'Dashboard'],
    ['docker', 'Container (Docker)'],
  ])('“%s” leads to %s', (typed, title) => expect(found(typed)).toContain(title))

  it('finds in the line of context what no title says', () =>
    expect(found('kaggle courses').length + found('harvard').length).toBeGreaterThan(0))
})

describe('what comes first', () => {
  it('is the very title, then a word of it, its beginning, its initials, its inside, the line, a slip', () => {
    const list = [
      entry('Mod', 'x'),
      entry('Modle'),
      entry('About', 'models and more'),
      entry('Supermodel'),
      entry('Model train'),
      entry('A model'),
      entry('Models of the world'),
      entry('Model'),
    ]
    expect(titles(list, 'model')).toEqual([
      'Model',
      'Model train',
      'A model',
      'Models of the world',
      'Supermodel',
      'About',
      'Modle',
    ])
    expect(titles([entry('Yamle'), entry('Machine Learning Engineer')], 'mle')).toEqual([
      'Machine Learning Engineer',
      'Yamle',
    ])
  })

  it('is the first of equals: order stays, search after search', () => {
    const list = ['b', 'a', 'c'].map((id) => ({ ...entry('Same title'), id }))
    for (const query of ['same title', 'same', 'tilte'])
      expect(search(indexOf(list), query).map(({ id }) => id)).toEqual(['b', 'a', 'c'])
  })

  it('needs every word that was typed', () => {
    expect(titles([entry('Data science'), entry('Data')], 'data science')).toEqual(['Data science'])
    expect(titles([entry('Data science')], 'data juggling')).toEqual([])
  })
})

describe('whatever is typed', () => {
  test.each(['', '   ', '?', '/', '()', '\u0301', '😀'])('“%s” finds nothing', (typed) =>
    expect(search(index, typed)).toEqual([]),
  )

  test('characters of regular expressions are nothing special', () => {
    expect(found('.*')).toEqual([])
    expect(found('python (.*+?^$|{}[]\\)')[0]).toBe('Python')
    expect(found('c++ [')).toEqual(found('c'))
  })

  test('diacritics make no difference', () => {
    expect(found('pythön')).toEqual(found('python'))
    expect(titles([entry('Café')], 'cafe')).toEqual(['Café'])
    expect(titles([entry('Cafe')], 'CAFÉ')).toEqual(['Cafe'])
  })

  test('of 4,000 characters the first 200 count', () => {
    expect(search(index, 'x'.repeat(4_000))).toEqual([])
    expect(found('python '.repeat(600))[0]).toBe('Python')
    expect(found(`python${' '.repeat(4_000)}juggling`)[0]).toBe('Python')
  })

  test('it never throws, and finds each entry at most once', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        const results = search(index, typed)
        expect(new Set(results).size).toBe(results.length)
      }),
    ))

  test('typing on never finds more', () =>
    fc.assert(
      fc.property(fc.constantFrom(...entries), fc.nat(30), ({ title }, length) => {
        const whole = new Set(search(index, title.slice(0, length)))
        if (whole.size === 0) return
        expect(search(index, `${title.slice(0, length)} data`).every((each) => whole.has(each))).toBe(true)
      }),
    ))
})

describe('a slip', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'abcde'), minLength: 5, maxLength: 9 })

  it('is one letter missing, added, replaced or two swapped, in any word and at any place', () =>
    fc.assert(
      fc.property(letters, fc.nat(), fc.constantFrom(...'xyz'), (word, place, letter) => {
        const at = place % (word.length - 1)
        const [before, after] = [word.slice(0, at), word.slice(at)]
        expect(isSlip(before + after.slice(1), word)).toBe(true)
        expect(isSlip(before + letter + after, word)).toBe(true)
        expect(isSlip(before + letter + after.slice(1), word)).toBe(true)
        expect(isSlip(before + after.charAt(1) + after.charAt(0) + after.slice(2), word)).toBe(true)
      }),
    ))

  it('is not two of them, nor anything in a word of one or two letters', () => {
    expect(isSlip('pxthxn', 'python')).toBe(false)
    expect(isSlip('ypthno', 'python')).toBe(false)
    expect(isSlip('gt', 'git')).toBe(false)
    expect(isSlip('gut', 'git')).toBe(false)
  })
})
