import { expect, test } from 'vitest'
import { oncePer } from '@/lib/once.rules'

test('works out its answer once for each object, also where it is undefined', () => {
  const asked: object[] = []
  const firstOf = oncePer((list: readonly number[]) => {
    asked.push(list)
    return list[0]
  })
  const [numbers, none] = [[7, 8], []]
  expect([numbers, none, numbers, none].map(firstOf)).toEqual([7, undefined, 7, undefined])
  expect(asked).toEqual([numbers, none])
  expect(firstOf([7, 8])).toBe(7)
  expect(asked).toHaveLength(3)
})
