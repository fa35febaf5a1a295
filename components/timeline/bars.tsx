'use client'
import { dayWords, monthWords } from '@/components/trail/day-words'
import type { Chart } from '@/lib/timeline/chart.rules'
import './bars.css'

const WIDTH = 10
const GAP = 2
const HEIGHT = 40

const UNITS = { day: 'day', week: 'week from', month: 'month' } as const

const nameOf = (unit: Chart['unit'], from: string) =>
  unit === 'month' ? monthWords(from.slice(0, 7)) : dayWords(from)

/**
 * How often something was learnt, by day, week or month: bars, and the numbers in a table behind them. A client component of plain
 * numbers: a server component would send each bar twice.
 */
export function Bars({ chart: { unit, bars } }: { chart: Chart }) {
  const most = Math.max(1, ...bars.map(({ count }) => count))
  const [first, last] = [bars[0], bars.at(-1)]
  if (!first || !last) return null
  return (
    <figure className="bars">
      <svg
        viewBox={`0 0 ${bars.length * (WIDTH + GAP) - GAP} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`What you learnt by ${unit}. The table below has the numbers.`}
      >
        {bars.map(({ from, count }, place) => {
          const height = count === 0 ? 1 : Math.max(3, (HEIGHT * count) / most)
          return (
            <rect
              key={from}
              x={place * (WIDTH + GAP)}
              y={HEIGHT - height}
              width={WIDTH}
              height={height}
              data-empty={count === 0}
            />
          )
        })}
      </svg>
      <figcaption>
        <span>{nameOf(unit, first.from)}</span>
        <span>{unit === 'month' ? nameOf(unit, last.from) : 'today'}</span>
      </figcaption>
      <details>
        <summary>The same as a table</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">By {UNITS[unit]}</th>
              <th scope="col">Learnt</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ from, count }) => (
              <tr key={from}>
                <th scope="row">{nameOf(unit, from)}</th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
