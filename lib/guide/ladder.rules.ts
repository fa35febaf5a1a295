import type { Guide, Step } from './rules'

/** Where a role stands in the drawing: its column counts steps from the beginning, its row branches. Both from 0. */
export type Place = { roleId: string; column: number; row: number }

export type Ladder = { places: readonly Place[]; steps: readonly Step[]; columns: number; rows: number }

/**
 * The steps of one path as a graph to draw: each role in the column after the last role that leads to it, and in each column from
 * top to bottom in the content's order. The content's check rules out circles, so this ends.
 */
export function ladderOf(guide: Guide, pathId: string): Ladder {
  const steps = guide.steps.filter((step) => step.pathId === pathId)
  const roleIds = [...new Set(steps.flatMap(({ from, to }) => [from, to]))]
  const columnOf = (roleId: string): number =>
    Math.max(0, ...steps.filter(({ to }) => to === roleId).map(({ from }) => columnOf(from) + 1))
  const filled: number[] = []
  const places = roleIds.map((roleId) => {
    const column = columnOf(roleId)
    const row = filled[column] ?? 0
    filled[column] = row + 1
    return { roleId, column, row }
  })
  return { places, steps, columns: filled.length, rows: Math.max(0, ...filled) }
}

/** The steps that leave a role, and those that lead to it. */
export const stepsAt = ({ steps }: Guide, roleId: string): { onward: Step[]; towards: Step[] } => ({
  onward: steps.filter(({ from }) => from === roleId),
  towards: steps.filter(({ to }) => to === roleId),
})
