import { describe, expect, test } from 'vitest'
import { median, quantile, round } from '../../bench/numbers'
import { absolute, relative, table } from '../../bench/table'

describe('median', () => {
  test('is the one in the middle, whatever the order', () => {
    expect(median([9, 1, 5])).toBe(5)
  })
  test('is halfway between the two in the middle of an even number', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5)
  })
  test('compares numbers and not their words', () => {
    expect(median([10, 9, 100])).toBe(10)
  })
  test('leaves what it was given in its order', () => {
    const values = [3, 1, 2]
    median(values)
    expect(values).toEqual([3, 1, 2])
  })
  test('of nothing is refused', () => {
    expect(() => median([])).toThrow('median of nothing')
  })
})

describe('quantile', () => {
  const hundred = Array.from({ length: 100 }, (_, each) => 100 - each)
  test('is the value that this share of all does not exceed', () => {
    expect(quantile(hundred, 0.99)).toBe(99)
    expect(quantile(hundred, 0.5)).toBe(50)
  })
  test('reaches from the smallest to the largest', () => {
    expect([quantile(hundred, 0), quantile(hundred, 1)]).toEqual([1, 100])
  })
  test('of nothing is refused', () => {
    expect(() => quantile([], 0.5)).toThrow('quantile of nothing')
  })
})

describe('round', () => {
  test.each([
    [1234.6, '1235'],
    [12.345, '12.3'],
    [1.2345, '1.23'],
    [0.12345, '0.123'],
    [0.00012, '0'],
    [0, '0'],
    [100, '100'],
    [-12.345, '-12.3'],
  ])('%f is written %s', (value, text) => {
    expect(round(value)).toBe(text)
  })
})

const measured = { id: 'P1', what: 'dashboard', unit: 'req/s', floor: 200, product: 120 }

describe('a relative figure', () => {
  test('is the product divided by the floor', () => {
    expect(relative(measured, { atLeast: 0.6 })).toEqual({
      ...{ id: 'P1', what: 'dashboard', floor: '200 req/s', product: '120 req/s' },
      ...{ ratio: '0.6', goal: '≥ 0.6 ×', met: true },
    })
  })
  test('is judged before it is rounded', () => {
    expect(relative({ ...measured, product: 119.99 }, { atLeast: 0.6 })).toMatchObject({
      ratio: '0.6',
      met: false,
    })
  })
  test('may have a ceiling instead', () => {
    expect(relative(measured, { atMost: 0.5 }).met).toBe(false)
    expect(relative(measured, { atMost: 0.6 }).met).toBe(true)
  })
})

describe('an absolute figure', () => {
  test('is judged by the product alone', () => {
    const figure = { id: 'P6', what: 'tick', unit: 'statements', product: 6 }
    expect(absolute(figure, { atMost: 5 })).toMatchObject({
      floor: '',
      ratio: '',
      goal: '≤ 5 statements',
      met: false,
    })
  })
  test('shows its floor and the ratio where there is one', () => {
    expect(absolute(measured, { atLeast: 100 })).toMatchObject({
      floor: '200 req/s',
      ratio: '0.6',
      met: true,
    })
  })
})

describe('the table', () => {
  const rows = [relative(measured, { atLeast: 0.6 }), relative({ ...measured, product: 1 }, { atLeast: 0.6 })]
  const lines = table(rows).split('\n')
  test('has a head, a rule and a line per figure, all equally wide', () => {
    expect(lines).toHaveLength(4)
    expect(new Set(lines.map((line) => line.length)).size).toBe(1)
  })
  test('says which goals are met, and loudly which are not', () => {
    expect(lines[2]).toMatch(/\| yes \|$/)
    expect(lines[3]).toMatch(/\| NO {2}\|$/)
  })
  test('says neither where there is no goal', () => {
    expect(table([{ ...relative(measured, { atLeast: 0.6 }), met: null }])).not.toMatch(/yes|NO/)
  })
})
