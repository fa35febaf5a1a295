import { dayWords } from '@/components/trail/day-words'
import { Link } from '@/components/ui/link'
import type { Band } from '@/lib/assessment/rules'
import { bandOf, sideOf, wholePercent } from '@/lib/assessment/scoring.rules'
import { headline, type Titles } from './words'
import './assessment.css'

type Dated = { no: number; takenOn: string; mlePercent: number; answered: number }

type OverTimeProps = {
  /** The latest first. */
  results: readonly Dated[]
  /** Which of them the page shows. */
  shown: number
  bands: readonly Band[]
  titles: Titles
}

const WIDTH = 300
const HEIGHT = 100

/** All results in the order they were taken: a line between the two paths, and their table. On a phone the table has one share. */
export function OverTime({ results, shown, bands, titles }: OverTimeProps) {
  if (results.length < 2) return null
  const oldest = [...results].reverse()
  const across = (place: number) => 8 + (place * (WIDTH - 16)) / (oldest.length - 1)
  const points = oldest.map(({ no, mlePercent }, place) => ({ no, x: across(place), y: HEIGHT - mlePercent }))
  const first = oldest[0]
  const last = results[0]
  return (
    <section aria-labelledby="over-time" className="grid gap-4">
      <h2 id="over-time">Over time</h2>
      <figure className="grid max-w-xl gap-1 text-muted text-sm">
        <p aria-hidden="true">↑ {titles.mle}</p>
        <svg
          viewBox={`0 -6 ${WIDTH} ${HEIGHT + 12}`}
          role="img"
          aria-label={`${results.length} results from ${dayWords(first?.takenOn ?? '')} to ${dayWords(last?.takenOn ?? '')}. The table below has them all.`}
          className="w-full border-line border-y"
        >
          <line
            x1="0"
            x2={WIDTH}
            y1={HEIGHT / 2}
            y2={HEIGHT / 2}
            className="stroke-edge"
            strokeDasharray="3 4"
          />
          <polyline
            points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
            className="fill-none stroke-2 stroke-accent"
          />
          {points.map(({ no, x, y }) => (
            <circle
              key={no}
              cx={x}
              cy={y}
              r={no === shown ? 5 : 3.5}
              className={
                no === shown ? 'fill-accent stroke-2 stroke-accent' : 'fill-ground stroke-2 stroke-accent'
              }
            />
          ))}
        </svg>
        <p aria-hidden="true">↓ {titles.ds}</p>
      </figure>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Result</th>
            <th scope="col">{titles.mle}</th>
            <th scope="col" className="max-sm:hidden">
              {titles.ds}
            </th>
          </tr>
        </thead>
        <tbody>
          {results.map(({ no, takenOn, mlePercent }) => {
            const shares = wholePercent(mlePercent)
            const words = headline(bandOf(bands, mlePercent), sideOf(bands, mlePercent), titles)
            return (
              <tr key={no}>
                <td>{dayWords(takenOn)}</td>
                <td>
                  {no === shown ? (
                    `${words} (this one)`
                  ) : (
                    <Link href={`/assessment/result?of=${no}`}>{words}</Link>
                  )}
                </td>
                <td className="tabular-nums">{shares.mle} %</td>
                <td className="tabular-nums max-sm:hidden">{shares.ds} %</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
