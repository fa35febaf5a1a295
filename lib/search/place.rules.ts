/** Where somebody is in the results: the row, and in it 0 for the result itself or the number of one of its actions. */
export type Place = { row: number; column: number }

/**
 * Where a key leads among results with so many actions each; null for a key without a meaning there. Up and down go round.
 */
export function moved({ row, column }: Place, key: string, actions: readonly number[]): Place | null {
  const last = actions.length - 1
  if (last < 0) return null
  switch (key) {
    case 'ArrowDown':
      return { row: row < last ? row + 1 : 0, column: 0 }
    case 'ArrowUp':
      return { row: row > 0 ? row - 1 : last, column: 0 }
    case 'Home':
      return { row: 0, column: 0 }
    case 'End':
      return { row: last, column: 0 }
    case 'ArrowRight':
      return column < (actions[row] ?? 0) ? { row, column: column + 1 } : null
    case 'ArrowLeft':
      return column > 0 ? { row, column: column - 1 } : null
    default:
      return null
  }
}
