import { describe, expect, it } from 'vitest'
import { moved } from '@/lib/search/place.rules'

/** Three results; the second has two actions, the last has one. */
const ACTIONS = [0, 2, 1]

const walk = (keys: readonly string[]) =>
  keys.reduce((place, key) => moved(place, key, ACTIONS) ?? place, { row: 0, column: 0 })

describe('keys in the results', () => {
  it.each([
    [['ArrowDown'], 1, 0],
    [['ArrowDown', 'ArrowDown', 'ArrowDown'], 0, 0],
    [['ArrowUp'], 2, 0],
    [['End'], 2, 0],
    [['End', 'Home'], 0, 0],
    [['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight'], 1, 2],
    [['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowLeft'], 1, 1],
    [['ArrowDown', 'ArrowRight', 'ArrowDown'], 2, 0],
  ])('%s leads to row %i, column %i', (keys, row, column) => expect(walk(keys)).toEqual({ row, column }))

  it('have no meaning where there is nothing to go to, so that the text has them', () => {
    expect(moved({ row: 0, column: 0 }, 'ArrowRight', ACTIONS)).toBeNull()
    expect(moved({ row: 1, column: 0 }, 'ArrowLeft', ACTIONS)).toBeNull()
    expect(moved({ row: 0, column: 0 }, 'a', ACTIONS)).toBeNull()
    expect(moved({ row: 0, column: 0 }, 'ArrowDown', [])).toBeNull()
  })
})
