import { describe, expect, test } from 'vitest'
import type { Milestone } from '@/lib/catalog/rules'
import { candidatesFor, sureOf } from '@/lib/progress/match.rules'

const milestone = (id: string, title: string, provider = '', url: string | null = null) =>
  ({ id, title, provider, url }) as Milestone

const MILESTONES = [
  milestone(
    'cs50p',
    'CS50’s Introduction to Programming with Python',
    'Harvard',
    'https://cs50.harvard.edu/python/',
  ),
  milestone('ml-spec', 'Machine Learning Specialization', 'DeepLearning.AI'),
  milestone('ml-zoomcamp', 'Machine Learning Zoomcamp', 'DataTalks.Club'),
  milestone('sql', 'Advanced SQL', 'Kaggle'),
]

const line = (title: string, more = {}) => ({ line: 2, title, url: '', provider: '', when: '', ...more })
const find = (title: string, more = {}) => candidatesFor(line(title, more), MILESTONES)

describe('a line of a list', () => {
  test('is surely the milestone of the same name, however it is written', () => {
    expect(sureOf(find('machine learning ZOOMCAMP'))).toBe('ml-zoomcamp')
    expect(sureOf(find('Machine-Learning Spécialization'))).toBe('ml-spec')
    expect(sureOf(find('ml-zoomcamp'))).toBe('ml-zoomcamp')
  })

  test('is surely the milestone at the same address', () => {
    expect(sureOf(find('Python', { url: 'http://www.cs50.harvard.edu/python' }))).toBe('cs50p')
  })

  test('that could be two is left to the person, who sees both', () => {
    const candidates = find('Machine learning')
    expect(candidates.map(({ id }) => id)).toEqual(['ml-spec', 'ml-zoomcamp'])
    expect(sureOf(candidates)).toBe('')
  })

  test('that is like nothing is like nothing, and empty words count for nothing', () => {
    expect(find('Watercolour for beginners')).toEqual([])
    expect(find('Introduction to the course')).toEqual([])
    expect(find('')).toEqual([])
  })
})
