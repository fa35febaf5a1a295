import { round } from './numbers'

/** One line of the table. `met` is null where there is nothing to compare with. */
export type Row = {
  id: string
  what: string
  floor: string
  product: string
  ratio: string
  goal: string
  met: boolean | null
}

type Limit = { atLeast: number } | { atMost: number }

const holds = (value: number, limit: Limit) =>
  'atLeast' in limit ? value >= limit.atLeast : value <= limit.atMost

const words = (limit: Limit) => ('atLeast' in limit ? `≥ ${limit.atLeast}` : `≤ ${limit.atMost}`)

type Measured = { id: string; what: string; unit: string; product: number }

/** A figure whose goal is the product divided by the floor of the same run. */
export function relative(
  { id, what, unit, floor, product }: Measured & { floor: number },
  limit: Limit,
): Row {
  const ratio = product / floor
  return {
    ...{ id, what, floor: `${round(floor)} ${unit}`, product: `${round(product)} ${unit}` },
    ...{ ratio: round(ratio), goal: `${words(limit)} ×`, met: holds(ratio, limit) },
  }
}

/** A figure whose goal is a number of its own. `floor`, where there is one, stands beside it for comparison. */
export function absolute(
  { id, what, unit, product, floor }: Measured & { floor?: number },
  limit: Limit,
): Row {
  return {
    ...{
      id,
      what,
      floor: floor === undefined ? '' : `${round(floor)} ${unit}`,
      product: `${round(product)} ${unit}`,
    },
    ...{
      ratio: floor ? round(product / floor) : '',
      goal: `${words(limit)} ${unit}`,
      met: holds(product, limit),
    },
  }
}

type Speed = { perSecond: number; cpu: number }

/**
 * A figure about throughput. Beside requests per second stands the processor time of each, which a machine that is busy with
 * something else distorts less.
 */
export function throughput(
  { id, what }: { id: string; what: string },
  { floor, product }: { floor: Speed; product: Speed },
  limit: Limit,
): Row {
  const row = relative({ id, what, unit: '', floor: floor.perSecond, product: product.perSecond }, limit)
  const words = ({ perSecond, cpu }: Speed) => `${round(perSecond)} req/s, ${round(cpu)} ms CPU`
  const ratio = `${row.ratio} (CPU ${round(floor.cpu / product.cpu)})`
  return { ...row, floor: words(floor), product: words(product), ratio }
}

const HEADS = ['#', 'figure', 'floor', 'product', 'ratio', 'goal', 'met'] as const

const verdict = (met: boolean | null) => (met === null ? '' : met ? 'yes' : 'NO')

/** The rows as a Markdown table whose columns line up in a terminal too. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    ...[row.id, row.what, row.floor, row.product],
    ...[row.ratio, row.goal, verdict(row.met)],
  ])
  const widths = HEADS.map((head, column) =>
    Math.max(head.length, ...cells.map((row) => row[column]?.length ?? 0)),
  )
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [line(HEADS), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n')
}
